import { expect, it, test } from 'vitest';
import { findRepeatedSentences, findRepeatedWords } from './repeated-words.ts';

it.each([
  '对养老机构进行了进行了排查。',
  '会议要求要求各县落实。',
  '老人听明白了了。',
  '我市将将继续完善网络。',
  '本人或者者家属申请。',
  '各县要落实责任到村到户。各县要落实责任到村到户。',
])('stands twice: %s', (text) => {
  expect(findRepeatedWords(text)).toHaveLength(1);
});

it.each([
  '大家商量商量，又进进出出搬了几趟。',
  '一步一步来，一户一户查。',
  '总算过了了却心事的一天。',
  '他喊：“快来人快来人！”',
])('is said so: %s', (text) => {
  expect(findRepeatedWords(text)).toEqual([]);
});

test('a sentence that stands twice in one text, apart', () => {
  const said = '报名截止到本月二十五日，请带身份证到二楼。';
  expect(findRepeatedSentences(`${said}\n\n上课二十天。${said}`)).toHaveLength(1);
  expect(findRepeatedSentences('请打电话问窗口。上课二十天。请打电话问窗口。')).toEqual([]);
});
