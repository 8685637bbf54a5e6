import { expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import { findLaterDocuments } from './later-document.ts';

const laws = [
  {
    id: 'confirmation-measures',
    title: '最低生活保障审核确认办法',
    number: '民发〔2021〕57号',
    issuer: '民政部',
    inForce: '2021-07-01' as CalendarDate,
    note: '',
  },
];
const find = (text: string) =>
  findLaterDocuments(text, '2018-07' as Month, laws).map(({ index }) =>
    text.slice(index, index + 6),
  );

test.each([
  ['市民政局印发《办法》（焦民〔2019〕12号）。', '〔2019〕'],
  ['按民发[2021]57号办。', '[2021]'],
  ['按民发（２０２１）第57号办。', '（２０２１'],
  ['名单按《最低生活保障审核确认办法》公示。', '《最低生活'],
])('%s', (text, at) => {
  expect(find(text)).toEqual([expect.stringContaining(at)]);
});

test.each([
  '按民发〔2012〕220号办。',
  '市民政局印发焦民〔2018〕31号文件。',
  '民政部正在起草《最低生活保障审核确认办法》。',
  '计划到2020年，新建3个日间照料中心，惠及（2020）人。',
  '热线12345号码不变，41080013号投注站开业。',
])('nothing in: %s', (text) => {
  expect(find(text)).toEqual([]);
});
