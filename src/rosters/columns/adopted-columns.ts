import type { Month } from '../../domain/date.ts';
import { isClassOf } from '../../domain/notices/title-words.ts';
import type { Subject } from '../roster.ts';
import { isAnswer, readStatus } from '../cells/status-words.ts';
import { columnLetters, isBlank, squeeze, type GridRow } from '../files/grid.ts';
import { cleanHeader, meaningOf } from './header-names.ts';
import type { Meaning, ColumnUse } from './meaning.ts';
import { columnOf, hasUse } from './header.ts';
import type { Header, Column } from './column.ts';
import { areVotes } from '../cells/votes.ts';
import { mayDoubt } from '../cells/doubt-words.ts';
import { areRemarks, neutralKind } from './neutral-columns.ts';

/**
 * Columns with no name or an unknown one, by what is in them. One is a status column if every cell in it is understood
 * as a status (ok, ×, 死) or its few cells are remarks. An empty column says nothing, one that says in every row what
 * the notice says is left out, so is one that has a plain value for everybody; an answer such as 是 or 有 means nothing
 * without its question.
 */
export function adoptColumns(
  header: Header,
  rows: readonly GridRow[],
  subject: Subject = {},
): Header {
  const about = {
    rows,
    own: rowsWithFacts(header, rows),
    subject,
    isPaid: hasUse(header, 'amountYuan'),
  };
  return {
    ...header,
    columns: [...header.columns, ...unnamedColumns(header, rows)].map((column): Column => {
      const meaning = adoptedMeaning(column, about);
      return meaning ? { ...column, meaning } : column;
    }),
  };
}

/** What is known of a table whose columns are told by their contents. */
interface About {
  rows: readonly GridRow[];
  /** The rows in which each household has its values. */
  own: readonly GridRow[];
  subject: Subject;
  /** Whether the amount that is published has a column of its own. */
  isPaid: boolean;
}

function adoptedMeaning(
  { index, words, meaning }: Column,
  { rows, own, subject, isPaid }: About,
): Meaning | undefined {
  if (typeof meaning === 'object') return undefined;
  const textsOf = (some: readonly GridRow[]): string[] =>
    some.map(({ cells }) => squeeze(cells[index]));
  const texts = textsOf(rows);
  const filled = texts.filter((text) => text !== '');
  const isNamed = meaning === 'unknown';
  if (isNamed && repeatsNotice(words, filled, subject.period))
    return { drop: '期别、项目（每行都一样）' };
  const isOfMoney = /金|额|款|资|补/.test(words);
  const isEmpty = filled.length === 0 || (filled.every(isNone) && !asksForYes(words));
  if (isNamed && (!isOfMoney || isPaid) && isEmpty) return { drop: '空列' };
  if (filled.length === 0) return undefined;
  if (!isOfMoney && areStatements(words, filled)) return { status: words, yes: undefined };
  if (!isNamed) return undefined;
  const neutral = neutralKind(words, texts, textsOf(own));
  if (neutral !== undefined) return { drop: neutral };
  if (isOfMoney) return undefined;
  if (filled.every(isAnswer)) {
    const isOfAll =
      /^是否(?!.*(?:[期中内初审]|公示))/.test(words) &&
      !mayDoubt(words.slice(2)) &&
      texts.every(isYes);
    return isOfAll ? { drop: '每户都一样的话' } : answered(words, subject);
  }
  return areRemarks(words, filled, own.length) ? { status: words, yes: undefined } : undefined;
}

/** 党员 over 是 and 否 asks 是否党员. */
function answered(words: string, { programme }: Subject): Meaning | undefined {
  const question = cleanHeader(words).replace(/^(?:是否|有无|有没有|是不是)/, '');
  const meaning = meaningOf(`是否${question}`);
  if (meaning) return 'use' in meaning ? undefined : meaning;
  if (programme !== undefined && isClassOf(question, programme))
    return { status: words, yes: 'keep' };
  return isOfHousehold(question) ? { drop: '家庭的情况（是或否，与名单无关）' } : undefined;
}

/** Nothing, or none of it: 无, -, 0, 0.00. */
const isNone = (text: string): boolean => /^(?:无|没有|[-—/]+|0+(?:\.0+)?[元人户]?)?$/.test(text);

