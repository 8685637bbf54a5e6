import { rm } from 'node:fs/promises';
import { findNames } from '../src/leaks/find-names.ts';
import { addDays, parseDate } from '../src/domain/date.ts';
import { mayStand, plannedLists } from '../src/testing/expiry-proof/planned-lists.ts';
import {
  differingPages,
  findExpiryFaults,
  makePlannedSite,
  mayChange,
  type PlannedSite,
} from '../src/testing/expiry-proof/planned-site.ts';
import { runStep, StepFailure } from '../src/terminal/steps.mjs';

const firstDay = parseDate('2026-11-05');
/** Around every change, then spread up to 400 days after the first. */
const offsets = [
  -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 17, 24, 25, 26, 27, 29, 30, 31, 46, 47, 48, 49, 60, 65, 66, 67,
  68, 90, 120, 150, 200, 250, 300, 330, 359, 360, 361, 380, 400,
];

/** A small city built on 40 days, and without each of its notices in turn; every byte is looked at. */
export async function proveExpiry(): Promise<void> {
  const planned = await makePlannedSite();
  const faults: string[] = [];
  try {
    for (const [index, offset] of offsets.entries()) {
      const day = firstDay && addDays(firstDay, offset);
      if (day)
        await runStep(`${index + 1}/${offsets.length} ${day}`, () =>
          proveDay(planned, day, faults),
        );
    }
    await proveRemoval(planned, faults);
  } finally {
    await planned.remove();
  }
  if (faults.length > 0) throw new StepFailure(`姓名没有按日程公布：\n${faults.join('\n')}`);
  console.log(`${offsets.length} 次建站，每一个字节里的姓名都与日程一致。`);
}

async function proveDay(planned: PlannedSite, day: string, faults: string[]): Promise<string> {
  const site = await planned.build(day);
  const found = await findExpiryFaults(site, day);
  faults.push(...found);
  await rm(site, { recursive: true });
  const standing = plannedLists.filter((list) => mayStand(list, day)).length;
  return found.length === 0 ? `${standing} 份名单有姓名，与日程一致` : found.join('；');
}

/** On a day on which most lists are published. */
async function proveRemoval(planned: PlannedSite, faults: string[]): Promise<void> {
  const day = '2026-11-20';
  const whole = await planned.build(day);
  for (const { id, name, shown } of plannedLists)
    await runStep(`拿掉 ${id}`, async () => {
      const site = await planned.build(
        day,
        plannedLists.filter((list) => list.id !== id),
      );
      const files = [...(await findNames([name, shown], site)).values()].flat();
      const pages = await differingPages(whole, site);
      const strange = pages.filter((page) => !mayChange(id, page));
      faults.push(
        ...files.map((file) => `${id}：姓名还在 ${file}`),
        ...strange.map((page) => `${id}：${page} 不该变`),
      );
      await rm(site, { recursive: true });
      return `姓名 ${files.length} 处，变了 ${pages.length} 页，不该变的 ${strange.length} 页`;
    });
}
