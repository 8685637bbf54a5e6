import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import {
  isLegend,
  mayMeanRows,
  meaningOfRow,
  sentencesOf,
  speaksOfOthers,
} from '../cells/remark-words.ts';
import { findReferences } from '../cells/row-references.ts';
import type { Header } from '../columns/header.ts';
import { squeeze, type Fault, type GridRow } from '../files/grid.ts';
import type { Remark } from './body-rows.ts';
import type { Household } from './households.ts';
import { cellOf, type TableContext } from './row-reader.ts';

/** The households of a table by everything that a note may call them. */
export interface HouseholdNames {
  /** Rows of heads. */
  byNumber(number: number): readonly number[];
  byRow(row: number): readonly number[];
  /** In a text, names of heads and of their families. */
  inText(text: string): readonly number[];
}

/** Heads of whom a note speaks, with the note's row; and notes of which nobody can tell whom they mean. */
export interface RemarkedRows {
  off: ReadonlyMap<number, Remark>;
  unclear: readonly Remark[];
}

/**
 * Reads the notes below, above and beside a table. `hasMarked` is whether any row stands out by its look: a legend
 * (标红的已停发) is about those, which are kept off for their look already.
 */
export function readRemarks(
  remarks: readonly Remark[],
  names: HouseholdNames,
  hasMarked: boolean,
): RemarkedRows {
  const off = new Map<number, Remark>();
  const unclear: Remark[] = [];
  for (const remark of remarks)
    for (const sentence of sentencesOf(remark.text)) {
      const heads = headsIn(sentence, names);
      for (const head of heads.off) off.set(head, remark);
      const isKnown = heads.found && !speaksOfOthers(sentence);
      if (isKnown || !mayMeanRows(sentence) || (hasMarked && isLegend(sentence))) continue;
      unclear.push(remark);
    }
  return { off, unclear: [...new Set(unclear)] };
}

/** A number points at a row whatever is said of it; a name only with words against it, since names also sign. */
export function headsIn(
  sentence: string,
  names: HouseholdNames,
): { off: readonly number[]; found: boolean } {
  const { numbers, rows } = findReferences(sentence);
  const pointed = [...numbers.flatMap(names.byNumber), ...rows.flatMap(names.byRow)];
  const meaning = meaningOfRow(sentence);
  const named = meaning === 'against' ? names.inText(sentence) : [];
  return {
    off: meaning === 'harmless' ? [] : [...new Set([...pointed, ...named])],
    found: pointed.length + named.length > 0,
  };
}

const serialOf = ({ columns }: Header): number =>
  columns.find(
    ({ meaning }) => typeof meaning === 'object' && 'drop' in meaning && meaning.drop === '序号',
  )?.index ?? -1;

const leastName = 2;
const mostName = 4;

export function indexHouseholds(
  households: readonly Household[],
  { header }: Pick<TableContext, 'header'>,
): HouseholdNames {
  const serial = serialOf(header);
  const byNumber = new Map<number, Set<number>>();
  const byRow = new Map<number, number>();
  const byName = new Map<string, Set<number>>();
  const add = <K>(map: Map<K, Set<number>>, key: K, head: number): void => {
    map.set(key, (map.get(key) ?? new Set()).add(head));
  };
  households.forEach(({ head, members }, index) => {
    add(byNumber, index + 1, head.number);
    for (const row of [head, ...members]) {
      byRow.set(row.number, head.number);
      const number = Number(squeeze(row.cells[serial]) || Number.NaN);
      if (Number.isInteger(number)) add(byNumber, number, head.number);
      for (const name of namesOf(row, header)) add(byName, name, head.number);
    }
  });
  const numbered = (number: number): number[] => [...(byNumber.get(number) ?? [])];
  return {
    byNumber: numbered,
    byRow: (row) => [...new Set([byRow.get(row) ?? [], numbered(row)].flat())],
    inText: (text) => namesIn(foldLookalikes(text), byName),
  };
}

const namesOf = (row: GridRow, header: Header): string[] =>
  (['name', 'memberName'] as const)
    .map((use) => foldLookalikes(squeeze(cellOf(row, header, use))))
    .filter((name) => name.length >= leastName);

/** Also names of more than four letters, which are looked for one by one where there are any. */
function namesIn(text: string, byName: ReadonlyMap<string, ReadonlySet<number>>): number[] {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at += 1)
    for (let length = leastName; length <= mostName; length += 1)
      for (const head of byName.get(text.slice(at, at + length)) ?? []) found.add(head);
  for (const [name, heads] of byName)
    if (name.length > mostName && text.includes(name)) for (const head of heads) found.add(head);
  return [...found];
}

export const unclearRemark = ({ row }: Remark): Fault => ({
  code: 'remark-unclear',
  row: Math.max(row, 1),
  message: `${row === 0 ? '文本框、页眉、页脚或批注' : '名单以外的这一行'}像是在说谁不该列入或哪里写错了，系统看不出说的是哪一行。请把话写进那一行的备注，或核对后删去。`,
});
