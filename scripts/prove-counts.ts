import fc from 'fast-check';
import { attackFolder, attackRegion, regions } from '../src/testing/ledger/everything-published.ts';
import type { Attacked } from '../src/testing/ledger/attacked.ts';
import { attackCounted, countedNotices } from '../src/testing/ledger/counted-notices.ts';
import { touchesWithRows } from '../src/testing/ledger/notice-counts.ts';
import type { Row } from './prove-row.ts';

const second = 'src/testing/fixtures/second-city';
const randomRegions = 20;

/**
 * npm run prove -- counts: a reader who kept every list and poster of every month, the log of corrections, the board of
 * coverage, pages of places, facets and calendars works out none of the covered counts. `withoutRule` covers them as if
 * nobody had ever published a list, and names reviews in the villages alone that have rows.
 */
export async function proveCounts({ withoutRule = false } = {}): Promise<Row[]> {
  const random = fc.sample(regions, { numRuns: randomRegions, seed: 20261129 });
  const folders: [string, string, string][] = [
    ['示例', 'content', 'data'],
    ['第二座城市', `${second}/content`, `${second}/data`],
  ];
  const rows: Row[] = [];
  for (const [name, content, data] of folders)
    rows.push(rowOf(name, [await attackFolder(content, data, { withoutRule })]));
  return [
    ...rows,
    rowOf(
      `${randomRegions} 个随机地区`,
      random.map((region) => attackRegion(region, { withoutRule })),
    ),
    rowOf(
      `${randomRegions} 个随机地区的初审公示`,
      fc
        .sample(countedNotices, { numRuns: randomRegions, seed: 20261130 })
        .map((notices) => attackCounted(notices, withoutRule ? { touches: touchesWithRows } : {})),
    ),
  ];
}

const rowOf = (name: string, all: readonly Attacked[]): Row => ({
  promise: `留着历次名单的人推算不出遮住的数：${name}`,
  tried:
    '台账、各月名单、墙上的初审和终止公示、更正和异议、公开对照表、地方页、筛选项、日历、订阅、网页说明和 JSON、合计、前后月一起解方程',
  times: all.reduce((sum, { covered }) => sum + covered, 0),
  faults: all.flatMap(({ told }) => told),
});
