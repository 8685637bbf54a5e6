import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importDocument } from '../import-bulletin.ts';
import type { DocumentBlock, TextBlock } from './block.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

const line = (text: string, look: Partial<TextBlock> = {}): DocumentBlock => ({
  kind: 'text',
  text,
  size: 12,
  ...look,
});
const read = (blocks: readonly DocumentBlock[]) => {
  const imported = importDocument(blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return tellDrafts(imported);
};
const head = (text: string): DocumentBlock =>
  line(text, { size: 20, align: 'centre', isBold: true, page: 1 });

it('takes the label of a form off the headline, and leaves out that of the text', () => {
  const blocks = [
    line('标题：大厅里的长椅', { isBold: true, size: 14 }),
    line('作者：高明远'),
    line('正文：'),
    line('大厅里添了一排长椅。老人可以坐着等。'),
    line('门口还铺了防滑垫，台阶旁有扶手。'),
  ];
  expect(read(blocks)).toMatchObject([
    {
      title: '大厅里的长椅',
      body: ['大厅里添了一排长椅。老人可以坐着等。', '门口还铺了防滑垫，台阶旁有扶手。'],
    },
  ]);
});

it('joins a headline whose first line ends in a comma', () => {
  const blocks = [
    head('开学第一天，'),
    head('孩子们领到了新书包'),
    line('记者 高明远', { align: 'centre' }),
    line('书包里有字典。夹层里有一张卡片。'),
  ];
  expect(read(blocks)).toMatchObject([{ title: '开学第一天，孩子们领到了新书包' }]);
});

it('sets the name of a column in brackets above its headline, and the paper\u2019s own writer nowhere', () => {
  const blocks = [
    head('门口的防滑垫'),
    line('记者 高明远', { align: 'centre' }),
    line('门口铺了防滑垫。台阶旁有扶手。'),
    line('【短评】', { page: 1 }),
    head('热线响了七声'),
    line('本报评论员', { align: 'centre' }),
    line('七声，长不长？对等米下锅的人来说，每一声都敲在心上。'),
  ];
  expect(read(blocks)).toMatchObject([
    { title: '门口的防滑垫', body: ['门口铺了防滑垫。台阶旁有扶手。'] },
    { title: '热线响了七声', body: ['七声，长不长？对等米下锅的人来说，每一声都敲在心上。'] },
  ]);
});

it('leaves out who may read a circular, below its office and day', () => {
  const blocks = [
    head('关于做好冬季救助工作的通知'),
    line('请各地逐户排查。救助金三日内发到户。'),
    line('河湾县民政局', { align: 'right' }),
    line('2026年11月16日', { align: 'right' }),
    line('（此件公开发布）'),
  ];
  expect(read(blocks)).toMatchObject([{ body: ['请各地逐户排查。救助金三日内发到户。'] }]);
});

it('takes a bare name in brackets behind 本报讯 for the writer', () => {
  const blocks = [head('防滑垫铺到门口'), line('本报讯（高明远）门口铺了防滑垫。台阶旁有扶手。')];
  expect(read(blocks)).toMatchObject([
    { bylines: ['通讯员 高明远'], body: ['门口铺了防滑垫。台阶旁有扶手。'] },
  ]);
});
