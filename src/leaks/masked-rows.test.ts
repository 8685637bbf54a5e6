import { expect, test } from 'vitest';
import { buildNameLookup } from './listed-names.ts';
import { findMaskedRows } from './masked-rows.ts';

const names = buildNameLookup([
  { list: 'a', name: '犇猋骉', village: '东王贺村', amountYuan: 1260 },
  { list: 'a', name: '苗青禾', village: '东王贺村', amountYuan: 480 },
  { list: 'a', name: '聂春泥', village: '白庄社区', amountYuan: 600 },
  { list: 'a', name: '欧阳小禾', village: '白庄社区', amountYuan: 900 },
  { list: 'a', name: '谷满', village: '白庄社区', amountYuan: 715 },
]);

test.each([
  '开头\n苗*禾480元、聂*泥600元、犇*骉1,260元',
  '开头\n东王贺村,苗*禾,2,480,2024-03\n白庄社区,聂*泥,1,600,2025-01\n白庄社区,欧阳**,3,900,2026-11',
  '开头\n苗某禾，2人，480元；聂×泥，3人，600元；谷*，1人，715元',
])('masked rows that were copied: %j', (text) => {
  expect(findMaskedRows(text, names)).toEqual([{ leak: 'part-of-list', line: 2 }]);
});

test.each([
  '苗某禾、聂某泥、犇某骉领到了煤',
  '苗*禾480元、聂*泥600元',
  '苗*禾500元、聂*泥500元、犇*骉500元',
])('masks of anybody: %s', (text) => {
  expect(findMaskedRows(text, names)).toEqual([]);
});
