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

/**
 * CSV after RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8. A text that a
 * spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function tableToCsv({ columns, rows }: DataTable): string {
  const lines = [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => toField(row[name] ?? ''))),
  ];
  return `\uFEFF${lines.map((fields) => fields.join(',')).join('\r\n')}\r\n`;
}

const formulaStart = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = formulaStart.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
