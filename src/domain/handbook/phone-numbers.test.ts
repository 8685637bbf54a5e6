import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPhoneNumbers } from './phone-numbers.ts';

const phonesIn = (text: string): string[] => findPhoneNumbers(text).map(({ phone }) => phone);

test.each([
  ['请拨打12345或者养老服务热线12349。', ['12345', '12349']],
  ['窗口电话0391-0003050，危险先打110、119、120；', ['0391-0003050', '110', '119', '120']],
  ['打 400-123-4567 问', ['400-123-4567']],
])('%s', (text, phones) => expect(phonesIn(text)).toEqual(phones));

test.each([
  '每月120元',
  '民发〔2021〕110号',
  '共12345件，120天内',
  '区划代码410825104203',
  '12394是什么',
  '第110条',
  '2012年3月',
])('%s names no number to call', (text) => expect(phonesIn(text)).toEqual([]));

test('what is found stands where it is said to stand', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('12345', '0391-1234567'), (text, phone) => {
      const whole = `${text}打${phone}问`;
      for (const found of findPhoneNumbers(whole))
        expect(whole.slice(found.index, found.index + found.phone.length)).toBe(found.phone);
    }),
  );
});
