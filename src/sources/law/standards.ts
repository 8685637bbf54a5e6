import { addDays, type CalendarDate } from '../../domain/date.ts';
import type { Programme } from '../../domain/programme.ts';
import { isInForce, standardPeriods, type Standard } from '../../domain/law/standard.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { date, oneOf, orEmpty, text, yuan } from '../formats/field-rules.ts';
import { programmeIn, sourceIn, type SourceReferences } from './reference-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** What a standard refers to. */
export interface StandardReferences extends SourceReferences {
  programmes: Register<Programme>;
}

/** data/reference/standards.csv: each amount with its source; no two of a kind in force on one day. */
export async function readStandards(
  settings: Settings,
  references: StandardReferences,
): Promise<Register<Standard>> {
  const standards = await readRegister<Standard>(settings, {
    path: 'reference/standards.csv',
    columns: [
      'programme',
      'kind',
      'area',
      'amountYuan',
      'per',
      'from',
      'until',
      'source',
      'lowerBecause',
    ],
    optionalColumns: ['lowerBecause'],
    row: (row) => readStandard(row, references),
  });
  for (const [index, { value, row }] of standards.rows.entries()) {
    const rival = standards.rows.slice(0, index).find((other) => overlap(other.value, value));
    if (rival)
      row.fail(
        'from',
        'standard-overlap',
        `与第 ${rival.row.line} 行是同一项标准，时间又重叠；请给旧标准填上止日（until），或删去重复的一行。`,
      );
  }
  checkGaps(standards);
  checkUrban(standards);
  return standards;
}

/** A standard that is followed by another of its kind holds until the day before, and is no higher, or it is said why. */
function checkGaps({ rows }: Register<Standard>): void {
  const kinds = Map.groupBy(rows, ({ value: { programme, kind, area, per } }) =>
    [programme, kind, area, per].join(' '),
  );
  for (const found of kinds.values()) {
    const inOrder = found.toSorted((a, b) => (a.value.from < b.value.from ? -1 : 1));
    for (const [at, { value, row }] of inOrder.entries()) {
      const before = inOrder[at - 1]?.value;
      const until = before?.until;
      checkOrder(row, value, before);
      if (until !== undefined && addDays(until, 1) < value.from)
        row.fail(
          'from',
          'standard-gap',
          `前一个标准到 ${until} 为止，到这一天中间没有标准，请核对起日和前一行的止日。`,
        );
    }
  }
}

/** A lower standard has a reason, which the pages show; no other has. */
function checkOrder(row: TableRow, standard: Standard, before: Standard | undefined): void {
  const isLower = before !== undefined && before.amountYuan > standard.amountYuan;
  const isExplained = standard.lowerBecause !== undefined;
  if (isLower && !isExplained)
    row.fail(
      'amountYuan',
      'standard-order',
      `比前一个标准（${before.from} 起 ${before.amountYuan} 元）还低，请核对金额。确实降低了，就在 lowerBecause 一栏写明原因，网页会照写。`,
    );
  if (!isLower && isExplained)
    row.fail(
      'lowerBecause',
      'standard-order',
      '这一栏只写标准为什么比前一个低，而这个标准并不低；请核对金额，或把这一栏空着。',
    );
}

/** An urban standard below the rural one, which exists nowhere. */
function checkUrban({ rows }: Register<Standard>): void {
  for (const { value, row } of rows) {
    const rural = rows.find(
      (other) =>
        value.area.startsWith('城') &&
        other.value.area.startsWith('农') &&
        other.value.programme === value.programme &&
        other.value.kind === value.kind &&
        isInForce(other.value, value.from) &&
        yearly(other.value) > yearly(value),
    );
    if (rural)
      row.fail(
        'amountYuan',
        'standard-order',
        `城市的标准比同一时期农村的（第 ${rural.row.line} 行）还低，请核对金额和计算周期。`,
      );
  }
}

const yearly = ({ amountYuan, per }: Standard): number =>
  per === 'month' ? amountYuan * 12 : amountYuan;

function readStandard(row: TableRow, references: StandardReferences): Standard | undefined {
  const until = row.read('until', orEmpty(date));
  const lowerBecause = row.read('lowerBecause', orEmpty(text));
  const standard = allOrUndefined<Standard>({
    programme: row.read('programme', programmeIn(references.programmes)),
    kind: row.read('kind', text),
    area: row.read('area', text),
    amountYuan: row.read('amountYuan', yuan),
    per: row.read('per', oneOf(standardPeriods)),
    from: row.read('from', date),
    source: row.read('source', sourceIn(references)),
  });
  if (!standard) return undefined;
  if (until && until < standard.from)
    row.fail('until', 'date-order', '止日早于起日（from），请核对。');
  return {
    ...standard,
    ...omitUndefined({ until: until || undefined, lowerBecause: lowerBecause || undefined }),
  };
}

const forever = '9999-12-31' as CalendarDate;

const overlap = (a: Standard, b: Standard): boolean =>
  a.programme === b.programme &&
  a.kind === b.kind &&
  a.area === b.area &&
  a.per === b.per &&
  a.from <= (b.until ?? forever) &&
  b.from <= (a.until ?? forever);
