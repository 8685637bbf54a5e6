import { parseDate } from '../../domain/date.ts';
import { readArticles } from '../../domain/law/articles.ts';
import {
  heldFrom,
  reaches,
  type Amendment,
  type ChangeOfLaw,
  type Law,
} from '../../domain/law/law.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import {
  anyText,
  date,
  oneOf,
  orEmpty,
  slug,
  text,
  yesOrNo,
  type FieldRule,
} from '../formats/field-rules.ts';
import { readRegister, type Register, type RegisterRow } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** Parts between semicolons, each a name that articles may follow after =. */
function splitChanges(found: string): { name: string; articles?: string }[] {
  return (found === '' ? [] : found.split(';')).map((part) => {
    const [name = '', articles] = part.split('=');
    return { name, ...omitUndefined({ articles }) };
  });
}

const amendments: FieldRule<readonly Amendment[]> = {
  code: 'date',
  expected:
    '应为日期，几次修改的用半角分号隔开，早的在前，写作 2018-10-26;2024-04-26；知道改了哪几条的，写作 2024-04-26=第九条、第十条；没有就空着',
  parse: (found) => {
    const known = splitChanges(found).flatMap(({ name, articles }): Amendment[] => {
      const date = parseDate(name);
      return date !== undefined && namesArticles(articles)
        ? [{ date, ...omitUndefined({ articles }) }]
        : [];
    });
    const sorted = known.every(
      ({ date }, index) => index === 0 || date > (known[index - 1]?.date ?? ''),
    );
    return known.length === splitChanges(found).length && sorted ? known : undefined;
  },
};

/** Pages put 《》 around it. */
const bareTitle: FieldRule<string> = {
  code: 'law-title',
  expected: '应为文件的名称，不带书名号',
  parse: (found) => (found === '' || /^《[^《》]*》$/.test(found) ? undefined : found),
};

const changes: FieldRule<readonly ChangeOfLaw[]> = {
  code: 'changes',
  expected:
    '应为本表的代号，几个的用半角分号隔开；知道改动哪几条的，写作 代号=第九条、第十条；没有就空着',
  parse: (found) =>
    splitChanges(found).every(({ name, articles }) => name !== '' && namesArticles(articles))
      ? splitChanges(found).map(({ name, articles }) => ({
          law: name,
          ...omitUndefined({ articles }),
        }))
      : undefined,
};

const namesArticles = (articles: string | undefined): boolean =>
  articles === undefined || readArticles(articles).length > 0;

/** data/reference/laws.csv: each law once; the law that repealed another is in the table too. */
export async function readLaws(settings: Settings): Promise<Register<Law>> {
  const laws = await readRegister<Law>(settings, {
    path: 'reference/laws.csv',
    columns: [
      ...['id', 'title', 'number', 'issuer', 'inForce', 'repealed', 'repealedBy'],
      ...optionalColumns,
      'note',
    ],
    optionalColumns,
    id: ({ id }) => id,
    row: readLaw,
  });
  if (laws.sound) for (const found of laws.rows) checkOthers(found, laws);
  return laws;
}

const optionalColumns = [
  'knownBy',
  'titleSince',
  'amended',
  'changes',
  'read',
  'source',
  'openWeb',
];

/** The laws that a row refers to are in the table too. */
function checkOthers({ value, row }: RegisterRow<Law>, laws: Register<Law>): void {
  const named = { repealedBy: [value.repealedBy], changes: value.changes?.map((one) => one.law) };
  for (const [column, others = []] of Object.entries(named))
    for (const id of others)
      if (id !== undefined && !laws.get(id))
        row.fail(column, 'unknown-law', `本表里没有“${id}”这个 id，请核对或补上那一行。`);
}

function readLaw(row: TableRow): Law | undefined {
  const known = {
    inForce: row.read('inForce', orEmpty(date)),
    knownBy: row.read('knownBy', orEmpty(date)),
    titleSince: row.read('titleSince', orEmpty(date)),
    repealed: row.read('repealed', orEmpty(date)),
    repealedBy: row.read('repealedBy', orEmpty(slug)),
    read: row.read('read', orEmpty(oneOf(reaches))),
    source: row.read('source', anyText),
  };
  const amended = row.read('amended', amendments);
  const changed = row.read('changes', changes);
  const openWeb = row.read('openWeb', orEmpty(yesOrNo));
  const head = allOrUndefined({
    id: row.read('id', slug),
    title: row.read('title', bareTitle),
    number: row.read('number', anyText),
    issuer: row.read('issuer', text),
    note: row.read('note', anyText),
  });
  if (!head) return undefined;
  const law: Law = {
    ...head,
    ...omitUndefined({
      inForce: known.inForce || undefined,
      knownBy: known.knownBy || undefined,
      titleSince: known.titleSince || undefined,
      repealed: known.repealed || undefined,
      repealedBy: known.repealedBy || undefined,
      read: known.read || undefined,
      source: known.source || undefined,
      amended: amended && amended.length > 0 ? amended : undefined,
      changes: changed && changed.length > 0 ? changed : undefined,
      allowsOpenWeb: openWeb === true ? true : undefined,
    }),
  };
  checkDays(law, row);
  checkIssuer(law, row);
  return law;
}

/** Whose numbers begin so. */
const prefixes: readonly (readonly [start: RegExp, issuer: RegExp])[] = [
  [/^国务院令|^国发|^国办/u, /国务院/u],
  [/^民发|^民办|^民函|^民政部令/u, /民政部/u],
];

function checkIssuer({ number, issuer }: Law, row: TableRow): void {
  const own = prefixes.find(([start]) => start.test(number));
  if (own && !own[1].test(issuer))
    row.fail('issuer', 'issuer', `文号是${number}，制定机关写的是${issuer}，请核对。`);
}

function checkDays(law: Law, row: TableRow): void {
  const { inForce, knownBy, titleSince, repealed, repealedBy, amended } = law;
  const start = heldFrom(law);
  if (row.text('inForce') === '' && row.text('knownBy') === '')
    row.fail(
      'inForce',
      'date',
      '施行日期（inForce）不知道可以空着，不要填假的；但要在 knownBy 写查到的最早转载日。',
    );
  if (inForce !== undefined && knownBy !== undefined)
    row.fail('knownBy', 'date-order', '知道施行日期（inForce）的，不用再写 knownBy，请空着。');
  if (titleSince !== undefined && titleSince > start)
    row.fail('titleSince', 'date-order', '同名文件最早公布的日期晚于这一个施行的日期，请核对。');
  if (repealed !== undefined && repealed < start)
    row.fail('repealed', 'date-order', '废止日期早于施行日期（inForce），请核对。');
  if (amended?.some((change) => change.date < start))
    row.fail('amended', 'date-order', '修改日期早于施行日期（inForce），请核对。');
  if (repealedBy !== undefined && repealed === undefined)
    row.fail('repealed', 'date-order', '写了废止它的文件（repealedBy），也应写废止日期。');
}
