import { expect, test } from 'vitest';
import { findMisplacedTownships } from './misplaced-township.ts';
import type { Place } from '../places/place.ts';

const county = (code: string, name: string): Place => ({
  code,
  name,
  level: 'county',
  parent: '41',
});
const township = (parent: string, code: string, name: string): Place => ({
  code: parent + code,
  name,
  level: 'township',
  parent,
});
const places = [
  county('410825', '温县'),
  township('410825', '101', '祥云镇'),
  township('410825', '102', '番田镇'),
  township('410825', '001', '温泉街道'),
  county('410823', '武陟县'),
  township('410823', '001', '木城街道'),
  township('410823', '101', '詹店镇'),
  county('410822', '博爱县'),
  township('410822', '001', '博爱县清化镇街道'),
];
const find = (text: string) => findMisplacedTownships(text, places);

test('a township of another county', () => {
  expect(find('近日，武陟县祥云镇开了窗口。')).toEqual([
    { index: 6, said: '祥云镇', county: '武陟县', isOf: '温县' },
  ]);
});

test('a township that the register writes with its county', () => {
  expect(find('在温县清化镇街道，干部逐户核对。')).toMatchObject([{ isOf: '博爱县' }]);
});

test.each([
  ['温县番甸镇的干部', '番田镇'],
  ['温县番田乡的干部', '番田镇'],
  ['武陟县本城街道办事处', '木城街道'],
])('%s means %s', (text, like) => {
  expect(find(text).map((found) => found.like)).toEqual([like]);
});

test.each([
  '温县祥云镇敬老院',
  '温县温泉街道办事处',
  '博爱县清化镇街道',
  '温县各乡镇、温县乡镇街道',
  '温县全县乡镇都设了窗口',
  '温县城区街道',
  '温县建立乡镇工作站，武陟县农村乡镇也一样',
  '祥云镇、詹店镇',
  '武陟县乔庙乡',
  '武陟县祥云镇（原文如此）的干部',
])('left alone: %s', (text) => {
  expect(find(text)).toEqual([]);
});
