import { describe, expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importBulletin, importDocument, type ImportedBulletin } from '../import-bulletin.ts';
import type { DocumentBlock, TextBlock } from './block.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

// What offices and their accounts set around articles, each habit by itself; all texts are made up.

const issue = '2018-07' as Month;
const head = (text: string): TextBlock => ({ kind: 'text', text, size: 22, align: 'centre' });
const line = (text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text,
  size: 16,
  ...more,
});
const lead = line('本报讯（记者 高明远）河湾县的大厅添了一排长椅。老人可以坐着等。');
const body = '河湾县的大厅添了一排长椅。老人可以坐着等。';
const more = '门口铺了防滑垫。台阶旁有扶手。';

function read(blocks: readonly DocumentBlock[]): ImportedBulletin {
  const imported = importDocument(blocks, issue);
  expect(imported.account.faults).toEqual([]);
  return imported;
}
const left = ({ leftLines }: ImportedBulletin): string[] => leftLines.map(({ text }) => text);
const doubts = ({ drafts }: ImportedBulletin): number[] =>
  drafts.map(({ entry }) => entry.doubts.length);

it('leaves 稿签, a table of labels above the article, to the report', () => {
  const slip: DocumentBlock = {
    kind: 'table',
    rows: [
      ['标题', '大厅添长椅'],
      ['作者', '高明远'],
      ['审核', '已审'],
    ],
  };
  const imported = read([head('新 闻 稿 签'), slip, head('大厅添长椅'), lead, line(more)]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅添长椅', bylines: ['记者 高明远'], body: [body, more] },
  ]);
  expect(left(imported).join()).toContain('已审');
});

it('keeps a table that tells figures', () => {
  const table: DocumentBlock = {
    kind: 'table',
    rows: [
      ['年份', '户数'],
      ['2017', '203'],
    ],
  };
  const name = line('表1　2017年接待情况', { align: 'centre', isBold: true });
  const imported = read([head('大厅添长椅'), lead, name, table]);
  const [draft] = imported.drafts;
  expect(draft?.text).toContain('表1 2017年接待情况\n\n| 年份 | 户数 |');
});

it('leaves the name, number and day of a circular to the report', () => {
  const imported = read([
    line('河湾县民政局办公室'),
    line('民政工作简报'),
    line('第23期'),
    line('2018年7月31日'),
    head('大厅添长椅'),
    lead,
  ]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅添长椅', bylines: ['记者 高明远'], body: [body] },
  ]);
  expect(left(imported)).toHaveLength(4);
});

it('takes an office below a headline for its writer, and an office above a day for the end', () => {
  const imported = read([
    head('大厅添长椅的几点体会'),
    line('河湾县民政局 救助科', { align: 'centre' }),
    line(body),
    line(more),
    line('河湾县民政局', { align: 'right' }),
    line('2018年7月12日', { align: 'right' }),
  ]);
  const [draft] = tellDrafts(imported);
  expect(draft).toMatchObject({
    title: '大厅添长椅的几点体会',
    body: [body, more],
  });
  expect(left(imported)).toEqual(['河湾县民政局 救助科', '河湾县民政局', '2018年7月12日']);
});

it.each([
  ['（河湾县民政局 高明远）', ['通讯员 高明远']],
  ['（高明远）', ['通讯员 高明远']],
])('takes %s below a text for its writer', (signed, bylines) => {
  const [draft] = tellDrafts(read([head('大厅添长椅'), line(body), line(more), line(signed)]));
  expect(draft).toMatchObject({ bylines, body: [body, more] });
});

it('takes numbered lines without text below them for a list', () => {
  const items = ['一、进门有人问', '二、办事有人教', '三、急事有人接'];
  const imported = read([
    head('大厅添长椅'),
    lead,
    line('要求是三条：'),
    ...items.map((x) => line(x)),
  ]);
  expect(tellDrafts(imported)[0]?.body).toEqual([body, '要求是三条：', ...items]);
});

it('takes small words below a picture that did not come with the page for its caption', () => {
  const caption = line('傍晚的大厅', { size: 9, align: 'centre' });
  const imported = read([
    head('大厅添长椅'),
    lead,
    { kind: 'picture' },
    caption,
    line('文丨高明远'),
    line('图丨何秋实'),
  ]);
  expect(imported.drafts).toHaveLength(1);
  expect(tellDrafts(imported)[0]?.title).toBe('大厅添长椅');
});

it('asks for the kind, and is sure of the text', () => {
  const imported = read([head('大厅添长椅'), line(body), line(more), line('（记者 高明远）')]);
  expect(doubts(imported)).toEqual([0]);
  expect(imported.drafts[0]?.entry.asks.map(({ message }) => message).join()).toContain('体裁');
});

