import { rm } from 'node:fs/promises';
import { addDays, parseDate, type CalendarDate } from '../src/domain/date.ts';
import { findNames } from '../src/leaks/find-names.ts';
import {
  correctedLists,
  mayStand,
  plannedLists,
  type PlannedList,
} from '../src/testing/expiry-proof/planned-lists.ts';
import {
  differingPages,
  findExpiryFaults,
  makePlannedSite,
  mayChange,
  type PlannedSite,
} from '../src/testing/expiry-proof/planned-site.ts';
import { runStep } from '../src/terminal/steps.mjs';
import type { Row } from './prove-row.ts';

/** A day on which most lists are published. */
export const busyDay = '2026-11-20' as CalendarDate;

/** Last and first day of each state of the site: before and on every day on which a list comes or goes. */
const turningDays = (): CalendarDate[] => {
  const turns = plannedLists.flatMap(({ days = [] }) => {
    const [first, last] = days.map(parseDate);
    return first && last ? [addDays(first, -1), first, last, addDays(last, 1)] : [];
  });
  return [...new Set([...turns, busyDay])].sort();
};

interface Tries {
  days?: readonly CalendarDate[];
  /** Builds the site of a day with these lists. */
  build?: PlannedSite['build'];
}

/**
 * npm run prove -- expiry: a small city built before and on every day on which a list comes or goes, and with its lists
 * deleted and corrected; every byte is looked at, of the site and of the files for its server.
 */
export async function proveExpiry({ days = turningDays(), build }: Tries = {}): Promise<Row[]> {
  const planned = await makePlannedSite();
  const make = build ?? planned.build;
  const faults: string[] = [];
  try {
    const whole = await make(busyDay);
    for (const [index, day] of days.entries())
      await runStep(`${index + 1}/${days.length} ${day}`, async () => {
        const site = day === busyDay ? whole : await make(day);
        const found = await findExpiryFaults(site, day);
        faults.push(...found);
        if (site !== whole) await rm(site, { recursive: true });
        const standing = plannedLists.filter((list) => mayStand(list, day)).length;
        return found.length === 0 ? `${standing} 份名单有姓名，与日程一致` : found.join('；');
      });
    return [
      {
        promise: '姓名只在该在的日子，每个字节都查',
        tried: '到期、被接替、撤回、预定：换日子的前一天和当天各建一次站',
        times: days.length,
        faults,
      },
      ...(await proveRemoval(make, whole)),
    ];
  } finally {
    await planned.remove();
  }
}

/** Half of the notices are deleted, the others have other people in them, in another village. */
async function proveRemoval(make: PlannedSite['build'], whole: string): Promise<Row[]> {
  const deleted = plannedLists.filter((_, index) => index < plannedLists.length / 2);
  const kept = plannedLists.filter((list) => !deleted.includes(list));
  const site = await make(busyDay, correctedLists(kept));
  const forms = (lists: readonly PlannedList[]): string[] =>
    lists.flatMap(({ name, shown }) => [name, shown]);
  const left = async (lists: readonly PlannedList[]): Promise<string[]> =>
    [...(await findNames(forms(lists), site)).values()].flat().map((file) => `姓名还在 ${file}`);
  const pages = await differingPages(whole, site);
  return [
    {
      promise: '删去的公示，姓名一个字也不留',
      tried: '网页、搜索、清单、图片、服务器规则',
      times: deleted.length,
      faults: await left(deleted),
    },
    {
      promise: '更正、换了村的名单，原来的姓名一个字也不留',
      tried: '同上',
      times: kept.length,
      faults: await left(kept),
    },
    {
      promise: '别的网页一个字节也不变',
      tried: '逐页比对',
      times: pages.length,
      faults: pages
        .filter((page) => !plannedLists.some(({ id }) => mayChange(id, page)))
        .map((page) => `${page} 不该变`),
    },
  ];
}
