import { expect, test } from 'vitest';
import { buildNameLookup } from './listed-names.ts';
import { findOtherMasks } from './other-masks.ts';

const names = buildNameLookup(
  [
    { list: 'a', name: '苗青禾', village: '东王贺村', amountYuan: 480 },
    { list: 'a', name: '欧阳临川', village: '白庄社区', amountYuan: 600 },
    { list: 'a', name: '聂春泥', village: '白庄社区', amountYuan: 715 },
  ],
  ['聂春泥'],
);

test.each([
  ['its end', '开头\n低保户苗青*'],
  ['its end, in a word', '开头\n东王贺村的苗青某'],
  ['its beginning', '开头\n○青禾，每月480元'],
  ['the surname of two characters', '开头\n特困人员**临川'],
])('a name that hides %s, which its list shows, is told beside a fact', (_what, text) => {
  expect(findOtherMasks(text, names)).toEqual([{ leak: 'name-with-fact', line: 2 }]);
});

test.each([
  ['the mask of the list', '低保户苗*禾、欧阳**'],
  ['no fact', '苗青*的画在文化馆展出'],
  ['emphasis', '低保户看**苗青**的画'],
  ['a name of another length', '低保户苗青**'],
  ['a name for which an editor vouches', '低保户聂春*'],
  ['a village that is not told', '某村民领取了低保'],
])('%s is no leak', (_what, text) => {
  expect(findOtherMasks(text, names)).toEqual([]);
});
