import type { Month } from '../../domain/date.ts';
import type { NoticeDates } from '../../domain/notices/expiry.ts';
import { overlap } from '../../domain/notices/notice-scope.ts';
import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';
import type { RosterRow } from '../../rosters/roster.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import { readRecipientList } from '../../sources/notices/recipient-list.ts';
import { listedPerson } from './listed-person.ts';
import type { PendingNotice } from './pending-notice.ts';

/** The people of earlier lists, by village and name, and since when each is on it; nobody who could be two people. */
export interface EarlierList {
  /** The list's notice; of several that share the county all of them, 、 between them. */
  id: string;
  people: ReadonlyMap<string, Month | undefined>;
}

/** How the starts of a list that the roster did not tell were found, in rows. */
export interface FoundStarts {
  from?: EarlierList['id'];
  taken: number;
  unstated: number;
}

/**
 * The latest earlier list of the same part of the county and programme that was confirmed and not withdrawn, or those that
 * share it; `undefined` where there is none. Whoever is reviewed, or helped once, has not begun in an earlier month.
 * @throws ProblemsError if that list has a problem
 */
export async function readEarlierList(
  settings: Settings,
  notice: PendingNotice,
  all: readonly NoticeDates[],
): Promise<EarlierList | undefined> {
  if (notice.stage !== 'confirmed') return undefined;
  const isEarlier = (other: NoticeDates): boolean =>
    other.id !== notice.id &&
    other.programme === notice.programme &&
    other.county === notice.county &&
    overlap(other, notice) &&
    other.stage === 'confirmed' &&
    other.period < notice.period &&
    other.withdrawn === undefined;
  const earlier = all
    .filter(isEarlier)
    .toSorted((a, b) => order(b.period, a.period) || order(a.id, b.id));
  const last = earlier.filter(({ period }) => period === earlier[0]?.period);
  if (last.length === 0) return undefined;
  const rows: ListedRecipient[] = [];
  for (const list of last) rows.push(...(await readRecipientList(settings, list)));
  const alike = Map.groupBy(rows, ({ village, name }) => listedPerson(village, name));
  const alone = [...alike].filter(([, people]) => people.length === 1);
  return {
    id: last.map(({ id }) => id).join('、'),
    people: new Map(alone.map(([key, [person]]) => [key, person?.since])),
  };
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The rows with the starts that the earlier list tells; never of two rows of one village and name. */
export function fillStarts(
  rows: readonly RosterRow[],
  earlier: EarlierList | undefined,
): { rows: RosterRow[]; found?: FoundStarts } {
  const alike = Map.groupBy(rows, ({ place, name }) => listedPerson(place, name));
  const filled = rows.map((row): RosterRow => {
    const key = listedPerson(row.place, row.name);
    const since = alike.get(key)?.length === 1 ? earlier?.people.get(key) : undefined;
    return row.since !== undefined || since === undefined ? row : { ...row, since };
  });
  const missing = rows.filter(({ since }) => since === undefined).length;
  if (missing === 0) return { rows: filled };
  const unstated = filled.filter(({ since }) => since === undefined).length;
  const taken = missing - unstated;
  return {
    rows: filled,
    found: { taken, unstated, ...(earlier && taken > 0 ? { from: earlier.id } : {}) },
  };
}

/** What record and clerk are told of them. */
export function describeStarts({ from, taken, unstated }: FoundStarts): string {
  const parts = [
    ...(from === undefined ? [] : [`${taken} 行取自 ${from} 的名单（同村同名的）`]),
    ...(unstated > 0 ? [`${unstated} 行没有写，网上和墙上写“未注明”或略去这一栏`] : []),
  ];
  return `名册没有“享受起始年月”：${parts.join('，')}。`;
}
