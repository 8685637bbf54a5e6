import { describe, expect, test } from 'vitest';
import {
  correctedUntil,
  formatBylines,
  lastChangeOf,
  readingMinutes,
  type Article,
  type Byline,
} from './article.ts';
import type { CalendarDate } from '../date.ts';

describe('formatBylines', () => {
  test.each<[string, Byline[], string]>([
    ['an unsigned piece has none', [], ''],
    ['a reporter is named after the role', [{ role: '记者', name: '李新和' }], '记者 李新和'],
    ['a photographer before it', [{ role: '摄', name: '李新和' }], '李新和 摄'],
    [
      'people of one role stand together',
      [
        { role: '记者', name: '李新和' },
        { role: '通讯员', name: '李文儒' },
        { role: '通讯员', name: '高立永' },
      ],
      '记者 李新和 通讯员 李文儒、高立永',
    ],
    [
      'roles stand in the order of the paper',
      [
        { role: '通讯员', name: '李文儒' },
        { role: '记者', name: '李新和' },
        { role: '通讯员', name: '高立永' },
      ],
      '通讯员 李文儒、高立永 记者 李新和',
    ],
  ])('%s', (_, bylines, text) => {
    expect(formatBylines(bylines)).toBe(text);
  });
});

test.each([
  [0, 1],
  [400, 1],
  [599, 1],
  [600, 2],
  [4000, 10],
])('%i characters take %i minutes', (hanCount, minutes) => {
  expect(readingMinutes(hanCount)).toBe(minutes);
});

test('a correction is made on its day, not before', () => {
  const corrections = [
    { date: '2026-11-03' as CalendarDate, text: '应为两个。' },
    { date: '2026-10-20' as CalendarDate, text: '应为三个。' },
  ];
  const article = { title: '窗口', corrections } as unknown as Article;
  const made = (day: string) => correctedUntil(article, day as CalendarDate).corrections;
  expect(made('2026-11-03')).toEqual(corrections);
  expect(made('2026-11-02')).toEqual(corrections.slice(1));
  expect(correctedUntil(article, '2026-10-19' as CalendarDate)).not.toHaveProperty('corrections');
  expect(lastChangeOf(article)).toBe('2026-11-03');
});
