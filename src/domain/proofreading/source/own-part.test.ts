import { expect, test } from 'vitest';
import { findOwnPart, takeLines } from './own-part.ts';

const other = Array.from(
  { length: 12 },
  (_, at) =>
    `    本报讯（记者白晓禾） 第${at + 1}场雨落在山城，庄稼喝饱了水，农机手检修机器，粮站腾空仓库。`,
);
const source = [
  ...other,
  '    本报讯（记者程知远） 淇滨区民政局为敬老院更换护理床，投入福彩',
  '公益金，老人喝水方便多了。',
  '',
  '石守田说，一点也不贵。',
  '',
  '更换下来的旧床经检修后，由区慈善协会转给有需要的困难家庭。',
  '',
  ...other,
].join('\n');
const article = '淇滨区民政局用福彩公益金给敬老院更换护理床。旧床检修后由区慈善协会转给困难家庭。';

test('of a page with many reports the article’s own blocks are taken, with what stands between them', () => {
  const { text, lines } = findOwnPart(article, source);
  expect(lines).toEqual([[13, 18]]);
  expect(text).toContain('一点也不贵');
  expect(text).not.toContain('庄稼');
});

test('a source of one report is taken whole, so that what an article leaves out is seen', () => {
  const alone = source.split('\n').slice(12, 18).join('\n');
  expect(findOwnPart('淇滨区民政局更换护理床，投入福彩公益金，老人说好。', alone).text).toBe(alone);
});

test('an article that tells nothing of the source is held against all of it', () => {
  expect(findOwnPart('完全是另一回事。', source).text).toBe(source);
});

test('lines that somebody names are taken as they are named', () => {
  expect(
    takeLines('一\n二\n三\n四', [
      [1, 1],
      [3, 4],
    ]).text,
  ).toBe('一\n三\n四');
});