/** Under such a name 无 and 0 are a no. */
const asksForYes = (words: string): boolean =>
  /[享领发保批签纳列审核]|同意|符合|通过|合格|认[证定]|标[志识记]|有效|正常|健在|在世|存活|公[示布开]/.test(
    words.replace(ofNouns, ''),
  ) && !/金|额|款|资|补|人数|户数/.test(words);

const ofNouns = /低保|五保|[社医参]保|保险|保洁|保护|保姆|一卡通|领导|发票|发烧|发病/g;
const decides =
  /[享领发批准签列纳评议审核查续停]|公[示布开]|保(?!.)|同意|符合|通过|合格|认[证定]|有效|本月|当月|继续|正常|保[留障密]/;
/** What a household is or has, at the end of a question: 军烈属, 大病, 养老保险, 劳动能力. */
const ofHousehold =
  /(?:户|家庭|人口?|人员|老人|儿童|学生|军人|属|党员|干部|子女|成员|对象|保险|[医社]保|卡|房产?|住房|车辆?|病|残疾?|能力|劳力|收入|财产|土地|就业|务工|打工|公岗|公益岗|经商|企业|低保|五保|特困)$/;

/** Whether a question asks what a household is or has, and nothing of the list. */
const isOfHousehold = (question: string): boolean =>
  ofHousehold.test(question) && !mayDoubt(question) && !decides.test(question.replace(ofNouns, ''));

const isYes = (text: string): boolean => isAnswer(text) && readStatus(text, 'died') !== 'keep';

const factUses: readonly ColumnUse[] = ['amountYuan', 'persons', 'coveredPersons', 'since'];

/** The rows of which each must have a value: those of members have nothing of the household. */
function rowsWithFacts(header: Header, rows: readonly GridRow[]): readonly GridRow[] {
  const facts = factUses.flatMap((use) => columnOf(header, use)?.index ?? []);
  const own = rows.filter(({ cells }) => facts.some((column) => !isBlank(cells[column])));
  return own.length > 0 ? own : rows;
}

const ofPeriod =
  /^(?:发放|所属|数据|业务|享受|保障|救助|补助|对应|归属|本期)*(?:年月|年月份|月份?|月度|期别?|期次|账期|所属期|期间)$/;
const ofProject =
  /^(?:救助|保障|补贴|补助|发放|资金|业务|民生|惠民|惠农|政策|服务)*(?:项目|业务|资金|补贴|政策|事项)(?:名称?|种类)?$/;

/** 月份 with the period in every row, 项目 with the same words in every row. */
function repeatsNotice(words: string, texts: readonly string[], period?: Month): boolean {
  const name = cleanHeader(words);
  const [text, ...others] = new Set(texts);
  if (text === undefined || others.length > 0) return false;
  if (ofPeriod.test(name)) return period !== undefined && isMonth(text, period);
  return ofProject.test(name) && /^[\p{Script=Han}()]{2,20}$/u.test(text);
}

/** 2026年11月, 2026-11, 202611, 11月, 11 */
function isMonth(text: string, period: Month): boolean {
  const [year = '', month = ''] = period.split('-');
  const found = /^(?:(\d{4})[年.\-/]?)?(\d{1,2})(?:月份?|[.\-/]?0?1日?)?$/.exec(text);
  return found?.[2]?.padStart(2, '0') === month && (found[1] ?? year) === year;
}

/** Columns to the right of the header that are filled in most rows: what is in a few is a note on its row. */
function unnamedColumns({ columns }: Header, rows: readonly GridRow[]): Column[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: Math.max(0, width - columns.length) }, (_, more): Column => {
    const index = columns.length + more;
    return { index, label: `${columnLetters(index)} 列`, words: '', own: '', meaning: 'nameless' };
  }).filter(
    ({ index }) => rows.filter(({ cells }) => !isBlank(cells[index])).length * 2 > rows.length,
  );
}

/** Under a name that speaks of an end, 核实 says nothing good. */
const areStatements = (words: string, texts: readonly string[]): boolean =>
  areVotes(words, texts) ||
  (texts.every(isStatement) &&
    (!mayDoubt(cleanHeader(words)) || texts.every((text) => typeof readStatus(text) === 'object')));

const isStatement = (text: string): boolean => {
  const status = readStatus(text);
  const isAnswer = /^(?:[是否有无对可合√✓✔☑vyn10]|yes|no|true|false)$/i.test(text);
  return !isAnswer && (typeof status === 'object' || status === 'keep');
};
