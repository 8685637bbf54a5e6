import { expect, it } from 'vitest';
import { findMissingUnits } from './missing-unit.ts';

it.each(['共发放临时救助金86.5，惠及320户。', '惠及困难群众320。'])(
  'asks for a unit: %s',
  (text) => {
    expect(findMissingUnits(text)).toHaveLength(1);
  },
);

it.each(['共发放临时救助金86.5万元，惠及320户。', '投资2018年已经到位。'])(
  'asks for none: %s',
  (text) => {
    expect(findMissingUnits(text)).toEqual([]);
  },
);
