import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf, type Glyph } from '../text/source-text.ts';
import { startOfSignOff, takeSignOff } from './sign-off.ts';

const glyphs = (text: string): Glyph[] => [...text].map((char, at) => ({ char, at }));
const sentence = '门口铺了防滑垫。';
const part = (text: string, at: number): { glyphs: Glyph[]; line: number } => ({
  glyphs: glyphs(text),
  line: at + 1,
});

it.each([
  '（综合科）',
  '（会议组供稿）',
  '（转自《河湾民政》）',
  '（河湾县救助管理站）',
  '（东门社区 供稿）',
  '（作者单位：河湾县民政局）',
  '责编 高明远 校对 陶静',
  '（综合科）责编高明远校对陶静',
  '河湾县民政局 2018年7月12日',
])('takes %s off behind the last sentence', (end) => {
  const text = glyphs(`${sentence}${end}`);
  expect(textOf(text.slice(0, startOfSignOff(text)))).toBe(sentence);
});

it.each([
  '（共三处）',
  '（今河湾县）',
  '（详见第2版）',
  '民政局的人来看过',
  '咨询可到河湾县民政局',
])('leaves %s, which says nothing of who wrote it', (end) => {
  const text = glyphs(`${sentence}${end}`);
  expect(startOfSignOff(text)).toBe(text.length);
});

it.each([
  [[sentence, '河湾县民政局', '2018年7月12日'], 1],
  [[sentence, '河湾县民政局', '河湾县财政局', '二〇一八年七月十二日'], 1],
  [[sentence, '河湾县民政局'], 1],
  [['办理地点：', '河湾县民政局', '柳河区民政局'], 3],
  [['河湾县民政局'], 1],
])('leaves of %j the first %i', (texts, count) => {
  const { rest, taken } = takeSignOff(texts.map(part), () => 'text');
  expect(rest).toHaveLength(count);
  expect(taken).toHaveLength(texts.length - count);
});

it('stops at a table', () => {
  const parts = [sentence, '河湾县民政局'].map(part);
  expect(takeSignOff(parts, ({ line }) => (line === 2 ? 'other' : 'text')).taken).toEqual([]);
});

it('neither loses nor doubles a character', () => {
  const texts = fc.array(
    fc.constantFrom(
      sentence,
      '河湾县民政局',
      '2018年7月12日',
      '（综合科）',
      `${sentence}（综合科）`,
      '好',
    ),
  );
  fc.assert(
    fc.property(texts, (all) => {
      const { rest, taken } = takeSignOff(all.map(part), () => 'text');
      const words = [...rest, ...taken].map((own) => textOf(own.glyphs)).join('');
      expect(words).toBe(all.join(''));
    }),
  );
});
