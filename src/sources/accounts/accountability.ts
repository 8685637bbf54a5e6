import type { CalendarDate, Month } from '../../domain/date.ts';
import {
  donationForms,
  fundPurposes,
  serviceKinds,
  type Donation,
  type LotteryFund,
  type ServiceFigures,
} from '../../domain/accounts/accountability.ts';
import type { StandardSource } from '../../domain/law/standard.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import {
  count,
  matching,
  monthUpTo,
  oneOf,
  orEmpty,
  text,
  yesOrNo,
  yuan,
  type FieldRule,
} from '../formats/field-rules.ts';
import { sourceIn, type SourceReferences } from '../law/reference-rules.ts';
import { checkNobodyNamed } from '../proofreading/nobody-named.ts';
import { readRegister, type Register, type RegisterRow } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** The tables in which the bureau accounts for its work; a table that is missing counts as empty. */
export interface AccountabilityTables {
  services: Register<ServiceFigures>;
  lotteryFunds: Register<LotteryFund>;
  donations: Register<Donation>;
}

/** data/accountability/*.csv */
export async function readAccountability(
  settings: Settings,
  sources: SourceReferences & { asOf: CalendarDate },
): Promise<AccountabilityTables> {
  const source = sourceIn(sources);
  const [services, lotteryFunds, donations] = await Promise.all([
    readServices(settings, source, monthUpTo(sources.asOf)),
    readLotteryFunds(settings, source, sources.asOf),
    readDonations(settings, source, monthUpTo(sources.asOf)),
  ]);
  return { services, lotteryFunds, donations };
}

async function readServices(
  settings: Settings,
  source: SourceRule,
  month: FieldRule<Month>,
): Promise<Register<ServiceFigures>> {
  const services = await readRegister<ServiceFigures>(settings, {
    path: 'accountability/services.csv',
    optional: true,
    columns: ['month', 'window', 'kind', 'accepted', 'finished', 'early', 'source'],
    id: keyOf,
    row: (row) => {
      const early = row.read('early', orEmpty(count));
      const figures = allOrUndefined<ServiceFigures>({
        month: row.read('month', month),
        window: row.read('window', text),
        kind: row.read('kind', oneOf(serviceKinds)),
        accepted: row.read('accepted', count),
        finished: row.read('finished', count),
        source: row.read('source', source),
      });
      return (
        figures && { ...figures, ...omitUndefined({ early: early === '' ? undefined : early }) }
      );
    },
  });
  for (const found of services.rows) checkService(found, services);
  services.rows.forEach(checkMonth);
  for (const { row } of services.rows) checkNobodyNamed(row, 'window');
  checkRareNames(services.rows, 'window', ({ window }) => window);
  return services;
}

async function readLotteryFunds(
  settings: Settings,
  source: SourceRule,
  asOf: CalendarDate,
): Promise<Register<LotteryFund>> {
  const funds = await readRegister<LotteryFund>(settings, {
    path: 'accountability/lottery-funds.csv',
    optional: true,
    columns: ['year', 'purpose', 'project', 'amountYuan', 'source'],
    row: (row) =>
      allOrUndefined<LotteryFund>({
        year: row.read('year', yearUpTo(asOf)),
        purpose: row.read('purpose', oneOf(fundPurposes)),
        project: row.read('project', text),
        amountYuan: row.read('amountYuan', yuan),
        source: row.read('source', source),
      }),
  });
  for (const { row } of funds.rows) checkNobodyNamed(row, 'project');
  checkRareNames(funds.rows, 'project', ({ project }) => project);
  checkProjects(funds);
  return funds;
}

async function readDonations(
  settings: Settings,
  source: SourceRule,
  month: FieldRule<Month>,
): Promise<Register<Donation>> {
  const donations = await readRegister<Donation>(settings, {
    path: 'accountability/donations.csv',
    optional: true,
    columns: ['month', 'receiver', 'form', 'amountYuan', 'approximate', 'source'],
    row: (row) =>
      allOrUndefined<Donation>({
        month: row.read('month', month),
        receiver: row.read('receiver', text),
        form: row.read('form', oneOf(donationForms)),
        amountYuan: row.read('amountYuan', yuan),
        approximate: row.read('approximate', yesOrNo),
        source: row.read('source', source),
      }),
  });
  donations.rows.forEach(checkMonth);
  for (const { row } of donations.rows) checkNobodyNamed(row, 'receiver');
  checkSizes(donations.rows);
  checkRareNames(donations.rows, 'receiver', ({ receiver }) => receiver);
  return donations;
}

