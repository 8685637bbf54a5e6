import type { OffReason } from '../cells/status-words.ts';
import { columnOf } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import { isBlank, type Cell, type Fault, type Grid, type GridRow } from '../files/grid.ts';
import type { PlaceReferences } from '../places/place-columns.ts';
import type { RosterRequest } from '../roster.ts';
import type { Body } from './body-rows.ts';
import type { Household } from './households.ts';
import type { StatusReader } from './row-status.ts';

/** How a household's amount comes from its rows: the only one that is there, the same in all, or added up. */
export type AmountWay = 'one' | 'same' | 'sum';

/** A sheet that was chosen, with everything that its rows are read against. */
export interface TableContext {
  table: number;
  grid: Grid;
  header: Header;
  body: Body;
  request: RosterRequest;
  /** Absent where places are compared as they are spoken. */
  places?: PlaceReferences;
  isPlace(text: string): boolean;
  /** Legends of colours in other sheets of the file. */
  legends: readonly string[];
  /** The sheet's name or a title speaks of those who are not on the list. */
  offOfTitle?: OffReason;
}

/** Everything that the rows of a sheet are read with. */
export interface RowReader extends TableContext {
  amountWay: AmountWay;
  status: StatusReader;
  /** What is wrong with the class of a row, where a column says to which programme it belongs. */
  classFaults(row: GridRow): Fault[];
  keepsZeros: boolean;
  /** Columns with nothing in them. */
  empty: ReadonlySet<ColumnUse>;
  coloured: ReadonlySet<GridRow>;
  hasFamilies: boolean;
}

export const cellOf = ({ cells }: GridRow, header: Header, use: ColumnUse): Cell =>
  cells[columnOf(header, use)?.index ?? -1] ?? '';

/** The first filled cell of a household: a value given once may be in the row of any member. */
export const firstFilled = (household: Household, header: Header, use: ColumnUse): Cell => {
  const own = cellOf(household.head, header, use);
  if (!isBlank(own)) return own;
  const others = household.members.map((row) => cellOf(row, header, use));
  return others.find((cell) => !isBlank(cell)) ?? '';
};

/** Columns whose look may say something about the row. */
const shownUses: readonly ColumnUse[] = [
  'name',
  'memberName',
  'village',
  'persons',
  'amountYuan',
  'since',
];
export const shownColumns = (header: Header): number[] =>
  shownUses.flatMap((use) => columnOf(header, use)?.index ?? []);
