import { expect, it } from 'vitest';
import { findWrongPhones } from './phone-digits.ts';

it.each([
  '救助热线0391-35612。',
  '咨询电话：0391—292561234。',
  '电话：123456。',
  '手机：139012345。',
])('cannot be dialled: %s', (text) => {
  expect(findWrongPhones(text)).toHaveLength(1);
});

it.each([
  '救助热线0391-2925612。',
  '电话：010-12345678，拨打12345。',
  '热线400-123-4567，客服电话95588。',
  '电话11185回访了2018年的230户。',
])('can be dialled: %s', (text) => {
  expect(findWrongPhones(text)).toEqual([]);
});
