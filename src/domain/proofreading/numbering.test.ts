import { expect, it } from 'vitest';
import { findNumberingGaps } from './numbering.ts';

it.each([
  ['要做好三件事：一是排查，二是整改，四是问责。', '四'],
  ['（一）摸底。逐村登记。\n\n（三）建账。一户一档。', '（三）'],
  ['一、做法\n\n逐村摸底。\n\n三、打算', '三、'],
  ['第一，摸底；第二，整改；第二，问责。', '第二'],
  ['①登记②公示④发放', '④'],
])('%s', (text, mark) => {
  expect(
    findNumberingGaps(text)
      .map(({ says }) => says)
      .join(),
  ).toContain(mark);
});

it.each([
  '一是排查，二是整改。\n\n一是宣传，二是培训，三是检查。',
  '一是抓组织：（一）开会，（二）分工。二是抓学习：（一）读书，（二）讨论，（三）笔记。三是抓整改。',
  '第三条路走得通。',
  '依据第十条（三）项办理。',
])('leaves alone: %s', (text) => {
  expect(findNumberingGaps(text)).toEqual([]);
});
