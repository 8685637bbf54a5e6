import { spreadsheetCsv } from './csv-text.ts';

/** A table that the site offers for download, with its dictionary. No table has a field for a name. */
export interface DataTable {
  /** File under /data/. */
  file: string;
  title: string;
  description: string;
  columns: readonly DataColumn[];
  rows: readonly Readonly<Record<string, string | number>>[];
}

export interface DataColumn {
  name: string;
  title: string;
  type: 'string' | 'integer' | 'number' | 'date';
  /** Unit or explanation. */
  note: string;
}

/** The table for spreadsheets; its first row has the names of the columns. */
export const tableToCsv = ({ columns, rows }: DataTable): string =>
  spreadsheetCsv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => row[name] ?? '')),
  ]);