/** No gift is so many times the usual one, or so small a part of it: 元 was typed for 万元, or a zero too many. */
const farFromUsual = 200;
const fewest = 6;

function checkSizes(rows: readonly RegisterRow<{ amountYuan: number }>[]): void {
  const amounts = rows.map(({ value }) => value.amountYuan).toSorted((a, b) => a - b);
  const usual = amounts[Math.floor(amounts.length / 2)] ?? 0;
  if (rows.length < fewest || usual === 0) return;
  for (const { value, row } of rows) {
    const ratio = value.amountYuan / usual;
    if (value.amountYuan > 0 && (ratio > farFromUsual || ratio < 1 / farFromUsual))
      row.fail(
        'amountYuan',
        'unusual-size',
        `这里是 ${value.amountYuan} 元，别的各行多在 ${usual} 元上下，像是单位或位数写错了，请核对。`,
      );
  }
}

const often = 3;

/** 市慈善总汇 once while 市慈善总会 occurs three times or more: the names differ in one character. */
function checkRareNames<T>(
  rows: readonly RegisterRow<T>[],
  column: string,
  nameOf: (value: T) => string,
): void {
  const uses = Map.groupBy(rows, ({ value }) => nameOf(value));
  const known = [...uses].flatMap(([name, found]) => (found.length >= often ? name : []));
  for (const [name, [first]] of [...uses].filter(([, found]) => found.length === 1)) {
    const like = known.find((one) => differsByOne(one, name));
    if (like !== undefined)
      first?.row.fail(
        column,
        'rare-name',
        `写的是“${name}”，别的各行是“${like}”，只差一个字，请核对。`,
      );
  }
}

const differsByOne = (one: string, other: string): boolean =>
  one.length === other.length &&
  [...one].filter((character, at) => character !== other[at]).length === 1;

/**
 * No project grows or shrinks by this factor from one year to the next: it means 元 typed for 万元, or a zero too
 * many.
 */
const muchMore = 50;

/** A project has one purpose, and its amounts are of the same order from year to year. */
function checkProjects({ rows }: Register<LotteryFund>): void {
  for (const { value, row } of rows) {
    const before = rows.find(
      (other) =>
        other.value.project === value.project &&
        Number(other.value.year) === Number(value.year) - 1,
    )?.value;
    if (!before) continue;
    if (before.purpose !== value.purpose)
      row.fail(
        'purpose',
        'fund-purpose',
        `${before.year} 年这个项目写的是${before.purpose}，这里是${value.purpose}，请核对。`,
      );
    const ratio = value.amountYuan / Math.max(1, before.amountYuan);
    if (value.amountYuan > 0 && before.amountYuan > 0 && (ratio > muchMore || ratio < 1 / muchMore))
      row.fail(
        'amountYuan',
        'fund-amount',
        `${before.year} 年是 ${before.amountYuan} 元，这里是 ${value.amountYuan} 元，像是单位或位数写错了，请核对。`,
      );
  }
}

type SourceRule = ReturnType<typeof sourceIn>;

const year = matching('year', /^(?:19|20)\d{2}$/, '应为年份，写作 2026');
const yearUpTo = (asOf: CalendarDate): FieldRule<string> => ({
  ...year,
  expected: `${year.expected}，不晚于 ${asOf.slice(0, 4)}`,
  parse: (found) => {
    const read = year.parse(found);
    return read !== undefined && read <= asOf.slice(0, 4) ? read : undefined;
  },
});

/** The figures that an article is the source of are not later than the article. */
function checkMonth({ row, value }: RegisterRow<{ month: Month; source: StandardSource }>): void {
  const { month, source } = value;
  if (source.type === 'article' && month > source.issue)
    row.fail(
      'month',
      'later-than-source',
      `出处是 ${source.issue} 的文章，这里是 ${month} 的数，请核对。`,
    );
}
const keyOf = ({
  month: of,
  window,
  kind,
}: Pick<ServiceFigures, 'month' | 'window' | 'kind'>): string => `${of} ${kind} ${window}`;

/**
 * Figures that cannot be true: more completed than received, more completed early than completed, a part larger
 * than its whole.
 */
function checkService(
  { value, row }: RegisterRow<ServiceFigures>,
  services: Register<ServiceFigures>,
): void {
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
  const all = services.get(keyOf({ ...value, kind: '全部事项' }));
  if (value.kind === '承诺事项' && all && accepted > all.accepted)
    row.fail(
      'accepted',
      'more-than-all',
      `承诺事项受理 ${accepted} 件，比全部事项的 ${all.accepted} 件还多，请核对。`,
    );
}
