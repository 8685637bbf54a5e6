import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMiscounts } from './word-counts.ts';

const says = (text: string): string[] => findMiscounts(text).map((found) => found.says);
const marks = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

describe('a count that what follows denies', () => {
  test.each([
    ['用十三个字概括：保基本、托底线、救急难、可持续。', '写作 十三个字，数起来是 12 个'],
    ['大家记住了十个字：“保基本、托底线、救急难”。', '写作 十个字，数起来是 9 个'],
    ['“扶老、助残、救孤、济困”七个字写在墙上。', '写作 七个字，数起来是 8 个'],
    [
      '抓好七项任务。一是养老，二是社区。\n\n三是殡葬，四是帮扶。',
      '写作 七项任务，列出来的是 4 项',
    ],
    ['采取两项措施：一是摸底，二是公示，三是督查。', '写作 两项措施，列出来的是 3 项'],
    ['寻亲有三条路：户籍查询、异地问询、实地查找、DNA比对。', '写作 三条路，列出来的是 4 项'],
    ['结对的有六家单位：市图书馆、市体育馆、师专、学校、血站。', '写作 六家单位，列出来的是 5 项'],
    ['做到四个到位：宣传到位、核查到位、资金到位。', '写作 四个到位，列出来的是 3 个'],
    ['落实三不：不推、不拖。', '写作 三个不，列出来的是 2 个'],
    ['任务有十项：\n\n1. 提标；\n2. 应保尽保。\n', '写作 十项，下面列出来的是 2 项'],
  ])('%s', (text, found) => {
    expect(says(text)).toEqual([found]);
  });
});

describe('a count that is right, open, or counts something else', () => {
  test.each([
    '十二个字：保基本、托底线、救急难、可持续。',
    '做到三个到位：宣传到位、核查到位、资金到位。',
    '“救急难”三个字，分量很重。',
    '采取三项措施：一是摸底，二是公示，三是督查。',
    '承担六项任务，逐一分解。',
    '有三条路：户籍、DNA比对和互联网。',
    '有三种方式：上门、电话、网络等。',
    '走访三个村。\n\n当天做了许多事，大家都很忙，谈到很晚。一是摸底，二是公示。',
    '第三项任务：摸底、公示。',
    '用十三个字概括：保基本、托底线（原文如此）。',
  ])('%s', (text) => {
    expect(says(text)).toEqual([]);
  });
});

test('marks of any number are counted, and one too few is told', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 12 }), (said, told) => {
      const list = marks.slice(0, told).map((mark) => `${mark}是做事`);
      const text = `抓好${said === 2 ? '两' : (marks[said - 1] ?? '')}项工作：${list.join('，')}。`;
      expect(findMiscounts(text)).toHaveLength(said === told ? 0 : 1);
    }),
  );
});

test.each([
  ['有以下五种情形：（一）失业；（二）患病；（三）受灾；（四）车祸。', 1],
  ['有以下四种情形：（一）失业；（二）患病；（三）受灾；（四）车祸。', 0],
])('items in brackets: %s', (text, found) => {
  expect(findMiscounts(text)).toHaveLength(found);
});
