import { expect, test } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

const kindsIn = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

// Nobody was given these numbers.
test.each([
  ['identityNumber', '区是110101，生在19900307，后面那段写着803X'],
  ['mobileNumber', '138点0013点8000'],
  ['mobileNumber', '138减0013减8000'],
  ['maskedIdentityNumber', '11010119900307803（末位是X）'],
  ['bankCard', '622848328804072****'],
  ['bankCard', '6222,0211,3879,8113,517'],
])('a %s in pieces: %s', (kind, text) => {
  expect(kindsIn(text)).toContain(kind);
});

test.each([
  '110101有一户，19900307号文件，803X型打印机一台，另有三台',
  '138户1389户1234户',
  '发放138万、1380万、1234万',
  '全市70岁以上老人138038人，80岁以上9123人',
  '公示编号41082520261105001',
])('numbers with words between them that belong to nobody: %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});
