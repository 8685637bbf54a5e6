import {
  isLegend,
  mayMeanRows,
  meaningOfRow,
  sentencesOf,
  speaksOfOthers,
  withoutSigners,
} from '../cells/remark-words.ts';
import { hasUse, isSerial, type Header } from '../columns/header.ts';
import { squeeze, type Fault, type GridRow } from '../files/grid.ts';
import type { Remark } from './body-rows.ts';
import { rowsOf } from './amounts.ts';
import type { Household } from './households.ts';
import { buildPointer, type PlacedHousehold, type Pointer } from './pointed-rows.ts';
import { indexNames } from './name-index.ts';
import { cellOf, type TableContext } from './row-reader.ts';

/** The households of a table by everything that a note may call them. */
export interface HouseholdNames {
  /** By numbers: rows of heads. */
  pointed: Pointer;
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
      const heads = headsIn(sentence, names, remark.row, { isInRow: false });
      for (const head of heads.off) off.set(head, remark);
      if (heads.isUnclear) unclear.push(remark);
      const isKnown = heads.found && !speaksOfOthers(sentence);
      if (isKnown || !mayMeanRows(sentence) || (hasMarked && isLegend(sentence))) continue;
      unclear.push(remark);
    }
  return { off, unclear: [...new Set(unclear)] };
}

/**
 * A number points at a row whatever is said of it; so does a name in a note, but for those of the people who sign. In
 * the row of somebody else (`isInRow`), relatives have names too: only words against them count.
 */
export function headsIn(
  sentence: string,
  names: HouseholdNames,
  row: number,
  { isInRow }: { isInRow: boolean },
): { off: readonly number[]; found: boolean; isUnclear: boolean } {
  const pointed = names.pointed(sentence, row);
  const meaning = meaningOfRow(sentence);
  const named =
    meaning === 'against'
      ? names.inText(sentence)
      : isInRow
        ? []
        : names.inText(withoutSigners(sentence));
  return {
    off: meaning === 'harmless' ? [] : [...new Set([...pointed.heads, ...named])],
    found: pointed.heads.length + named.length > 0,
    isUnclear: pointed.isUnclear && meaning !== 'harmless',
  };
}

export function indexHouseholds(
  households: readonly Household[],
  context: Pick<TableContext, 'header' | 'body'>,
): HouseholdNames {
  const { header } = context;
  const byName = indexNames<number>();
  for (const household of households)
    for (const name of rowsOf(household).flatMap((row) => namesOf(row, header)))
      byName.add(name, household.head.number);
  return {
    pointed: buildPointer(placeHouseholds(households, context)),
    inText: (text) => [...byName.in(text)],
  };
}

/** A village is in its own column, there once for the rows below too, or in the heading above. */
function placeHouseholds(
  households: readonly Household[],
  { header, body }: Pick<TableContext, 'header' | 'body'>,
): PlacedHousehold[] {
  const serial = header.columns.find(isSerial)?.index ?? -1;
  let village = '';
  return households.map((household): PlacedHousehold => {
    const rows = rowsOf(household);
    const { number } = household.head;
    const heading = body.sections.findLast((section) => section.row < number)?.text;
    const written = squeeze(cellOf(household.head, header, 'village'));
    if (written !== '') village = written;
    else if (!hasUse(header, 'village')) village = heading?.replace(/[(:]?共?\d.*$/, '') ?? '';
    const serials = rows
      .map((row) => Number.parseInt(squeeze(row.cells[serial]), 10))
      .filter((each) => !Number.isNaN(each));
    return { head: number, rows: rows.map((row) => row.number), serials, village };
  });
}

const namesOf = (row: GridRow, header: Header): string[] =>
  (['name', 'memberName'] as const).map((use) => String(cellOf(row, header, use)));

export const unclearRemark = ({ row }: Remark): Fault => ({
  code: 'remark-unclear',
  row: Math.max(row, 1),
  message: `${row === 0 ? '文本框、页眉、页脚或批注' : '名单以外的这一行'}像是在说谁不该列入或哪里写错了，系统看不出说的是哪一行。请把话写进那一行的备注，或核对后删去。`,
});
