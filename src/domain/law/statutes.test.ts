import { expect, test } from 'vitest';
import { findUnknownStatutes } from './statutes.ts';

const statutes = [
  { title: '老年人权益保障法', articles: 85 },
  { title: '民法典', articles: 1260 },
  { title: '婚姻法' },
  { title: '婚姻登记条例', articles: 24 },
];
const find = (text: string): string[] =>
  findUnknownStatutes(text, statutes).map(({ says }) => says);

test.each([
  [
    '依照《中华人民共和国老年人权益保护法》',
    '没有《中华人民共和国老年人权益保护法》，是不是《老年人权益保障法》',
  ],
  ['按《老年人权益保障法》第九十一条', '《老年人权益保障法》一共85条，没有第九十一条'],
  [
    '《中华人民共和国民法典》第一千三百零五条',
    '《中华人民共和国民法典》一共1260条，没有第一千三百零五条',
  ],
  ['《老年人权益保障法》第九条、第九十五条', '《老年人权益保障法》一共85条，没有第九十五条'],
  ['根据民法典第1261条，', '《民法典》一共1260条，没有第1261条'],
  ['《中华人民共和国邻里互助法》', '没有查到《中华人民共和国邻里互助法》这部法'],
])('%s', (text, says) => {
  expect(find(text)).toEqual([says]);
});

test.each([
  '《老年人权益保障法》第八十五条、《民法典》第一千一百五十八条',
  '《婚姻法》第一百条已经废止。',
  '《河南省老年人权益保障条例》第十条，《省婚姻登记办法》',
])('sound: %s', (text) => {
  expect(find(text)).toEqual([]);
});
