import { describe, expect, it, test } from 'vitest';
import type { Month } from '../../date.ts';
import { findPastPlans, findWrongDurations, findWrongEras, findWrongRuns } from './durations.ts';
import {
  findWrongAnniversaries,
  findMovedFestivals,
  findWrongFestivals,
  findWrongLunarDays,
  findWrongPlans,
} from './known-days.ts';
import { findOutOfSeason } from './out-of-season.ts';

const issue = '2018-07' as Month;
const found = (text: string): string[] =>
  [
    ...findWrongDurations(text),
    ...findWrongRuns(text),
    ...findPastPlans(text),
    ...findWrongPlans(text),
    ...findOutOfSeason(text),
    ...findWrongFestivals(text, issue),
    ...findWrongLunarDays(text, issue),
    ...findWrongAnniversaries(text, issue),
  ].map(({ says }) => says);

describe('times that do not fit together', () => {
  it.each([
    ['专项治理从5月1日开始，到6月30日结束，历时三个月。', '2 个月'],
    ['治理自1月至2月，历时四个月。', '1 到 2 个月'],
    ['为期5天的培训班7月9日至12日举办。', '4 天'],
    ['活动从上午9时到下午3时，共8个小时。', '6 小时'],
    ['从2015年到2018年，历时六年。', '3 到 4 年'],
    ['继2015年、2016年、2017年之后，连续第五年获奖。', '是 4'],
    ['“十三五”时期（2015—2019年），建成200处。', '2016年至2020年'],
    ['7月15日，数九寒天，工作人员进村。', '7月不是'],
    ['6月12日端午节当天，志愿者包粽子。', '不是端午节'],
    ['7月1日建军节前夕，慰问组走访了官兵。', '不是建军节'],
    ['7月22日（农历五月初十），市里有义诊。', '六月初十'],
    ['培训班7月9日开班，7月13日结业，为期七天。', '5 天'],
    ['救助车14时20分从站里出发，15时05分赶到现场，路上用了25分钟。', '45 分钟'],
    ['社工连续三天入户，分别是7月4日、5日、6日和7日。', '4 天'],
    ['协会2008年7月成立，本月迎来十五周年。', '10周年'],
    ['7月10日，记者从市民政局获悉，征集活动将于7月8日启动。', '更早的7月8日'],
    ['在建党96周年之际，支部到社区慰问。', '97周年'],
    ['中心成立于1995年，今年是成立30周年。', '23周年'],
  ])('%s', (text, says) => {
    expect(found(text).join()).toContain(says);
  });

  it.each([
    '专项治理从5月1日开始，到6月30日结束，历时两个月。',
    '培训7月9日至15日举办，共5个工作日。',
    '为期一周的培训7月9日至13日举办。',
    '继2015年、2016年、2017年之后，连续第四年获奖。',
    '7月15日，说起去年数九寒天送棉被的事，老人连声道谢。',
    '6月18日端午节当天，志愿者包粽子。',
    '7月27日，建军节前夕，慰问组走访了官兵。',
    '7月22日（农历六月初十），市里有义诊。',
    '老人捧出建党90周年时颁发的纪念章。',
    '培训班6月29日开班，7月3日结业，为期五天。',
    '救助车14时20分从站里出发，15时05分赶到现场，路上用了45分钟。',
    '14时20分接到电话，15时05分赶到现场，路上用了25分钟。',
    '社工连续四天入户，分别是7月4日、5日、6日和7日。',
    '协会2008年7月成立，本月迎来十周年。',
    '7月10日，记者从市民政局获悉，征集活动将于7月18日启动。',
    '12月10日，记者从市民政局获悉，征集活动将于1月8日启动。',
    '在建党97周年之际，支部到社区慰问。',
    '“十三五”时期（2016—2020年），建成200处。',
  ])('leaves alone: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it.each([
  ['重阳节（农历八月初九）当天，送去了长寿金。', 1],
  ['农历八月十六中秋节，院里吃月饼。', 1],
  ['重阳节（农历九月初九）当天，送去了长寿金。', 0],
  ['腊八（农历腊月初八）熬粥，农历正月初一是春节。', 0],
  ['农历腊月二十三，春节前夕走访。', 0],
])('feasts of the Chinese calendar: %s', (text, found) => {
  expect(findMovedFestivals(text)).toHaveLength(found);
});

test('an era of as many years as it has from one year to the other', () => {
  expect(findWrongEras('从2021年到2023年的五年间，先后投入480万元。')).toHaveLength(1);
  expect(findWrongEras('2017—2020年三年间，2016至2020年的五年里，都在修。')).toEqual([]);
});
