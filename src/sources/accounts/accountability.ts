import { join } from 'node:path';
import {
  donationForms,
  fundPurposes,
  serviceKinds,
  type Donation,
  type LotteryFund,
  type ServiceFigures,
} from '../../domain/accounts/accountability.ts';
import { complete, present } from '../formats/complete.ts';
import { readTable, type TableRow } from '../formats/csv-table.ts';
import {
  count,
  matching,
  month,
  oneOf,
  orEmpty,
  text,
  yesOrNo,
  yuan,
} from '../formats/field-rules.ts';
import { knownSource, type KnownSources } from '../law/known.ts';
import type { Reading } from '../formats/reading.ts';
import { isThere } from '../formats/text-file.ts';

/** What the bureau gives account of; a table that is not there is empty. */
export interface Accountability {
  services: readonly ServiceFigures[];
  lotteryFunds: readonly LotteryFund[];
  donations: readonly Donation[];
}

/** data/accountability/*.csv */
export async function readAccountability(
  reading: Reading,
  sources: KnownSources,
): Promise<Accountability> {
  const source = knownSource(sources);
  const services = await readRows(reading, 'services.csv', serviceColumns, (row) => {
    const early = row.read('early', orEmpty(count));
    const figures = complete<ServiceFigures>({
      month: row.read('month', month),
      window: row.read('window', text),
      kind: row.read('kind', oneOf(serviceKinds)),
      accepted: row.read('accepted', count),
      finished: row.read('finished', count),
      source: row.read('source', source),
    });
    return figures && { ...figures, ...present({ early: early === '' ? undefined : early }) };
  });
  checkServices(services);
  return {
    services: services.map(({ value }) => value),
    lotteryFunds: values(
      await readRows(reading, 'lottery-funds.csv', fundColumns, (row) =>
        complete<LotteryFund>({
          year: row.read('year', year),
          purpose: row.read('purpose', oneOf(fundPurposes)),
          project: row.read('project', text),
          amountYuan: row.read('amountYuan', yuan),
          source: row.read('source', source),
        }),
      ),
    ),
    donations: values(
      await readRows(reading, 'donations.csv', donationColumns, (row) =>
        complete<Donation>({
          month: row.read('month', month),
          receiver: row.read('receiver', text),
          form: row.read('form', oneOf(donationForms)),
          amountYuan: row.read('amountYuan', yuan),
          approximate: row.read('approximate', yesOrNo),
          source: row.read('source', source),
        }),
      ),
    ),
  };
}

const serviceColumns = ['month', 'window', 'kind', 'accepted', 'finished', 'early', 'source'];
const fundColumns = ['year', 'purpose', 'project', 'amountYuan', 'source'];
const donationColumns = ['month', 'receiver', 'form', 'amountYuan', 'approximate', 'source'];
const year = matching('year', /^(?:19|20)\d{2}$/, '应为年份，写作 2026');

interface Found<T> {
  value: T;
  row: TableRow;
}

const values = <T>(found: readonly Found<T>[]): T[] => found.map(({ value }) => value);

async function readRows<T>(
  reading: Reading,
  file: string,
  columns: readonly string[],
  read: (row: TableRow) => T | undefined,
): Promise<Found<T>[]> {
  const path = join(reading.settings.dataDir, 'accountability', file);
  if (!(await isThere(path))) return [];
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap((row) => {
    const value = read(row);
    if (value === undefined) return [];
    if (seen.has(row.fingerprint))
      row.fail(columns[0] ?? '', 'repeated-row', '这一行前面已经有了，请只留一行。');
    seen.add(row.fingerprint);
    return [{ value, row }];
  });
}

/** What cannot be: more done than came in, more done early than done, more of a part than of all. */
function checkServices(found: readonly Found<ServiceFigures>[]): void {
  for (const { value, row } of found) {
    const { accepted, finished, early } = value;
    if (finished > accepted)
      row.fail(
        'finished',
        'more-than-accepted',
        `办结 ${finished} 件，比受理的 ${accepted} 件还多，请核对；往月留下的，请算在受理的那个月。`,
      );
    if (early !== undefined && early > finished)
      row.fail(
        'early',
        'more-than-finished',
        `提前办结 ${early} 件，比办结的 ${finished} 件还多，请核对。`,
      );
    const same = found.filter(
      (other) => other.value.month === value.month && other.value.window === value.window,
    );
    if (same.some((other) => other.row.line < row.line && other.value.kind === value.kind))
      row.fail('kind', 'repeated-row', '这个窗口这个月的这一类前面已经有了，请只留一行。');
    const all = same.find((other) => other.value.kind === '全部事项')?.value;
    if (value.kind === '承诺事项' && all && accepted > all.accepted)
      row.fail(
        'accepted',
        'more-than-all',
        `承诺事项受理 ${accepted} 件，比全部事项的 ${all.accepted} 件还多，请核对。`,
      );
  }
}
