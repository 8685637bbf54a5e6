import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importBulletin } from '../import-bulletin.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

const read = (text: string) => {
  const imported = importBulletin(text, '2018-10' as Month);
  expect(imported.account.faults).toEqual([]);
  return tellDrafts(imported);
};
const column = 24;
const set = (text: string): string[] =>
  `　　${text}`.match(new RegExp(`.{1,${column}}`, 'gu')) ?? [];

const bench =
  '大厅里添了一排长椅，老人可以坐着等，孩子可以趴在上面写作业。冬天椅子上铺着棉垫，是社区的裁缝铺送来的。';
const mat =
  '门口铺了防滑垫，台阶旁有扶手。雨天来的人说，脚下踏实了，心里也踏实了，办事也不着急了。';
const lamp =
  '村口的路灯坏了半个月，天一黑谁也不敢出门。昨天晚上路灯又亮了，老人们搬着凳子坐到了灯下。';

it('reads one column of broken lines by its indents, marks and columns of the paper', () => {
  const text = [
    '【简明新闻】',
    '',
    '■大厅里的长椅',
    ...set(`${bench}（高明远）`),
    '■雨天的防滑垫',
    ...set(mat),
    '',
    '【读者来信】',
    '',
    '村口的路灯亮了',
    '□何秋实',
    ...set(lamp),
    ...set(bench),
  ];
  expect(read(text.join('\n'))).toMatchObject([
    { title: '大厅里的长椅', bylines: ['通讯员 高明远'], body: [bench] },
    { title: '雨天的防滑垫', bylines: [], body: [mat] },
    {
      kicker: '读者来信',
      title: '村口的路灯亮了',
      bylines: ['通讯员 何秋实'],
      body: [lamp, bench],
    },
  ]);
});

it('takes a photograph below an empty line for a piece of its own', () => {
  const caption = '八月三日，石桥镇的志愿者在大街上向行人发放雨衣和防汛的明白纸。';
  const text = [
    '大厅里的长椅',
    '记者 高明远',
    ...[bench, mat, lamp, bench].flatMap(set),
    '',
    ...(caption.match(new RegExp(`.{1,${column}}`, 'gu')) ?? []),
    '　　　　　　　　　　何秋实 摄影报道',
  ];
  expect(read(text.join('\n'))).toMatchObject([
    { title: '大厅里的长椅', bylines: ['记者 高明远'], body: [bench, mat, lamp, bench] },
    { bylines: ['摄 何秋实'] },
  ]);
});

it('tells subheads from headlines by the empty lines of a text in whole lines with tables', () => {
  const text = [
    '从长椅到路灯',
    '记者 高明远',
    `\t${bench}`,
    '门口的变化',
    `\t${mat}`,
    '项目\t件数\t备注',
    '长椅\t3\t已装',
    '路灯\t5\t已亮',
    `\t${lamp}`,
    '村口的变化',
    `\t${lamp}`,
    '',
    '路灯下的凳子',
    `\t本报讯（记者 何秋实）${lamp}`,
  ];
  expect(read(text.join('\n')).map(({ title }) => title)).toEqual(['从长椅到路灯', '路灯下的凳子']);
});

it('gives names below a headline that stands below its text to that text', () => {
  const text = [
    ...[bench, mat].flatMap(set),
    '大厅里的长椅',
    '通讯员 高明远',
    ...set(`本报讯（记者 何秋实）${lamp}`),
    ...set(mat),
    '村口的路灯亮了',
  ];
  expect(read(text.join('\n')).map(({ bylines }) => bylines)).toEqual([
    ['通讯员 高明远'],
    ['记者 何秋实'],
  ]);
});
