import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import type { DocumentBlock, TextBlock } from '../documents/block.ts';
import { importBulletin, importDocument } from '../import-bulletin.ts';
import { tellDrafts } from '../documents/testing/tell-drafts.ts';

const line = (text: string, look: Partial<TextBlock> = {}): DocumentBlock => ({
  kind: 'text',
  text,
  size: 12,
  page: 1,
  ...look,
});
const head = (text: string): DocumentBlock => line(text, { size: 20, align: 'centre' });
const bench = '大厅里添了一排长椅，老人可以坐着等。';
const lamp = '楼道里换了新灯，夜里回家看得清。';

const read = (blocks: readonly DocumentBlock[]) => {
  const imported = importDocument(blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return imported;
};

it('names everybody who sent a brief, and leaves each name where it stands', () => {
  const briefs = [`【河湾县】${bench}（高明远）`, `【青岭县】${lamp}（白若溪）`];
  const imported = read([head('民政短波'), ...briefs.map((text) => line(text))]);
  expect(tellDrafts(imported)).toEqual([
    { title: '民政短波', bylines: ['通讯员 高明远', '通讯员 白若溪'], body: briefs },
  ]);
  expect(imported.drafts[0]?.entry.doubts.map(({ message }) => message)).not.toContain(
    '正文里还有署名，可能两篇连在了一起，请对照原报。',
  );
});

it('doubts a second article below a signed one', () => {
  const imported = read([head('民政信息'), line(`${bench}（高明远）`), line(`${lamp}（白若溪）`)]);
  expect(imported.drafts[0]?.entry.doubts).not.toEqual([]);
});

it('keeps who issued a small notice, and takes the office off an article', () => {
  const notice = [head('征集意见启事'), line(`${bench}${lamp}`), line('本刊编辑部')];
  expect(tellDrafts(read(notice))).toMatchObject([{ body: [`${bench}${lamp}`, '本刊编辑部'] }]);
  const article = [head('大厅添了一排长椅'), line(`${bench}${lamp}`), line('河湾县民政局')];
  expect(tellDrafts(read(article))).toMatchObject([{ body: [`${bench}${lamp}`] }]);
});

it('joins the briefs of a raw page below their headline', () => {
  const text = [
    '　　　　　　民政短波',
    '',
    '　　【河湾县】大厅里添了一排长椅，老人',
    '可以坐着等，椅子旁边放着热水。（高明远）',
    '　　【青岭县】楼道里换了新灯，夜里回家',
    '看得清脚下，心里也亮堂了。（白若溪）',
    '',
    '　　　　　　把好事办到群众心坎上',
    '　　　　　　本报记者 高明远',
    '',
    '　　走进河湾县的办事大厅，长椅上坐着几',
    '位老人，工作人员正在帮他们填表。',
    '　　大厅里还添了热水和老花镜，来办事的',
    '人都说方便。',
  ].join('\n');
  const imported = importBulletin(text, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  expect(tellDrafts(imported)[0]).toMatchObject({
    title: '民政短波',
    bylines: ['通讯员 高明远', '通讯员 白若溪'],
  });
});
