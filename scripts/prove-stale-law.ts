import { dateInShanghai } from '../src/domain/date.ts';
import { isFound, measureStale } from '../src/testing/stale-law/measure-stale.ts';
import type { Row } from './prove-row.ts';

const leastRecall = 0.9;

/** npm run prove -- stale-law: what a law has outdated is found, what is right is not. */
export async function proveStaleLaw({ find = isFound } = {}): Promise<Row[]> {
  const recalls = await measureStale(process.cwd(), dateInShanghai(new Date()), find);
  const whose = (by: string): string =>
    by === 'own' ? '和规则一起写的' : '没有看过规则的人写的，规则后来照着补过';
  return recalls.flatMap(({ by, stale, found, sound, alarms }): Row[] => [
    {
      promise: `过时的规定十句找到九句：${whose(by)}`,
      tried: `过时的话，找到 ${found} 句；别的说法会漏一些`,
      times: stale,
      faults: found / stale < leastRecall ? [`只找到 ${found} 句`] : [],
    },
    {
      promise: `对的话不误报：${whose(by)}`,
      tried: '对的话',
      times: sound,
      faults: alarms > 0 ? [`误报 ${alarms} 句`] : [],
    },
  ]);
}
