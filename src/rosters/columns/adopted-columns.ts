import type { Month } from '../../domain/date.ts';
import { isAnswer, readStatus } from '../cells/status-words.ts';
import { columnLetters, isBlank, squeeze, type GridRow } from '../files/grid.ts';
import { cleanHeader, meaningOf, type ColumnUse, type Meaning } from './header-names.ts';
import { columnOf, type Column, type Header } from './header.ts';
import { areVotes } from '../cells/votes.ts';
import { areRemarks, mayDoubt, neutralKind } from './neutral-columns.ts';

/**
 * Columns with no name or an unknown one, by what is in them. One is a status column if every cell in it is understood
 * as a status (ok, ×, 死) or its few cells are remarks. An empty column says nothing, one that says in every row what
 * the notice says is left out, so is one that has a plain value for everybody; an answer such as 是 or 有 means nothing
 * without its question.
 */
export function adoptColumns(header: Header, rows: readonly GridRow[], period?: Month): Header {
  const own = rowsWithFacts(header, rows);
  return {
    ...header,
    columns: [...header.columns, ...unnamedColumns(header, rows)].map((column): Column => {
      const meaning = adoptedMeaning(column, rows, own, period);
      return meaning ? { ...column, meaning } : column;
    }),
  };
}

function adoptedMeaning(
  { index, words, meaning }: Column,
  rows: readonly GridRow[],
  own: readonly GridRow[],
  period?: Month,
): Meaning | undefined {
  if (typeof meaning === 'object') return undefined;
  const textsOf = (some: readonly GridRow[]): string[] =>
    some.map(({ cells }) => squeeze(cells[index]));
  const texts = textsOf(rows);
  const filled = texts.filter((text) => text !== '');
  const isNamed = meaning === 'unknown';
  if (isNamed && repeatsNotice(words, filled, period)) return { drop: '期别、项目（每行都一样）' };
  const isOfMoney = /金|额|款|资|补/.test(words);
  if (filled.length === 0) return isNamed && !isOfMoney ? { drop: '空列' } : undefined;
  if (!isOfMoney && areStatements(words, filled)) return { status: words, yes: undefined };
  return isNamed ? describingMeaning(words, texts, textsOf(own), isOfMoney) : undefined;
}

function describingMeaning(
  words: string,
  texts: readonly string[],
  own: readonly string[],
  isOfMoney: boolean,
): Meaning | undefined {
  const filled = texts.filter((text) => text !== '');
  const neutral = neutralKind(words, texts, own);
  if (neutral !== undefined) return { drop: neutral };
  if (filled.every(saysNothing) && !/[享领发保批签补额]|同意|符合|通过|合格|认证/.test(words))
    return { drop: '空列' };
  if (isOfMoney) return undefined;
  if (filled.every(isAnswer)) return answered(words);
  return areRemarks(words, filled, own.length) ? { status: words, yes: undefined } : undefined;
}

/** 党员 over 是 and 否 asks 是否党员. */
function answered(words: string): Meaning | undefined {
  const meaning = meaningOf(`是否${cleanHeader(words)}`);
  return meaning && 'use' in meaning ? undefined : meaning;
}

const saysNothing = (text: string): boolean => /^(?:无|没有|[-—/]+)$/.test(text);

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
