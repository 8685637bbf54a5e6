import { expect, test } from 'vitest';
import { findCommonMisspellings } from './common-misspellings.ts';
import { lexiconWith } from './lexicon.ts';
import { findMisspeltWords } from './misspelt-word.ts';

const lexicon = lexiconWith(['孟州市', '居民委员会', '民政局']);
const find = (text: string): string[] => findMisspeltWords(text, lexicon).map(({ says }) => says);

test.each([
  ['修路的事要按步就班来。', '按部就班'],
  ['大家再接再励，把事办好。', '再接再厉'],
  ['他讲的是人情事故。', '人情世故'],
  ['请带好户口薄。', '户口簿'],
  ['以这次培训为锲机。', '契机'],
  ['由村居名委员会盖章。', '居民委员会'],
  ['盂州市派人参加。', '孟州市'],
  ['温县民政居组织宣讲。', '民政局'],
])('a word with one wrong character: %s', (text, meant) => {
  expect(find(text)).toEqual([expect.stringContaining(`“${meant}”`)]);
});

test.each([
  '把老人的药盒一格一格分好。',
  '经评估，自负费用由家庭承担。',
  '张海鑫和海鑫集团都来了。',
  '由小企业出资，种小麦三百亩。',
  '“郑好办”上线了，行李放在后备厢里。',
  '县里的山药、油茶、竹编，一上午就卖光了。',
])('sound: %s', (text) => {
  expect(find(text)).toEqual([]);
});

test('short words that are often written wrong', () => {
  expect(findCommonMisspellings('连夜布署，请等侯通知。')).toEqual([
    { index: 2, says: '“布署”应为“部署”' },
    { index: 6, says: '“等侯”应为“等候”' },
  ]);
  expect(findCommonMisspellings('已经部署，请等候。')).toEqual([]);
});
