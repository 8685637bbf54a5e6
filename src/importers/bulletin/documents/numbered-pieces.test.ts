import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importDocument } from '../import-bulletin.ts';
import type { DocumentBlock } from './block.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

const head = (text: string): DocumentBlock => ({
  kind: 'text',
  text,
  size: 16,
  isBold: true,
});
const line = (text: string): DocumentBlock => ({
  kind: 'text',
  text,
  size: 16,
});
const read = (blocks: readonly DocumentBlock[]) => {
  const imported = importDocument(blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return tellDrafts(imported);
};

it('takes numbered headings above signed texts for headlines, without their numbers', () => {
  const blocks = [
    head('一、大厅里的长椅'),
    line('大厅里添了一排长椅。老人可以坐着等。（通讯员 高明远）'),
    head('二、雨天的防滑垫'),
    line('门口铺了防滑垫。台阶旁有扶手。'),
    line('记者 何秋实'),
    line('柳河区民政局'),
    line('2018年7月11日'),
  ];
  expect(read(blocks)).toEqual([
    {
      title: '大厅里的长椅',
      bylines: ['通讯员 高明远'],
      body: ['大厅里添了一排长椅。老人可以坐着等。'],
    },
    {
      title: '雨天的防滑垫',
      bylines: ['记者 何秋实'],
      body: ['门口铺了防滑垫。台阶旁有扶手。'],
    },
  ]);
});

it('leaves numbered subheads in a piece that is signed once', () => {
  const blocks = [
    { ...head('便民大厅里的两件事'), size: 22 } as DocumentBlock,
    line('本报讯（记者 高明远）大厅里添了两样东西。群众说好。'),
    head('一、大厅里的长椅'),
    line('大厅里添了一排长椅。老人可以坐着等。'),
    head('二、雨天的防滑垫'),
    line('门口铺了防滑垫。台阶旁有扶手。'),
  ];
  expect(read(blocks).map(({ title }) => title)).toEqual(['便民大厅里的两件事']);
});

it('takes headings with marks for headlines where any but the last is signed below, or under a column', () => {
  const briefs = [
    head('🔹大厅里的长椅'),
    line('大厅里添了一排长椅。老人可以坐着等。'),
    head('🔹雨天的防滑垫'),
    line('门口铺了防滑垫。台阶旁有扶手。'),
  ];
  const rubric = { ...head('简 讯'), size: 20 } as DocumentBlock;
  const titles = ['大厅里的长椅', '雨天的防滑垫'];
  expect(read([rubric, ...briefs]).map(({ title }) => title)).toEqual(titles);
});
