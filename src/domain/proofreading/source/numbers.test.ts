import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameNumber, parseChinese, readNumbers } from './numbers.ts';

const digits = '零一二三四五六七八九';
const inWords = (value: number): string => {
  const [thousands, hundreds, tens, ones] = [...String(value).padStart(4, '0')].map(Number);
  const part = (digit = 0, power = ''): string => (digit === 0 ? '零' : `${digits[digit]}${power}`);
  return [part(thousands, '千'), part(hundreds, '百'), part(tens, '十'), part(ones)]
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
};

test('numbers in words are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
      expect(parseChinese(inWords(value))).toBe(value);
    }),
  );
  expect(parseChinese('一万二千')).toBe(12_000);
});

const valuesOf = (text: string): number[] => readNumbers(text).map(({ value }) => value);

test.each([
  ['惠及4.5万人次', [45_000]],
  ['第三十二次集体学习', [32]],
  ['百分百提前办结', [100]],
  ['六成是预约的', [60]],
  ['两名工作人员、40余家单位', [2, 40]],
  ['千家万户', []],
  ['投入资金一次到位', []],
])('%s', (text, values) => {
  expect(valuesOf(text)).toEqual(values);
});

test('persons may be 名 or 人, but yuan are never persons', () => {
  const [people, others, money] = readNumbers('7名、7人、7元');
  if (!people || !others || !money) throw new Error('not read');
  expect(isSameNumber(people, others)).toBe(true);
  expect(isSameNumber(people, money)).toBe(false);
});
