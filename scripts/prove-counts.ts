import fc from 'fast-check';
import {
  attackFolder,
  attackRegion,
  regions,
  type Attacked,
} from '../src/testing/ledger/everything-published.ts';
import type { Row } from './prove-row.ts';

const second = 'src/testing/fixtures/second-city';
const randomRegions = 20;

/**
 * npm run prove -- counts: a reader who kept every list and poster of every month, and the log of corrections, works out none of the covered counts; `withoutRule`
 * covers them as if nobody had ever published a list.
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
  ];
}

const rowOf = (name: string, all: readonly Attacked[]): Row => ({
  promise: `留着历次名单的人推算不出遮住的数：${name}`,
  tried: '台账、各月名单、墙上的初审和终止公示、更正和异议、合计、前后月一起解方程',
  times: all.reduce((sum, { covered }) => sum + covered, 0),
  faults: all.flatMap(({ told }) => told),
});
