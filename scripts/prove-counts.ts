import fc from 'fast-check';
import { showTable } from '../src/terminal/show-table.ts';
import { StepFailure } from '../src/terminal/steps.mjs';
import {
  attackFolder,
  attackRegion,
  regions,
  type Attacked,
} from '../src/testing/ledger/everything-published.ts';

const second = 'src/testing/fixtures/second-city';

/** npm run prove -- counts: a reader who kept every list of every month works out none of the covered counts. */
export async function proveCounts(): Promise<void> {
  const random = fc.sample(regions, { numRuns: 20, seed: 20261129 });
  const results: [string, Attacked][] = [
    ['示例', await attackFolder('content', 'data')],
    ['第二座城市', await attackFolder(`${second}/content`, `${second}/data`)],
    ...random.map((region, index): [string, Attacked] => [
      `随机地区 ${index + 1}`,
      attackRegion(region),
    ]),
  ];
  showTable(
    ['台账', '没有写出的数', '推算出来的'],
    results.map(([what, { covered, told }]) => [what, String(covered), String(told.length)]),
  );
  const { told } = await attackFolder('content', 'data', { withoutRule: true });
  console.log(`不问名单、照样遮的话，示例里推算得出 ${told.length} 个。`);
  if (results.some(([, attacked]) => attacked.told.length > 0) || told.length === 0)
    throw new StepFailure('遮住的数推算得出来。');
}
