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
  expect(read(blocks)).toMatchObject([
    { body: ['请各地逐户排查。救助金三日内发到户。', '河湾县民政局', '2026年11月16日'] },
  ]);
});

it('takes a bare name in brackets behind 本报讯 for the writer', () => {
  const blocks = [head('防滑垫铺到门口'), line('本报讯（高明远）门口铺了防滑垫。台阶旁有扶手。')];
  expect(read(blocks)).toMatchObject([
    { bylines: ['通讯员 高明远'], body: ['门口铺了防滑垫。台阶旁有扶手。'] },
  ]);
});

it('keeps subheads behind a picture, whose photographer ends no article', () => {
  const blocks = [
    head('两张表比一比'),
    line('本报讯（记者 高明远）大厅里添了两张表。群众说好。'),
    line('一张表比收入', { isBold: true, size: 14, align: 'centre' }),
    line('收入写在墙上。谁都看得见。'),
    line('图为大厅里的公示栏。何秋实 摄', { size: 9, align: 'centre' }),
    line('一张表比支出', { isBold: true, size: 14, align: 'centre' }),
    line('支出也写在墙上。谁都问得着。'),
  ];
  expect(read(blocks).map(({ title }) => title)).toEqual(['两张表比一比']);
});

it('reads a name below a headline in bold, a place above one, and a question with its answer', () => {
  const title = (text: string): DocumentBlock => line(text, { isBold: true });
  expect(
    read([title('长椅也是窗口'), line('高明远'), line('长椅不会说话。坐下来的人会。')]),
  ).toMatchObject([
    { title: '长椅也是窗口', bylines: ['通讯员 高明远'], body: ['长椅不会说话。坐下来的人会。'] },
  ]);
  expect(
    read([
      line('柳河区：', { size: 14, align: 'centre', page: 1 }),
      head('大厅里添了长椅'),
      line('记者 高明远', { align: 'centre' }),
      line('大厅里添了一排长椅。老人可以坐着等。'),
    ]),
  ).toMatchObject([{ kicker: '柳河区：', title: '大厅里添了长椅' }]);
  expect(
    read([
      head('问：长椅哪里来'),
      head('答：木匠铺里来'),
      line('区民政局负责人答本报记者问', { size: 14, align: 'centre', page: 1 }),
      line('记者 高明远', { align: 'centre' }),
      line('大厅里添了一排长椅。老人可以坐着等。'),
    ]),
  ).toMatchObject([{ title: '问：长椅哪里来 答：木匠铺里来', deck: '区民政局负责人答本报记者问' }]);
});

it('takes a photograph that is news by itself for a piece of its own', () => {
  const blocks = [
    head('大厅里的长椅'),
    line('记者 高明远', { align: 'centre', page: 1 }),
    line('大厅里添了一排长椅。老人可以坐着等。', { page: 1 }),
    line('八月三日，石桥镇的志愿者在街上发放雨衣。何秋实 摄', {
      size: 8,
      role: 'caption',
      page: 1,
    }),
    line('门口还铺了防滑垫。', { page: 1 }),
  ];
  expect(read(blocks)).toMatchObject([
    { title: '大厅里的长椅', bylines: ['记者 高明远'] },
    { bylines: ['摄 何秋实'] },
  ]);
});
