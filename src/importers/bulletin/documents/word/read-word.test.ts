import { readFile } from 'node:fs/promises';
import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../../../domain/date.ts';
import { importDocument, listDoubts, type ImportedBulletin } from '../../import-bulletin.ts';
import { sampleArticles, type SampleArticle } from '../../testing/sample-articles.ts';
import { centred, setArticle, type Look, type Setting } from '../testing/look.ts';
import { rawWord, type WordProcessor } from '../testing/raw-word.ts';
import { tellArticle, tellDrafts, type ToldDraft } from '../testing/tell-drafts.ts';
import { writeWord } from '../testing/write-word.ts';
import { readWord } from './read-word.ts';
import { toBlocks, type WordElement } from './word-blocks.ts';

const [bells, van, fees] = sampleArticles as readonly [SampleArticle, SampleArticle, SampleArticle];

async function importBytes(bytes: Uint8Array): Promise<ImportedBulletin> {
  const read = await readWord('稿件.docx', bytes);
  if ('refusals' in read) throw new Error(read.refusals.join('\n'));
  const imported = importDocument(read.blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return imported;
}
const read = async (looks: readonly Look[]) => importBytes(await writeWord(looks));
const jpeg = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#b43a24' } })
  .jpeg()
  .toBuffer();

const settings: readonly [string, Setting][] = [
  ['the style of a title', { title: { level: 0 }, kicker: { align: 'center' } }],
  ['标题 1', { title: { level: 1, align: 'center' }, kicker: { align: 'center', size: 14 } }],
  ['a large size in the middle', centred],
  ['a large size at the left', { title: { size: 22 }, kicker: { size: 16 } }],
  [
    'the middle of the line alone',
    { title: { align: 'center', isBold: true }, kicker: { align: 'center' } },
  ],
  ['a byline below it', { ...centred, byline: 'below' }],
  ['a byline at the end of the text', { ...centred, byline: 'end' }],
];

describe.each(settings)('a headline by %s', (_, setting) => {
  it('heads one article', async () => {
    for (const article of [bells, van])
      expect(tellDrafts(await read(setArticle(article, setting)))).toEqual([tellArticle(article)]);
  });

  it('parts three articles of one file', async () => {
    const articles = [bells, van, fees];
    const imported = await read(articles.flatMap((article) => setArticle(article, setting)));
    expect(tellDrafts(imported)).toEqual(articles.map(tellArticle));
  });
});

describe.each<WordProcessor>(['WPS', 'LibreOffice'])('a file as %s writes it', (by) => {
  it.each([centred, { ...centred, byline: 'below' } satisfies Setting])(
    'holds two articles, set as %j',
    async (setting) => {
      const looks = [bells, van].flatMap((article) => setArticle(article, setting));
      expect(tellDrafts(await importBytes(rawWord(looks, by)))).toEqual(
        [bells, van].map(tellArticle),
      );
    },
  );

  it('puts its text box, which stands in it twice, behind the article once', async () => {
    const looks: Look[] = setArticle(bells, centred);
    looks.splice(
      3,
      0,
      { text: '相关链接', isBold: true, isBoxed: true },
      { text: '呼叫器怎么申请，可以到社区问。', isBoxed: true },
    );
    const told = tellArticle(bells);
    expect(tellDrafts(await importBytes(rawWord(looks, by)))).toEqual([
      { ...told, body: [...told.body, '## 相关链接', '呼叫器怎么申请，可以到社区问。'] },
    ]);
  });
});

/** The article with something put in before its last paragraph, and what the body then is. */
async function insert(...looks: Look[]): Promise<ToldDraft['body']> {
  const all = setArticle(bells, centred);
  all.splice(-1, 0, ...looks);
  const [draft, ...others] = tellDrafts(await read(all));
  expect(others).toEqual([]);
  const { body, ...head } = draft as ToldDraft;
  const { body: paragraphs, ...expected } = tellArticle(bells);
  expect(head).toEqual(expected);
  expect([...body.slice(0, 2), body.at(-1)]).toEqual(paragraphs);
  return body.slice(2, -1);
}

describe('what stands in a body', () => {
  it.each<[string, Look[], string[]]>([
    ['a bold subhead', [{ text: '一个按钮两头连', isBold: true }], ['## 一个按钮两头连']],
    [
      'a centred subhead',
      [{ text: '按钮的那一头', align: 'center', isBold: true }],
      ['## 按钮的那一头'],
    ],
    ['a numbered heading', [{ text: '一、安装对象' }], ['## 一、安装对象']],
    [
      'automatic numbers',
      [
        { text: '年满七十周岁的；', mark: 'number' },
        { text: '独自居住的。', mark: 'number' },
      ],
      ['一、年满七十周岁的；', '二、独自居住的。'],
    ],
    [
      'a list with marks',
      [
        { text: '身份证', mark: 'bullet' },
        { text: '户口簿', mark: 'bullet' },
      ],
      ['- 身份证\n- 户口簿'],
    ],
    [
      'a table',
      [
        {
          rows: [
            ['社区', '户数'],
            ['东关', '120'],
          ],
        },
      ],
      ['| 社区 | 户数 |\n| --- | --- |\n| 东关 | 120 |'],
    ],
    [
      'lines that were broken by hand',
      [{ text: '第一样是按钮。\n第二样是电话。' }],
      ['第一样是按钮。', '第二样是电话。'],
    ],
    ['a text box', [{ text: '申请到社区办理。', isBoxed: true }], []],
  ])('keeps %s', async (name, looks, expected) => {
    if (name !== 'a text box') expect(await insert(...looks)).toEqual(expected);
    else {
      const all = setArticle(bells, centred);
      all.splice(3, 0, ...looks);
      const body = [...tellArticle(bells).body, '申请到社区办理。'];
      expect(tellDrafts(await read(all))[0]?.body).toEqual(body);
    }
  });

  it('leaves the office and the day below it to the report', async () => {
    const below: Look[] = [
      { text: '柳河区民政局', align: 'right' },
      { text: '2018年7月20日', align: 'right' },
    ];
    const imported = await read([...setArticle(bells, centred), ...below]);
    expect(tellDrafts(imported)[0]?.body).toEqual(tellArticle(bells).body);
    expect(imported.leftLines.map(({ text }) => text)).toEqual(['柳河区民政局', '2018年7月20日']);
  });

  it.each(['文/高明远 图/卓然', '□记者 高明远', '通讯员：高明远', '（本报记者 高明远）'])(
    'reads the byline %s',
    async (byline) => {
      const looks = [
        { text: fees.title, ...centred.title },
        { text: byline },
        { text: '　　大厅里贴出了目录。' },
      ];
      const [draft] = tellDrafts(await read(looks));
      expect(draft?.bylines.join()).toContain('高明远');
      expect(draft?.body).toEqual(['大厅里贴出了目录。']);
    },
  );

  it('leaves header, footer, source and editors out, and reports the latter two', async () => {
    const looks = [
      ...setArticle(bells, centred),
      { text: '来源：柳河区民政局' },
      { text: '责任编辑：何文  校对：吕杰' },
    ];
    const imported = await read(looks);
    expect(tellDrafts(imported)).toEqual([tellArticle(bells)]);
    expect(imported.leftLines.map(({ text }) => text)).toEqual([
      '来源：柳河区民政局',
      '责任编辑：何文  校对：吕杰',
    ]);
  });
});

describe('pictures', () => {
  it('come with their captions, and whom they show is asked', async () => {
    const looks = setArticle(bells, centred);
    looks.splice(
      3,
      0,
      { picture: jpeg },
      { text: '老人按下呼叫器。卓然 摄', align: 'center', size: 10 },
    );
    const { drafts } = await read(looks);
    expect(drafts[0]?.pictures).toHaveLength(1);
    const file = drafts[0]?.pictures[0]?.file;
    expect(file).toMatch(/^photos\/2018-07\/01-[a-z0-9-]+\.webp$/);
    expect(drafts[0]?.text).toContain(
      `photo:\n  caption: 老人按下呼叫器。\n  archived: true\n  file: ${file}\n  alt: 【待填】\n  people: 【待填】\n`,
    );
    expect(drafts[0]?.entry.bylines.at(-1)).toMatchObject({ role: '摄', name: '卓然' });
  });

  it('stand side by side in a table', async () => {
    const looks = setArticle(bells, centred);
    looks.splice(3, 0, {
      pictures: [
        { bytes: jpeg, caption: '图为安装现场。' },
        { bytes: jpeg, caption: '图为值班室。' },
      ],
    });
    const { drafts } = await read(looks);
    expect(
      drafts[0]?.entry.pictures.map(({ caption = [] }) => caption.map(({ char }) => char).join('')),
    ).toEqual(['图为安装现场。', '图为值班室。']);
    expect(drafts[0]?.text).toContain('morePhotos:\n  - caption: 图为值班室。\n    file:');
  });

  it('are a piece of their own where nothing but a caption is with them', async () => {
    const { drafts } = await read([{ picture: jpeg }, { text: '图为社区食堂开饭。卓然 摄' }]);
    expect(drafts.map(({ entry }) => entry.kind)).toEqual(['图片']);
    expect(drafts[0]?.text).toContain('caption: 图为社区食堂开饭。');
  });
});

describe('what is not settled', () => {
  it.each<[Look['change'], string]>([
    ['insert', '修订（插入的文字）'],
    ['delete', '修订（删去的文字）'],
    ['comment', '批注'],
    ['strike', '划去的文字'],
    ['hide', '隐藏的文字'],
  ])('is refused: %s', async (change, words) => {
    const bytes = await writeWord([
      ...setArticle(bells, centred),
      { text: '这一句没有定。', ...(change ? { change } : {}) },
    ]);
    const result = await readWord('稿件.docx', bytes);
    expect('refusals' in result && result.refusals.join()).toContain(words);
    expect('refusals' in result && result.refusals.join()).toMatch(/第 6 段（“.+…”）/);
  });
});

it('leaves hidden text out where the editor says so, and tells it', async () => {
  const bytes = await writeWord([
    ...setArticle(bells, centred),
    { text: '这一句没有定。', change: 'hide' },
  ]);
  const read = await readWord('稿件.docx', bytes, true);
  const texts = 'blocks' in read ? read.blocks : [];
  expect(texts.filter(({ kind }) => kind === 'text').at(-1)).toEqual({
    kind: 'text',
    text: '这一句没有定。',
    role: 'furniture',
  });
  expect(JSON.stringify(texts).match(/这一句没有定/gu)).toHaveLength(1);
});

it('does not mind a hidden run without words', async () => {
  const blank: Look = { text: ' ', change: 'hide' };
  const bytes = await writeWord([...setArticle(bells, centred), blank]);
  expect(await readWord('稿件.docx', bytes)).toHaveProperty('blocks');
});

it('parts a file in which nothing is set apart, and is sure of it', async () => {
  const looks = [bells, fees].flatMap((article) =>
    setArticle({ ...article, kicker: '' }, { title: {} }),
  );
  const imported = await read(looks);
  expect(imported.drafts.map(({ title }) => title)).toEqual([bells.title, fees.title]);
  expect(listDoubts(imported).filter(({ message }) => message.includes('标题'))).toEqual([]);
});

describe('a file that LibreOffice saved', () => {
  const open = async (name: string) =>
    tellDrafts(
      await importBytes(
        await readFile(new URL(`../testing/libreoffice/${name}.docx`, import.meta.url)),
      ),
    );

  it('holds two articles, a table, an office and a day', async () => {
    const [shelf, umbrella, ...others] = await open('two-articles');
    expect(others).toEqual([]);
    expect(shelf).toMatchObject({
      title: '楼道里办起共享书屋',
      deck: '东关街道见闻',
      bylines: ['记者 高明远'],
    });
    expect(shelf?.body.at(1)).toBe('## 书从哪里来');
    expect(shelf?.body.at(-1)).toContain('| 一号 | 210 |');
    expect(umbrella?.body).toEqual(['大厅门口放着二十把伞，谁用谁拿，用完送回来。']);
  });

  it('holds a text box, a header and a footer', async () => {
    const [draft, ...others] = await open('text-box');
    expect(others).toEqual([]);
    expect(draft?.body).toHaveLength(6);
    expect(draft?.body.at(-1)).toBe('全镇现有助餐点六个。');
    expect(draft?.body.join()).not.toMatch(/简报|第1页/);
  });

  it('holds lists and headings of two levels', async () => {
    const drafts = await open('lists');
    expect(drafts.map(({ title }) => title)).toEqual(['关于申请高龄津贴的问答', '一张卡片寄到家']);
    expect(drafts[0]?.body.slice(1, 3)).toEqual(['- 身份证\n- 户口簿', '## 怎么发']);
  });
});

it('takes what stands in a table of one cell for a headline', async () => {
  const boxed = (text: string): WordElement => ({
    type: 'table',
    children: [
      {
        type: 'tableRow',
        children: [{ type: 'tableCell', children: [paragraph(text, true)] }],
      },
    ],
  });
  const children = [boxed('大厅里的长椅'), paragraph('大厅里添了一排长椅。', false)];
  const [head] = await toBlocks({ type: 'document', children }, () => ({}));
  expect(head).toEqual({ kind: 'text', text: '大厅里的长椅', isBold: true });
});

const paragraph = (value: string, isBold: boolean): WordElement => ({
  type: 'paragraph',
  children: [{ type: 'run', isBold, children: [{ type: 'text', value }] }],
});

it('takes a short line above the style of titles for its kicker', () => {
  const blocks = [
    { kind: 'text', text: '局长访谈', size: 12 },
    { kind: 'text', text: '把话说到群众心里', size: 26, level: 0 },
    { kind: 'text', text: '访柳河区民政局局长', size: 14, level: 1 },
    { kind: 'text', text: '记者：群众最常问什么？', size: 12 },
    { kind: 'text', text: '局长：够不够条件。要说清楚。', size: 12 },
  ] as const;
  const [draft] = tellDrafts(importDocument(blocks, '2018-07' as Month));
  expect(draft?.kicker).toBe('局长访谈');
});

describe('a file with another one inside', () => {
  const relationOf = (type: string, target: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
  const withFile = async (name: string, content: string): Promise<string> => {
    const files = unzipSync(rawWord([{ text: '大厅里添了长椅。' }], 'WPS'));
    const read = await readWord('a.docx', zipSync({ ...files, [name]: strToU8(content) }));
    return 'refusals' in read ? read.refusals.join() : '';
  };
  const relations = 'word/_rels/document.xml.rels';

  it.each([
    ['an object', 'word/embeddings/oleObject1.bin', 'x', '嵌着另一个文件'],
    ['a chunk', relations, relationOf('aFChunk', '/word/chunk.mht'), 'altChunk'],
    ['a template', relations, relationOf('attachedTemplate', 'https://a.example/t.dotm'), '模板'],
  ])('is refused: %s', async (_, name, content, message) => {
    expect(await withFile(name, content)).toContain(message);
  });

  it.each([
    ['the sheet of a chart', 'word/embeddings/sheet.xlsx', 'x'],
    [
      'a template of this machine',
      relations,
      relationOf('attachedTemplate', 'file:///C:/Normal.dotm'),
    ],
  ])('is taken with %s', async (_, name, content) => {
    expect(await withFile(name, content)).toBe('');
  });
});
