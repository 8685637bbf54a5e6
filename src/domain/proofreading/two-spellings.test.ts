import { expect, test } from 'vitest';
import { findTwoPosts } from './two-posts.ts';
import { findTwoBureaus, findTwoKinds, findTwoPlaces, findTwoSpellings } from './two-spellings.ts';

const soundsAlike = (one: string, other: string): boolean =>
  new Set(`惠慧${one}${other}`).size === 2;
const known = (name: string): boolean => name === '甲陟县';
const spellings = (text: string) => findTwoSpellings(text, soundsAlike, known).length;

test.each([
  ['甲陟县民政局主办，甲涉县民政局有关负责人介绍。', 1],
  ['活动在惠民社区举行，慧民社区的老人都来了，邻近的慧民社区也热闹。', 0],
  ['活动在县惠民社区举行，县慧民社区的老人都来了。', 1],
  ['东关社区和西关社区的老人都来了。', 0],
  ['甲陟县民政局主办，乙丙县民政局协办。', 0],
])('one body in two spellings: %s', (text, least) => {
  expect(spellings(text)).toBeGreaterThanOrEqual(least);
  if (least === 0) expect(spellings(text)).toBe(0);
});

test.each([
  ['甲县民政局社会救助股股长介绍了结果，社会救助科将在月底前复核。', 1],
  ['市民政局社会救助科下发通知，甲县民政局社会救助股照办。', 0],
  ['甲县民政局社会救助股牵头，社会救助股逐户核对。', 0],
  ['社会救助股2019年更名为社会救助科。', 0],
])('one office of two kinds: %s', (text, count) => {
  expect(findTwoKinds(text)).toHaveLength(count);
});

test.each([
  ['党组书记、局长邓宏业最后作了表态。邓宏业副局长说，年底前收尾。', 1],
  ['副主任郎春梅介绍说，郎春梅主任还演示了操作。', 1],
  ['副主任郎春梅介绍说，主任郝立新演示了操作。', 0],
  ['副主任郎春梅上个月转为主任，郎春梅主任说，担子更重了。', 0],
])('one person in two posts: %s', (text, count) => {
  expect(findTwoPosts(text)).toHaveLength(count);
});

test.each([
  ['车开进碛口镇的集市，住在磺口镇后街的居民来了。', 1],
  ['车开进碛口镇的集市，住在碛口镇后街的居民来了。', 0],
  ['口碛镇的干部守了一夜，口磺镇中学烧了热水。', 1],
  ['东口镇和西口镇的居民来了。', 0],
])('one place in two spellings: %s', (text, found) => {
  const alike = (one: string, other: string) => new Set(`碛磺${one}${other}`).size === 2;
  expect(findTwoPlaces(text, alike, () => false)).toHaveLength(found);
});

test.each([
  ['甲园区民政局编了号，甲园区民政与社会保障局有关负责人说。', 1],
  ['甲园区民政局编了号，甲园区民政局有关负责人说。', 0],
  ['甲园区民政局编了号，2019年更名为甲园区民政与社会保障局。', 0],
])('one bureau by two names: %s', (text, found) => {
  expect(findTwoBureaus(text)).toHaveLength(found);
});
