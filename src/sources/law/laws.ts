import { join } from 'node:path';
import { parseDate, type CalendarDate } from '../../domain/date.ts';
import type { Law } from '../../domain/law/law.ts';
import { complete, present } from '../formats/complete.ts';
import { readTable, type TableRow } from '../formats/csv-table.ts';
import {
  anyText,
  date,
  orEmpty,
  slug,
  text,
  yesOrNo,
  type FieldRule,
} from '../formats/field-rules.ts';
import { buildRegister, type Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';

const needed = ['id', 'title', 'number', 'issuer', 'inForce', 'repealed', 'repealedBy'];
/** May be left out as a whole. */
const optional = ['amended', 'openWeb'];
const columnsFor = (header: readonly string[]): string[] => [
  ...needed,
  ...optional.filter((column) => header.includes(column)),
  'note',
];

/** Days between semicolons, oldest first. */
const dates: FieldRule<readonly CalendarDate[]> = {
  code: 'date',
  expected: '应为日期，几次修改的用半角分号隔开，早的在前，写作 2018-10-26;2024-04-26；没有就空着',
  parse: (found) => {
    const parts = found === '' ? [] : found.split(';').map(parseDate);
    const known = parts.filter((day) => day !== undefined);
    const sorted = known.every((day, index) => index === 0 || day > (known[index - 1] ?? ''));
    return known.length === parts.length && sorted ? known : undefined;
  },
};

/** data/reference/laws.csv: each law once; what repealed it stands in the table too. */
export async function readLaws(reading: Reading): Promise<Register<Law>> {
  const before = reading.problems.length;
  const path = join(reading.settings.dataDir, 'reference', 'laws.csv');
  const table = await readTable(reading, path, { columns: columnsFor });
  const found = (table?.rows ?? []).flatMap((row) => {
    const law = readLaw(row);
    return law ? [{ law, row }] : [];
  });
  const ids = new Set<string>();
  for (const { law, row } of found) {
    if (ids.has(law.id)) row.fail('id', 'repeated-id', `${law.id} 已经在前面出现过，请只留一行。`);
    ids.add(law.id);
  }
  if (table?.sound && reading.problems.length === before)
    for (const { law, row } of found)
      if (law.repealedBy !== undefined && !ids.has(law.repealedBy))
        row.fail(
          'repealedBy',
          'unknown-law',
          `本表里没有“${law.repealedBy}”这个 id，请核对或补上那一行。`,
        );
  const sound = table !== undefined && reading.problems.length === before;
  return buildRegister(
    found.map(({ law }) => law),
    ({ id }) => id,
    sound,
  );
}

function readLaw(row: TableRow): Law | undefined {
  const repealed = row.read('repealed', orEmpty(date));
  const repealedBy = row.read('repealedBy', orEmpty(slug));
  const amended = row.read('amended', dates);
  const openWeb = row.read('openWeb', orEmpty(yesOrNo));
  const law = complete<Law>({
    id: row.read('id', slug),
    title: row.read('title', text),
    number: row.read('number', anyText),
    issuer: row.read('issuer', text),
    inForce: row.read('inForce', date),
    note: row.read('note', anyText),
  });
  if (!law) return undefined;
  if (repealed && repealed < law.inForce)
    row.fail('repealed', 'date-order', '废止日期早于施行日期（inForce），请核对。');
  if (amended?.some((day) => day < law.inForce))
    row.fail('amended', 'date-order', '修改日期早于施行日期（inForce），请核对。');
  if (repealedBy && !repealed)
    row.fail('repealed', 'date-order', '写了废止它的文件（repealedBy），也应写废止日期。');
  return {
    ...law,
    ...present({
      repealed: repealed || undefined,
      repealedBy: repealedBy || undefined,
      amended: amended && amended.length > 0 ? amended : undefined,
      allowsOpenWeb: openWeb === true ? true : undefined,
    }),
  };
}
