import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Look } from '../testing/look.ts';
import { rawWord } from '../testing/raw-word.ts';
import { readWord } from './read-word.ts';

const looks: Look[] = [
  { text: '大厅添长椅', size: 22 },
  { text: '此处换去' },
  { text: '老人可以坐着等。' },
];

/** A file whose second paragraph is `xml`, and what is read of it. */
async function readWith(xml: string, parts: Readonly<Record<string, string>> = {}) {
  const files = unzipSync(rawWord(looks, 'LibreOffice'));
  const path = 'word/document.xml';
  const whole = strFromU8(files[path] ?? new Uint8Array());
  const added = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  const bytes = zipSync({
    ...files,
    ...Object.fromEntries(added),
    [path]: strToU8(whole.replace(/<w:r>(?:(?!<w:r>).)*此处换去<\/w:t><\/w:r>/u, xml)),
  });
  const read = await readWord('稿件.docx', bytes);
  if ('refusals' in read) return read;
  return read.blocks.map((block) => (block.kind === 'text' ? block.text : block));
}

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('words in unusual places', () => {
  it.each([
    ['a field', `<w:fldSimple w:instr=" DATE ">${run('七月')}</w:fldSimple>`],
    ['a control', `<w:sdt><w:sdtContent>${run('七月')}</w:sdtContent></w:sdt>`],
    ['a tag of other programs', `<w:customXml w:element="a">${run('七月')}</w:customXml>`],
    [
      'a word with its sounds above',
      `<w:r><w:ruby><w:rubyPr/><w:rt>${run('qī')}</w:rt><w:rubyBase>${run('七')}</w:rubyBase></w:ruby></w:r>${run('月')}`,
    ],
  ])('are read: %s', async (_, xml) => {
    expect(await readWith(`${run('今年')}${xml}${run('开门。')}`)).toEqual([
      '大厅添长椅',
      '今年七月开门。',
      '老人可以坐着等。',
    ]);
  });

  it('begin a line of their own behind a return', async () => {
    expect(await readWith('<w:r><w:t>甲。</w:t><w:cr/><w:t>乙。</w:t></w:r>')).toContain('乙。');
  });

  it.each([
    [
      'a formula',
      '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>4×5</m:t></m:r></m:oMath>',
      '有 3 个字读不出来',
    ],
    [
      '艺术字 of old',
      '<w:r><w:pict><v:shape><v:textpath string="长椅"/></v:shape></w:pict></w:r>',
      '有 2 个字读不出来',
    ],
    [
      'a sign of a font that nobody knows',
      '<w:r><w:sym w:font="Unknown" w:char="F0A1"/></w:r>',
      '有 1 个字读不出来',
    ],
  ])('are not lost in silence: %s', async (_, xml, says) => {
    const read = await readWith(`${run('今年')}${xml}`);
    expect('refusals' in read && read.refusals.join()).toContain(says);
  });

  it.each(['word/diagrams/data1.xml', 'word/charts/chart1.xml'])(
    'are not looked for in what Word draws: %s',
    async (name) => {
      const read = await readWith(run('今年'), { [name]: '<a/>' });
      expect('refusals' in read && read.refusals.join()).toContain('SmartArt');
    },
  );
});

it('joins a large first character to its text', async () => {
  const capital: Look[] = [
    { text: '大厅添长椅', size: 22 },
    { text: '今', size: 40 },
  ];
  const read = await readWord('稿件.docx', rawWord([...capital, { text: '年开门。' }], 'WPS'));
  expect('blocks' in read && read.blocks.at(-1)).toMatchObject({ text: '今年开门。', size: 12 });
});
