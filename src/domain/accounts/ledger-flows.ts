import { formatMonth, type Month } from '../date.ts';
import { formatCell, type Cell } from '../notices/suppression.ts';
import type { ProgrammeId } from '../programme.ts';
import type { LedgerLine, LedgerTable } from './ledger.ts';

/** The entries and exits of a place in a month, as they may be published. */
export interface MonthFlows {
  month: Month;
  new: Cell;
  ended: Cell;
}

/** The newest months of a programme, oldest first: for all places together, and for each. */
export interface ProgrammeFlows {
  programme: ProgrammeId;
  newest: LedgerTable;
  before: LedgerTable | undefined;
  all: readonly MonthFlows[];
  places: readonly { place: string; months: readonly MonthFlows[] }[];
}

/** Months that a small picture has room for. */
const mostMonths = 6;

/** Of tables with the newest month first, a programme each. */
export const ledgerFlows = (tables: readonly LedgerTable[]): ProgrammeFlows[] =>
  [...Map.groupBy(tables, ({ programme }) => programme)].flatMap(([programme, ofProgramme]) => {
    const shown = ofProgramme.slice(0, mostMonths);
    const [newest, before] = shown;
    if (!newest) return [];
    const oldestFirst = shown.toReversed();
    return [
      {
        programme,
        newest,
        before,
        all: oldestFirst.map(({ month, total }) => ({ month, new: total.new, ended: total.ended })),
        places: newest.lines.map(({ place }) => ({
          place,
          months: oldestFirst.flatMap(({ month, lines }) => flowsOf(place, month, lines)),
        })),
      },
    ];
  });

const flowsOf = (place: string, month: Month, lines: readonly LedgerLine[]): MonthFlows[] =>
  lines.flatMap((line) =>
    line.place === place ? [{ month, new: line.new, ended: line.ended }] : [],
  );

/** 比上月多4 · 比上月少2 · 和上月一样; empty if one of the two numbers is covered. */
export function tellDifference(now: Cell, before: Cell | undefined): string {
  if (typeof now !== 'number' || typeof before !== 'number') return '';
  if (now === before) return '和上月一样';
  return `比上月${now > before ? '多' : '少'}${Math.abs(now - before)}`;
}

/** The reading of a month in words: 2026年11月新增66户，比上月多4；退出52户，比上月少2；月末2630户，比上月多14。 */
export function tellMonth({ newest, before }: ProgrammeFlows, unit: string): string {
  const { month, total } = newest;
  const told = toldTotals.filter(([, column]) => total[column] !== 'hidden');
  const words = told.map(([word, column]) => {
    const change = tellDifference(total[column], before?.total[column]);
    return `${word}${formatCell(total[column])}${unit}${change === '' ? '' : `，${change}`}`;
  });
  const hidden = toldTotals.filter((one) => !told.includes(one)).map(([word]) => word);
  return [
    `${formatMonth(month)}${words.join('；')}`,
    hidden.length === 0
      ? ''
      : `${words.length === 0 ? '' : '。'}${hidden.join('、')}的合计不写，免得推算出小数目`,
    '。',
  ].join('');
}

const toldTotals = [
  ['新增', 'new'],
  ['退出', 'ended'],
  ['月末', 'households'],
] as const;

/** 甲县最多，2630户；示范区最少，288户。 Of the numbers that are shown; empty if there are fewer than two. */
export function tellExtremes(
  counts: readonly { name: string; count: Cell }[],
  unit: string,
): string {
  const known = counts
    .flatMap(({ name, count }) => (typeof count === 'number' ? [{ name, count }] : []))
    .toSorted((a, b) => b.count - a.count);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least || most.count === least.count) return '';
  const words = `${most.name}最多，${formatCell(most.count)}${unit}；${least.name}最少，${formatCell(least.count)}${unit}`;
  return known.length === counts.length
    ? `${words}。`
    : `写明数目的${known.length}处里，${words}。`;
}
