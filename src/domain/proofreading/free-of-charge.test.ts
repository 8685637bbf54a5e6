import { expect, test } from 'vitest';
import { findPaidForFree } from './free-of-charge.ts';

test('one service is free of charge and has a charge', () => {
  expect(findPaidForFree('全程免费，只需缴纳工本费10元。')).toHaveLength(1);
});

test('some do not pay what others pay', () => {
  expect(findPaidForFree('收费每次30元，持证的减半，特困人员免费。')).toEqual([]);
  expect(findPaidForFree('每次收费5元，80岁以上老人免费。')).toEqual([]);
});
