import { formatDate } from '../../domain/date.ts';
import { lastDay, type NoticeDates } from '../../domain/notices/expiry.ts';
import {
  correctionKinds,
  gapReasons,
  rowsChanged,
  withdrawalReasons,
  type Correction,
  type NoticeChanges,
  type Objection,
  type Withdrawal,
} from '../../domain/notices/notice-changes.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { count, date, oneOf, positiveCount, yesOrNo } from '../formats/field-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';

/** A value of notice.yaml with the place where it is. */
interface Found<T> {
  map: MapReader;
  value: T;
}

/** 更正, 撤回, 异议 of one notice, with where they are. */
export interface FoundChanges {
  corrections: readonly Found<Correction>[];
  objections: readonly Found<Objection>[];
  withdrawn: Found<Withdrawal> | undefined;
  value: NoticeChanges;
}

/** Everything in notice.yaml about what happened after publication; all of it may be absent. */
export function readChanges(map: MapReader): FoundChanges {
  const corrections = readAll(map, 'corrections', readCorrection);
  const objections = readAll(map, 'objections', readObjection);
  const withdrawnMap = map.readOptionalMap('withdrawn');
  const withdrawal = withdrawnMap && readWithdrawal(withdrawnMap);
  const firstRows = map.readOptional('firstRows', count);
  const gapReason = map.readOptional('gapReason', oneOf(gapReasons));
  return {
    corrections,
    objections,
    withdrawn: withdrawnMap && withdrawal && { map: withdrawnMap, value: withdrawal },
    value: omitUndefined({
      firstRows,
      gapReason,
      withdrawn: withdrawal,
      corrections: corrections.length > 0 ? corrections.map(({ value }) => value) : undefined,
      objections: objections.length > 0 ? objections.map(({ value }) => value) : undefined,
    }),
  };
}

function readAll<T>(
  map: MapReader,
  key: string,
  readOne: (map: MapReader) => T | undefined,
): Found<T>[] {
  if (!map.has(key)) return [];
  return (map.readMaps(key) ?? []).flatMap((inner) => {
    const value = readOne(inner);
    return value === undefined ? [] : [{ map: inner, value }];
  });
}

function readCorrection(map: MapReader): Correction | undefined {
  const received = map.readOptional('received', date);
  const correction = allOrUndefined<Correction>({
    date: map.read('date', date),
    kind: map.read('kind', oneOf(correctionKinds)),
    count: map.read('count', positiveCount),
  });
  return correction && { ...correction, ...omitUndefined({ received }) };
}

function readObjection(map: MapReader): Objection | undefined {
  const closed = map.readOptional('closed', date);
  const upheld = map.readOptional('upheld', yesOrNo);
  const received = map.read('received', date);
  return received === undefined ? undefined : { received, ...omitUndefined({ closed, upheld }) };
}

const readWithdrawal = (map: MapReader): Withdrawal | undefined =>
  allOrUndefined<Withdrawal>({
    date: map.read('date', date),
    reason: map.read('reason', oneOf(withdrawalReasons)),
  });

/**
 * Refuses changes that contradict each other or the notice; `rows` is the number of rows that the clerk has entered
 * for today's list.
 */
export function checkChanges(
  notice: NoticeDates,
  rows: number,
  changes: FoundChanges,
  map: MapReader,
): void {
  checkWithdrawal(notice, changes);
  for (const objection of changes.objections) checkObjection(notice, objection);
  for (const correction of changes.corrections) checkCorrection(notice, correction, changes);
  checkRows(rows, changes, map);
}

function checkWithdrawal(notice: NoticeDates, { withdrawn }: FoundChanges): void {
  if (!withdrawn) return;
  const { published } = notice;
  const last = lastDay(notice);
  if (withdrawn.value.date < published || withdrawn.value.date > last)
    withdrawn.map.fail(
      'date',
      'withdrawal-date',
      `撤回只能在公布以后、撤下以前，即 ${published} 到 ${last} 之间，实际是“${withdrawn.value.date}”。`,
    );
}

function checkObjection(notice: NoticeDates, { map, value }: Found<Objection>): void {
  const { received, closed, upheld } = value;
  if (received < notice.published)
    map.fail(
      'received',
      'objection-date',
      `收到日期早于公布日（published）${notice.published}，请核对。`,
    );
  if (closed !== undefined && closed < received)
    map.fail('closed', 'objection-date', `办结日期早于收到日期 ${received}，请核对。`);
  if ((closed === undefined) !== (upheld === undefined))
    map.fail(
      closed === undefined ? 'upheld' : 'closed',
      'objection-open',
      '办结日期（closed）和是否属实（upheld）要一起写；还没有办结的，两项都不写。',
    );
}

function checkCorrection(
  notice: NoticeDates,
  { map, value }: Found<Correction>,
  { objections, withdrawn }: FoundChanges,
): void {
  const { date: day, received } = value;
  const last = withdrawn?.value.date ?? lastDay(notice);
  if (day < notice.published || day > last)
    map.fail(
      'date',
      'correction-date',
      `更正只能在名单公布期间，即 ${notice.published} 到 ${last} 之间，实际是“${day}”。`,
    );
  if (received === undefined) return;
  if (received > day)
    map.fail('received', 'correction-date', `收到异议的日期晚于更正日期 ${day}，请核对。`);
  else if (!objections.some((one) => one.value.received === received && one.value.upheld !== false))
    map.fail(
      'received',
      'correction-objection',
      `objections 里没有${formatDate(received)}收到、查实的异议。请在那里补上一条，或删去这一行。`,
    );
}

/** The rows of the first day, less those taken away, plus those added, must be the rows of today. */
function checkRows(rows: number, { corrections, value }: FoundChanges, map: MapReader): void {
  const { removed, added } = rowsChanged(corrections.map((one) => one.value));
  const { firstRows } = value;
  if (firstRows === undefined) {
    if (removed + added > 0)
      map.fail(
        'corrections',
        'first-rows',
        '有撤下或补上的行，请另写一行 firstRows: 首次公布时名单的行数，用来核对更正以后的行数。',
      );
    return;
  }
  const expected = firstRows - removed + added;
  if (expected !== rows)
    map.fail(
      'firstRows',
      'correction-rows',
      `首次公布 ${firstRows} 行，更正撤下 ${removed} 行、补上 ${added} 行，现在应为 ${expected} 行，合计（totals.rows）写的是 ${rows}。请核对 list.csv 是否已改、合计是否已改。`,
    );
}
