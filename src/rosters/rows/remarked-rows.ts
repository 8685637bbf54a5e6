import { isMarkLegend } from '../cells/mark-legend.ts';
import {
  isLegend,
  isLegendOfLetters,
  lettersIn,
  marksIn,
  mayMeanRows,
  meaningOfRow,
  sentencesOf,
  speaksOfColour,
  speaksOfLook,
  speaksOfOthers,
  withoutSigners,
} from '../cells/remark-words.ts';
import { hasUse, isSerial } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import { isBlank, squeeze, type Fault, type GridRow, type LetterLook } from '../files/grid.ts';
import type { Remark } from './body-rows.ts';
import { rowsOf } from './amounts.ts';
import type { Household } from './households.ts';
import { buildPointer, type PlacedHousehold, type Pointer } from './pointed-rows.ts';
import { indexNames, type NameIndex } from './name-index.ts';
import { cellOf, shownColumns, type TableContext } from './row-reader.ts';

/** Looks up households by anything that a note may use to refer to them. */
export interface HouseholdNames {
  /** By numbers: rows of heads. */
  pointed: Pointer;
  /** In a text, names of heads and of their families. */
  inText(text: string): readonly number[];
  /** By a mark that clerks put beside a name. */
  marked(mark: string): readonly number[];
  /** By how their letters are set, where most are set otherwise. */
  set(look: LetterLook): readonly number[];
}

/** Heads that notes refer to, with the note; and notes whose reference is unclear. */
export interface RemarkedRows {
  off: ReadonlyMap<number, Remark>;
  unclear: readonly Remark[];
}

/**
 * Reads the notes below, above and beside a table. `hasMarked` is whether any row stands out by its look: a legend
 * (标红的已停发) refers to those rows, which are already kept off because of it.
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
      const legend = readLetters(sentence, names, hasMarked);
      for (const head of legend.off) off.set(head, remark);
      const marks = readMarks(sentence, names);
      for (const head of marks.off) off.set(head, remark);
      const isKnown = legend.isRead || marks.isRead || (heads.found && !speaksOfOthers(sentence));
      if (!isKnown && speaksOfLook(sentence)) unclear.push(remark);
      if (
        isKnown ||
        isMarkLegend(sentence) ||
        !mayMeanRows(sentence) ||
        (hasMarked && isLegend(sentence))
      )
        continue;
      unclear.push(remark);
    }
  return { off, unclear: [...new Set(unclear)] };
}

/** Rows that a legend of marks beside names speaks of, 姓名后带※的已故; it is read where each mark is on some row. */
function readMarks(
  sentence: string,
  names: HouseholdNames,
): { off: readonly number[]; isRead: boolean } {
  const found = marksIn(sentence).map((mark) => names.marked(mark));
  const isRead =
    found.length > 0 &&
    found.every((heads) => heads.length > 0) &&
    meaningOfRow(sentence) === 'against' &&
    !speaksOfOthers(sentence) &&
    !speaksOfColour(sentence);
  return { off: isRead ? found.flat() : [], isRead };
}

/** Rows that a legend of letters speaks of, 斜体的户待核对; it is read where each look is that of some rows. */
function readLetters(
  sentence: string,
  names: HouseholdNames,
  hasMarked: boolean,
): { off: readonly number[]; isRead: boolean } {
  const found = lettersIn(sentence).map(({ look, clause }) => ({ heads: names.set(look), clause }));
  const isRead =
    found.length > 0 &&
    found.every(({ heads }) => heads.length > 0) &&
    isLegendOfLetters(sentence, hasMarked);
  const off = found.filter(({ clause }) => meaningOfRow(clause) !== 'harmless');
  return { off: isRead ? off.flatMap(({ heads }) => heads) : [], isRead };
}

/**
 * A number in a note always refers to a row, and so does a name, except the names of people who sign. In somebody
 * else's row (`isInRow`), names may be those of relatives: only unfavourable words count.
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

/** Most tables have no notes: what is looked for in them is made when the first one asks. */
export function indexHouseholds(
  households: readonly Household[],
  context: Pick<TableContext, 'header' | 'body'>,
): HouseholdNames {
  const { header } = context;
  const placed = once(() => placeHouseholds(households, context));
  const pointer = once(() => buildPointer(placed()));
  const byName = once(() => nameHouseholds(households, placed(), header));
  return {
    pointed: (sentence, row) => pointer()(sentence, row),
    inText: (text) => withoutNamesakes([...byName().in(text)], squeeze(text)),
    marked: (mark) => findMarked(mark, households, header),
    set: (look) => findSet(look, households, header),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function nameHouseholds(
  households: readonly Household[],
  placed: readonly PlacedHousehold[],
  header: Header,
): NameIndex<NamedHousehold> {
  const byName = indexNames<NamedHousehold>();
  households.forEach((household, index) => {
    for (const name of rowsOf(household).flatMap((row) => namesOf(row, header)))
      byName.add(name, {
        head: household.head.number,
        name: squeeze(name),
        village: placed[index]?.village ?? '',
      });
  });
  return byName;
}

/** Heads of households in which a name bears the mark. */
const findMarked = (mark: string, households: readonly Household[], header: Header): number[] =>
  households
    .filter((household) =>
      rowsOf(household).some((row) =>
        namesOf(row, header).some((name) => squeeze(name).includes(squeeze(mark))),
      ),
    )
    .map(({ head }) => head.number);

interface NamedHousehold {
  head: number;
  name: string;
  village: string;
}

/** Where a village stands before a name wherever it is written, 赵堡村荆会敏, it is nobody of that name elsewhere. */
function withoutNamesakes(found: readonly NamedHousehold[], text: string): number[] {
  const times = (part: string): number => text.split(part).length - 1;
  const isMeant = ({ name, village }: NamedHousehold): boolean =>
    village !== '' && text.includes(`${village}${name}`);
  const named = found.filter(({ name }) => {
    const own = found.filter((each) => each.name === name && isMeant(each));
    const villages = new Set(own.map(({ village }) => village));
    const spoken = [...villages].reduce((sum, village) => sum + times(`${village}${name}`), 0);
    return villages.size > 0 && spoken === times(name);
  });
  return found.filter((each) => !named.includes(each) || isMeant(each)).map(({ head }) => head);
}

/** Heads with letters of that look in a column where most letters look different. */
function findSet(look: LetterLook, households: readonly Household[], header: Header): number[] {
  const hasLook = (household: Household, column: number): boolean =>
    rowsOf(household).some(
      ({ cells, looks }) =>
        !isBlank(cells[column]) && looks?.get(column)?.letters?.includes(look) === true,
    );
  const heads = shownColumns(header).flatMap((column) => {
    const found = households.filter((household) => hasLook(household, column));
    return found.length * 2 > households.length ? [] : found.map(({ head }) => head.number);
  });
  return [...new Set(heads)];
}

/** The village comes from its own column, where one entry may apply to the rows below, or from the heading above. */
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
  message: `${row === 0 ? '文本框、页眉页脚、批注或条件格式' : '名单以外的这一行'}像是在说谁不该列入或哪里写错了，系统看不出说的是哪一行。请把话写进那一行的备注，或核对后删去。`,
});
