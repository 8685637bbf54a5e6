import { expect, test } from 'vitest';
import { findUnknownHotlines } from './unknown-hotline.ts';

const said = (text: string) => findUnknownHotlines(text, ['12499']).map((one) => one.said);

test.each([
  ['投诉请拨打12346政务服务便民热线。', '12346'],
  ['服务热线：12394', '12394'],
  ['养老热线12347随时可以打', '12347'],
])('%s', (text, number) => {
  expect(said(text)).toEqual([number]);
});

test.each(['拨打12345或者12349养老服务热线', '拨打12499', '共12346元，发给12347人', '邮编12346'])(
  'sound: %s',
  (text) => {
    expect(said(text)).toEqual([]);
  },
);
