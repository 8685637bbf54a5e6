// The one writer of CSV. It is the project's own because the search page writes tables in the browser, too.

export type CsvRow = readonly (string | number)[];

/** CSV after RFC 4180 with LF line ends, as the project's own tables are. The last line ends, too. */
export const dataCsv = (rows: readonly CsvRow[]): string => formatRows(rows, '\n');

/**
 * CSV after RFC 4180 for spreadsheets: with a byte-order mark, so that they read it as UTF-8, and with CRLF line
 * ends. A text that a spreadsheet would run as a formula is preceded by an apostrophe; a number never is.
 */
export const spreadsheetCsv = (rows: readonly CsvRow[]): string =>
  `\uFEFF${formatRows(
    rows.map((row) => row.map(withoutFormula)),
    '\r\n',
  )}`;

const formatRows = (rows: readonly CsvRow[], lineEnd: string): string =>
  rows.map((row) => `${row.map(quoteField).join(',')}${lineEnd}`).join('');

function quoteField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const formulaStart = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

const withoutFormula = (value: string | number): string | number =>
  typeof value === 'string' && formulaStart.test(value) ? `'${value}` : value;
