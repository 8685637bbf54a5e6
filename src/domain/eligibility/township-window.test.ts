import { expect, test } from 'vitest';
import { tellWindow } from './township-window.ts';

const township = { code: '990102001', name: '青石镇' };
const window = {
  place: '990102001',
  name: '青石镇便民服务中心',
  address: '青石街1号',
  hours: '工作日8:30至17:30',
  phone: '0990-5550100',
  sample: false,
};

test('name, address and hours stand together', () => {
  expect(tellWindow(township, window)).toEqual({
    ...township,
    window: '青石镇便民服务中心，青石街1号。工作日8:30至17:30',
    phone: '0990-5550100',
  });
});

test('a sample number is called one', () => {
  expect(tellWindow(township, { ...window, sample: true })).toHaveProperty('sample', true);
});

test('a township without a window has its name alone', () => {
  expect(tellWindow(township, undefined)).toEqual(township);
});