describe('text in which each line is a paragraph', () => {
  const long =
    '河湾县的大厅添了一排长椅，老人可以坐着等，门口铺了防滑垫，台阶旁装了扶手，雨天也不滑。';

  it('parts briefs with marks, and a rubric from the headline below it', () => {
    const text = [
      '民政短波',
      '■大厅添长椅',
      `${long}（高明远）`,
      '■雨天铺垫子',
      `${long}${more}（何秋实）`,
      '【编读往来】',
      '证件丢了怎样补办',
      '问：证件丢了，补办需要什么手续，要带什么材料，到哪个窗口去，要等几天才能拿到？',
      '答：带上身份证和一张照片，到就近的社区服务站就可以补办，当场办好，不收费用。',
      '（本栏编辑 王安）',
    ].join('\n');
    const imported = importBulletin(text, issue);
    expect(imported.account.faults).toEqual([]);
    expect(imported.drafts.map(({ title }) => title)).toEqual([
      '大厅添长椅',
      '雨天铺垫子',
      '证件丢了怎样补办',
    ]);
    expect(tellDrafts(imported).map(({ bylines }) => bylines)).toEqual([
      ['通讯员 高明远'],
      ['通讯员 何秋实'],
      [],
    ]);
  });

  it('takes tabs before a line for its place, and keeps who signs an announcement', () => {
    const text = [
      '\t\t大厅添长椅',
      `\t本报讯（记者 高明远）${long}`,
      `\t${more}`,
      '\t\t关于命名道路的公告',
      '\t经批准，对城区新修的六条道路命名，名称和起止点见附表，自公布之日起使用，请各单位更换门牌。',
      '\t特此公告。',
      '\t\t\t\t河湾县民政局',
      '\t\t\t\t2018年7月20日',
    ].join('\n');
    const imported = importBulletin(text, issue);
    expect(imported.drafts.map(({ title }) => title)).toEqual(['大厅添长椅', '关于命名道路的公告']);
    expect(tellDrafts(imported)[1]?.body.slice(-2)).toEqual(['河湾县民政局', '2018年7月20日']);
    expect(doubts(imported)[0]).toBe(0);
  });
});

it('takes a name behind its office for the author, with no space between them', () => {
  const imported = read([head('大厅添长椅'), line('河湾县民政局高明远'), line(body), line(more)]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅添长椅', bylines: ['通讯员 高明远'], body: [body, more] },
  ]);
});

it('takes an office that supplied a text for no person', () => {
  const imported = read([head('大厅添长椅'), line(body), line(`${more}（东门社区 供稿）`)]);
  expect(tellDrafts(imported)).toMatchObject([{ bylines: [], body: [body, more] }]);
  expect(left(imported)).toEqual(['（东门社区 供稿）']);
});

it('takes a question that is set as a headline for one, with its rubric above', () => {
  const question = line('问：长椅放在哪里？', { size: 22, align: 'centre' });
  const asked = '问：大厅里的长椅放在哪里？';
  const rubric = line('窗口问答', { align: 'centre', isBold: true });
  const imported = read([rubric, question, line(asked), line(`答：${more}`)]);
  expect(tellDrafts(imported)).toMatchObject([
    { title: '问：长椅放在哪里？', body: [asked, `答：${more}`] },
  ]);
});

it('goes on below a picture and its credit where the next heading is of a lower level', () => {
  const imported = read([
    line('大厅添长椅', { level: 1 }),
    lead,
    line('椅子从哪里来', { level: 2 }),
    line(more),
    { kind: 'picture', bytes: new Uint8Array([1]) },
    line('图为大厅里的长椅。 高明远 摄', { align: 'centre' }),
    line('椅子放在哪里', { level: 2 }),
    line(more),
  ]);
  expect(tellDrafts(imported).map((draft) => draft.body)).toEqual([
    [body, '## 椅子从哪里来', more, '## 椅子放在哪里', more],
  ]);
});

it('takes a post on the line above the name for no deck', () => {
  const place = { align: 'centre', isBold: true } as const;
  const imported = read([
    head('大厅添长椅'),
    line('本刊特约', place),
    line('高明远', place),
    line(body),
    line(more),
  ]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅添长椅', bylines: ['通讯员 高明远'], body: [body, more] },
  ]);
});

it('takes counted words above a picture for its caption, and for no subhead', () => {
  const caption = line('图1　傍晚的大厅', { size: 9, align: 'centre' });
  const picture: DocumentBlock = { kind: 'picture', bytes: new Uint8Array([1]) };
  const [draft] = read([head('大厅添长椅'), lead, caption, picture, line(more)]).drafts;
  expect(draft?.text).toContain('caption: 图1傍晚的大厅');
  expect(draft?.text).not.toContain('##');
});
