import { keeps, parseBenefitId, type Exclusion } from '../../domain/eligibility/exclusion.ts';
import type { BenefitId } from '../../domain/eligibility/benefits.ts';
import { heldFrom, type Law } from '../../domain/law/law.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { date, oneOf, orEmpty, text, type FieldRule } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';
import { lawIn } from './reference-rules.ts';

const benefit: FieldRule<BenefitId> = {
  code: 'unknown-benefit',
  expected:
    '应为一项待遇的代号，如 subsistenceAllowance、disabilityLivingAllowance（见 data/README.md）',
  parse: parseBenefitId,
};

/** data/reference/exclusions.csv: benefits that exclude each other. Without the table nothing is excluded. */
export async function readExclusions(
  settings: Settings,
  laws: Register<Law>,
): Promise<Register<Exclusion>> {
  const exclusions = await readRegister<Exclusion>(settings, {
    path: 'reference/exclusions.csv',
    optional: true,
    columns: ['first', 'second', 'keep', 'law', 'articles', 'from', 'until', 'says'],
    row: (row) => readExclusion(row, laws),
  });
  for (const [index, { value, row }] of exclusions.rows.entries())
    checkExclusion(value, exclusions.values.slice(0, index), laws, row);
  return exclusions;
}

function readExclusion(row: TableRow, laws: Register<Law>): Exclusion | undefined {
  const until = row.read('until', orEmpty(date));
  const exclusion = allOrUndefined<Exclusion>({
    first: row.read('first', benefit),
    second: row.read('second', benefit),
    keep: row.read('keep', oneOf(keeps)),
    law: row.read('law', lawIn(laws)),
    articles: row.read('articles', text),
    from: row.read('from', date),
    says: row.read('says', text),
  });
  return exclusion && { ...exclusion, ...omitUndefined({ until: until || undefined }) };
}

function checkExclusion(
  exclusion: Exclusion,
  before: readonly Exclusion[],
  laws: Register<Law>,
  row: TableRow,
): void {
  const { first, second, from, until } = exclusion;
  const law = laws.get(exclusion.law);
  if (first === second) row.fail('second', 'same-benefit', '一项待遇不会排斥它自己，请核对。');
  if (law && from < heldFrom(law))
    row.fail(
      'from',
      'date-order',
      `依据的文件 ${heldFrom(law)} 才有，不能从 ${from} 起算，请核对。`,
    );
  if (until !== undefined && until < from)
    row.fail('until', 'date-order', '最后一天早于第一天，请核对。');
  if (before.some((one) => isSamePair(one, exclusion) && meet(one, exclusion)))
    row.fail(
      'from',
      'repeated-row',
      '这两项待遇在同一段时间已经有一行，请只留一行，或者分清时间。',
    );
}

const isSamePair = (one: Exclusion, other: Exclusion): boolean =>
  [one.first, one.second].every((id) => id === other.first || id === other.second);

const meet = (one: Exclusion, other: Exclusion): boolean =>
  (one.until === undefined || other.from <= one.until) &&
  (other.until === undefined || one.from <= other.until);
