import { describe, expect, test } from 'vitest';
import { formatBylines, readingMinutes, type Byline } from './article.ts';

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
