import { expect, test } from 'vitest';
import type { ServiceWindow } from '../handbook/service.ts';
import { findOtherWindows } from './named-window.ts';
import type { Place } from './place.ts';

const places = [
  { code: '410621101', name: '善堂镇', level: 'township', parent: '410621' },
  { code: '410622100', name: '高村镇', level: 'township', parent: '410622' },
] as Place[];
const windows = [
  { place: '410621101', name: '善堂镇窗口', phone: '0392-0000101' },
  { place: '410622100', name: '高村镇窗口', phone: '0392-0000103' },
] as ServiceWindow[];

test.each([
  ['善堂镇的窗口电话是0392-0000103。', 1],
  ['善堂镇的窗口电话是0392-0000101。', 0],
  ['善堂镇0392-0000101，高村镇0392-0000103。', 0],
  ['窗口电话是0392-0000103。', 0],
])('%s', (text, found) => {
  expect(findOtherWindows(text, windows, places)).toHaveLength(found);
});
