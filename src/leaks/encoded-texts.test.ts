import { expect, test } from 'vitest';
import { encodedTexts } from './encoded-texts.ts';

const inside = ['苗青禾、聂春泥、犇猋骉', '110101' + '19900307803X'];

test.each(inside)('words and numbers in base64 and hexadecimal digits: %s', (text) => {
  const bytes = Buffer.from(text);
  expect(encodedTexts(`甲 ${bytes.toString('base64')}。`)).toEqual([text]);
  expect(encodedTexts(`data:text/plain;base64,${bytes.toString('base64')}"`)).toEqual([text]);
  expect(encodedTexts(`甲：${bytes.toString('hex')}，`)).toEqual([text]);
});

test.each([
  'subsistenceAllowanceConfirmed',
  'd41d8cd98f00b204e9800998ecf8427e',
  '410825101201410825101202',
  Buffer.from(Array.from({ length: 60 }, (_, at) => (at * 37) % 256)).toString('base64'),
])('nothing is said by %s', (text) => {
  expect(encodedTexts(text)).toEqual([]);
});
