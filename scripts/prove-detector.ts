import { findPersonalData } from '../src/domain/personal-data/find-personal-data.ts';
import { countFalseAlarms, measureRecall } from '../src/testing/personal-data/measure-detector.ts';
import { showTable } from '../src/terminal/show-table.ts';
import type { Row } from './prove-row.ts';

interface Tries {
  /** The detector. */
  find?: typeof findPersonalData;
  perDisguise?: number;
  randomNumbers?: number;
}

const mostAlarmsIn10000 = 1;

/**
 * npm run prove -- detector: numbers in every disguise are found, random ones are not. About one random number of 18
 * digits in 60,000 has a province, a date and a check sign that hold: nobody can tell it from a true one.
 */
export function proveDetector({
  find = findPersonalData,
  perDisguise = 3000,
  randomNumbers = 1_000_000,
}: Tries = {}): Row[] {
  const recalls = measureRecall(perDisguise, find);
  const alarms = countFalseAlarms(randomNumbers, undefined, find);
  if (find === findPersonalData)
    showTable(
      ['检出', '藏了', '找到', '检出率'],
      recalls.map(({ sort, planted, found }) => [
        sort,
        String(planted),
        String(found),
        `${((found / planted) * 100).toFixed(2)}%`,
      ]),
    );
  return [
    {
      promise: '号码怎样变着写都找得到',
      tried: `${recalls.length} 种号码和写法`,
      times: recalls.reduce((sum, { planted }) => sum + planted, 0),
      faults: recalls.flatMap(({ sort, planted, found }) =>
        found < planted ? [`${sort}漏了 ${planted - found} 个`] : [],
      ),
    },
    {
      promise: '不相干的数字不当作号码',
      tried: '随机的 18 位数字',
      times: randomNumbers,
      faults:
        alarms > mostAlarmsIn10000 * Math.ceil(randomNumbers / 10_000) ? [`误报 ${alarms} 个`] : [],
    },
  ];
}
