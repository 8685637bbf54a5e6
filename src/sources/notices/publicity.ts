import { heldFrom, type Law } from '../../domain/law/law.ts';
import {
  type Cause,
  causes,
  shownNames,
  type ListField,
  listFields,
  noticeStages,
  type PublicityRule,
} from '../../domain/notices/publicity-terms.ts';
import { publicityFaults } from '../../domain/notices/publicity-rule.ts';
import type { Programme } from '../../domain/programme.ts';
import type { TableRow } from '../formats/csv-table.ts';
import {
  count,
  date,
  oneOf,
  orEmpty,
  phrase,
  text,
  type FieldRule,
} from '../formats/field-rules.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';
import { columnHeads } from './column-heads.ts';
import { lawIn, programmeIn } from '../law/reference-rules.ts';

const tableColumns = [
  ...['programme', 'stage', 'days', 'daysAfter', 'longest', 'columns', 'nameShown', 'causes'],
  ...['law', 'articles', 'says', 'from', 'until'],
];

interface PublicityReferences {
  programmes: Register<Programme>;
  laws: Register<Law>;
}

/** data/reference/publicity.csv: how lists are published, by programme and stage; never laxer than the law. */
export async function readPublicity(
  settings: Settings,
  references: PublicityReferences,
): Promise<Register<PublicityRule>> {
  const rules = await readRegister<PublicityRule>(settings, {
    path: 'reference/publicity.csv',
    columns: tableColumns,
    row: (row) => readRule(row, references),
  });
  for (const [index, { value, row }] of rules.rows.entries())
    checkRule(value, rules.values.slice(0, index), references.laws, row);
  return rules;
}

function readRule(
  row: TableRow,
  { programmes, laws }: PublicityReferences,
): PublicityRule | undefined {
  const until = row.read('until', orEmpty(date));
  const rule = allOrUndefined<PublicityRule>({
    programme: row.read('programme', programmeIn(programmes)),
    stage: row.read('stage', oneOf(noticeStages)),
    days: row.read('days', count),
    daysAfter: row.read('daysAfter', count),
    longest: row.read('longest', count),
    columns: inOrder(row.read('columns', columnsRule)),
    nameShown: row.read('nameShown', oneOf(shownNames)),
    causes: row.read(
      'causes',
      listOf<Cause>((word) => causes.find((one) => one === word), causesExpected),
    ),
    law: row.read('law', lawIn(laws)),
    articles: row.read('articles', text),
    says: row.read('says', phrase),
    from: row.read('from', date),
  });
  return rule && { ...rule, ...omitUndefined({ until: until || undefined }) };
}

const inOrder = (written: readonly ListField[] | undefined): ListField[] | undefined =>
  written &&
  listFields.filter((field) => field === 'place' || field === 'name' || written.includes(field));

/** Values between upright bars, each once; an empty cell has none. */
const listOf = <T>(parse: (word: string) => T | undefined, expected: string): FieldRule<T[]> => ({
  code: 'choice',
  expected,
  parse: (found) => {
    const words = found === '' ? [] : found.split('|');
    const values = words.map(parse).filter((value) => value !== undefined);
    return values.length === words.length && new Set(values).size === values.length
      ? values
      : undefined;
  },
});

const causesExpected = `只能写 ${causes.join('、')}，几个之间用竖线隔开，没有就空着`;

/** Place and name are on every list and not written here. */
const writtenFields = ['persons', 'amountYuan', 'since', 'cause'] as const satisfies ListField[];

const columnsRule: FieldRule<ListField[]> = {
  ...listOf<ListField>(
    (word) => writtenFields.find((field) => columnHeads[field] === word),
    `名单除村和姓名外只能有 ${writtenFields.map((field) => columnHeads[field]).join('、')}，几个之间用竖线隔开；身份证号、电话、住址、年龄、病情、残疾等级、银行账号等一律不得公开（《个人信息保护法》第二十八条）`,
  ),
  code: 'column-not-allowed',
};

function checkRule(
  rule: PublicityRule,
  before: readonly PublicityRule[],
  laws: Register<Law>,
  row: TableRow,
): void {
  const headOf = (field: ListField): string => (field === 'place' ? '村' : columnHeads[field]);
  for (const { field, fault } of publicityFaults(rule, headOf)) row.fail(field, 'publicity', fault);
  if (rule.until !== undefined && rule.until < rule.from)
    row.fail('until', 'date-order', '最后一天早于第一天，请核对。');
  const law = laws.sound ? laws.get(rule.law) : undefined;
  if (law) checkLaw(rule, law, row);
  if (before.some((one) => isSameKind(one, rule) && meet(one, rule)))
    row.fail(
      'from',
      'repeated-row',
      '这个项目的这个环节在同一段时间已经有一行，请只留一行，或者分清时间。',
    );
}

function checkLaw({ from, until }: PublicityRule, law: Law, row: TableRow): void {
  if (from < heldFrom(law))
    row.fail(
      'from',
      'date-order',
      `依据的文件 ${heldFrom(law)} 才有，不能从 ${from} 起算，请核对。`,
    );
  else if (law.repealed !== undefined && (until === undefined || law.repealed <= until))
    row.fail(
      'until',
      'stale-law',
      `依据的文件 ${law.repealed} 起废止，这一行最晚到前一天，请填上，再按现行的文件另写一行。`,
    );
}

const isSameKind = (one: PublicityRule, other: PublicityRule): boolean =>
  one.programme === other.programme && one.stage === other.stage;

const meet = (one: PublicityRule, other: PublicityRule): boolean =>
  (one.until === undefined || other.from <= one.until) &&
  (other.until === undefined || one.from <= other.until);
