import { expect, test } from 'vitest';
import { findMiscountedNames } from './counted-names.ts';

test.each([
  ['郑学礼、贾春雨、韦大勇、唐晓月三名志愿者修好了轮椅。', 1],
  ['活动当天上午，郑学礼、贾春雨和唐晓月4位社工到了院里。', 1],
  ['郑学礼、贾春雨、韦大勇、唐晓月四名志愿者修好了轮椅。', 0],
  ['郑学礼、贾春雨、唐晓月等十余名志愿者修好了轮椅。', 0],
  ['郑学礼、贾春雨、唐晓月十三名志愿者修好了轮椅。', 0],
  ['郑学礼，贾春雨、唐晓月三名志愿者修好了轮椅。', 0],
  ['社工、护士、医生两名代表上台。', 0],
])('names and their number: %s', (text, wrong) => {
  expect(findMiscountedNames(text)).toHaveLength(wrong);
});
