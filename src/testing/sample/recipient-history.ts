import { addMonths, type Month } from '../../domain/date.ts';
import { type Cause, causes } from '../../domain/notices/publicity-terms.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import type { Namer } from './invented-name.ts';
import type { Random } from './random.ts';

/** A row of an invented list. The amount is known for every programme, also where no list may show it. */
export interface InventedRow {
  village: string;
  name: string;
  persons: number;
  amountYuan: number;
  since: Month;
  cause?: Cause;
}

/** Three successive months. The first is never published; the second month's entries and exits follow from it. */
export type HistoryMonths = readonly [hidden: Month, previous: Month, current: Month];
/** The rows of one village or of many, by month. */
export type History = readonly [
  hidden: InventedRow[],
  previous: InventedRow[],
  current: InventedRow[],
];

/** Monthly shares of households: 有进有出、有升有降. */
const flows = { new: 0.035, ended: 0.028, raised: 0.05, lowered: 0.025 };
/** Yuan a month for each person of a household. */
const perPersonYuan = { min: 180, max: 290 };
const householdSizes = [1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5];
const supportYuan = [600, 600, 600, 750, 960];

interface VillageHistory {
  random: Random;
  namer: Namer;
  village: string;
  programme: ProgrammeId;
  months: HistoryMonths;
  /** Rows in the current month, exactly. */
  rows: number;
}

/** Who was in receipt in a village in three successive months, ordered by month of start. */
export function inventHistory(options: VillageHistory): History {
  const { random, rows, months } = options;
  const [, previous, current] = months;
  const history: History = [[], [], []];
  for (let row = 0; row < rows; row += 1) {
    const fate = random.next();
    const start = fate < flows.new ? current : fate < 2 * flows.new ? previous : undefined;
    addRecipient(history, options, { start, end: undefined });
  }
  for (const end of [previous, current])
    for (let row = 0; row < rows; row += 1)
      if (random.chance(flows.ended)) addRecipient(history, options, { start: undefined, end });
  for (const list of history) list.sort(bySince);
  return history;
}

/** Puts one recipient into the months of its time: from `start` (or long before), until before `end`. */
function addRecipient(
  history: History,
  { random, namer, village, programme, months }: VillageHistory,
  { start, end }: { start: Month | undefined; end: Month | undefined },
): void {
  const name = namer.next(random);
  const persons = programme === 'extremePovertySupport' ? 1 : random.pick(householdSizes);
  const since = start ?? addMonths(months[0], -Math.floor(random.next() ** 1.6 * 130));
  let each = random.int(perPersonYuan.min, perPersonYuan.max);
  const support = random.pick(supportYuan);
  months.forEach((month, index) => {
    if (index > 0) each = nextAmount(each, random);
    if (month < since || (end !== undefined && month >= end)) return;
    const amountYuan = programme === 'extremePovertySupport' ? support : each * persons;
    history[index]?.push({ village, name, persons, amountYuan, since });
  });
}

/** This month's yuan for a person: mostly last month's, sometimes raised or lowered. */
function nextAmount(each: number, random: Random): number {
  const event = random.next();
  const change = random.int(2, 8) * 5;
  if (event < flows.raised) return each + change <= perPersonYuan.max ? each + change : each;
  if (event < flows.raised + flows.lowered)
    return each - change >= perPersonYuan.min ? each - change : each;
  return each;
}

/** One-off help to `rows` households of a village in a month. */
export function inventExpenses({
  random,
  namer,
  village,
  month,
  rows,
}: {
  random: Random;
  namer: Namer;
  village: string;
  month: Month;
  rows: number;
}): InventedRow[] {
  const common = random.pick(causes);
  return Array.from({ length: rows }, () => ({
    village,
    name: namer.next(random),
    persons: random.pick(householdSizes),
    amountYuan: random.int(10, 60) * 100,
    since: month,
    cause: random.chance(0.6) ? common : random.pick(causes),
  }));
}

const bySince = (a: InventedRow, b: InventedRow): number =>
  a.since < b.since ? -1 : a.since > b.since ? 1 : 0;

/** Several villages' histories as one, village after village. */
export function joinHistories(histories: readonly History[]): History {
  const month = (index: 0 | 1 | 2): InventedRow[] => histories.flatMap((history) => history[index]);
  return [month(0), month(1), month(2)];
}
