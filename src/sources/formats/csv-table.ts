import Papa from 'papaparse';
import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { findSplitNumbers } from '../../domain/personal-data/split-number.ts';
import { placeholder } from '../../domain/placeholder.ts';
import { checkCsvStructure, unifyLineEnds } from './csv-structure.ts';
import type { FieldRule } from './field-rules.ts';
import {
  countLineEnds,
  quoteFound,
  reportBrokenCharacters,
  reportOn,
  reportPersonalData,
  type Reading,
  type Report,
} from './reading.ts';
import { readTextFile } from './text-file.ts';

/** A checked table; `sound` is false if its structure (not its cells) had problems, and rows may be missing. */
export interface Table {
  file: string;
  header: readonly string[];
  rows: readonly TableRow[];
  sound: boolean;
  report: Report;
}

export interface TableShape {
  /** The columns that must be present, each once, and no others; may depend on the header found. */
  columns(header: readonly string[]): readonly string[];
  /** Those of them that may also be absent. */
  optional?: readonly string[];
  /** Why another column is refused, after its name. */
  unknownColumn?: string;
  /** Cells may contain names of people: a message repeats a cell only if it is harmless. */
  holdsNames?: boolean;
}

/** The table in a file, or `undefined` if it could not be read at all; problems are reported. */
export async function readTable(
  reading: Reading,
  path: string,
  shape: TableShape,
): Promise<Table | undefined> {
  const source = await readTextFile(reading, path);
  if (!source) return undefined;
  const report = reportOn(reading.problems, source.file);
  if (!shape.holdsNames) reportBrokenCharacters(source.text, report);
  return parseTable(source.text, shape, source.file, report);
}

export function parseTable(text: string, shape: TableShape, file: string, report: Report): Table {
  const broken: Table = { file, header: [], rows: [], sound: false, report };
  if (!checkCsvStructure(text, report)) return broken;
  const { data, errors } = Papa.parse<string[]>(unifyLineEnds(text), {
    delimiter: ',',
    newline: '\n',
  });
  if (errors.some(({ code }) => code !== 'UndetectableDelimiter')) {
    report(1, 'csv', '表格读不懂。请用表格软件打开，另存为“CSV UTF-8（逗号分隔）”。');
    return broken;
  }
  const [header = [], ...cells] = data;
  if (!checkHeader(header, shape, report)) return broken;
  return { ...broken, header, ...readRows(header, cells, shape, report) };
}

/** One row, read column by column; every wrong cell is reported once. */
export class TableRow {
  readonly line: number;
  readonly #cells: readonly string[];
  readonly #columns: ReadonlyMap<string, number>;
  readonly #report: Report;
  readonly #shape: TableShape;
  /** Columns whose cell was reported for personal data. */
  readonly #personal = new Set<string>();

  constructor(
    line: number,
    cells: readonly string[],
    columns: ReadonlyMap<string, number>,
    shape: TableShape,
    report: Report,
  ) {
    this.line = line;
    this.#cells = cells;
    this.#columns = columns;
    this.#shape = shape;
    this.#report = report;
  }

  /** The cell as it is. */
  text(column: string): string {
    return this.#cells[this.#columns.get(column) ?? -1] ?? '';
  }

  /** The cell's value, or `undefined` after a problem was reported. */
  read<T>(column: string, rule: FieldRule<T>): T | undefined {
    const found = this.text(column);
    // Both were reported already; a cell with personal data is never repeated.
    if (found.includes(placeholder) || this.#personal.has(column)) return undefined;
    if (dirt.test(found)) {
      this.fail(column, 'stray-space', '前后有多余的空格，或夹有看不见的字符，请删去。');
      return undefined;
    }
    const value = rule.parse(found);
    if (value === undefined) this.fail(column, rule.code, `${rule.expected}${this.quote(found)}。`);
    return value;
  }

  fail(column: string, code: string, message: string): void {
    this.#report(this.line, code, message, column);
  }

  /** `，实际是“…”`, or nothing if the cell could contain a name. */
  quote(found: string): string {
    if (found === '') return '，实际空着';
    return this.#shape.holdsNames && !harmless.test(found) ? '' : quoteFound(found);
  }

  /** All cells as one text, to compare rows. */
  get fingerprint(): string {
    return this.#cells.join('\u001F');
  }

  /** Reports personal data in any cell, also in unknown columns and spread over several cells. */
  checkPersonalData(header: readonly string[]): void {
    if (findSplitNumbers(this.#cells.join('\t')).length > 0)
      this.#report(
        this.line,
        'personal-data',
        '这一行相邻几格连起来像身份证号码，不得公开；请删去（为防泄露，这里不重复原文）。',
      );
    for (const [index, cell] of this.#cells.entries()) {
      const column = header[index] ?? `第${index + 1}格`;
      if (reportPersonalData(cell, this.line, this.#report, column)) this.#personal.add(column);
    }
  }
}

/** Short numbers, dates and names of villages and towns: never the name of a person. */
const harmless = /^(?:[-+\d.,:/年月日元]{1,12}|.{1,20}(?:镇|乡|街道|办事处|社区|村|委会|委员会))$/u;
const dirt =
  /^[\s\u3000]|[\s\u3000]$|[\u0000-\u0008\u000B-\u001F\u007F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/;

function checkHeader(header: readonly string[], shape: TableShape, report: Report): boolean {
  const expected = shape.columns(header);
  const list = expected.join(',');
  if (header.length === 1 && header[0] === '') {
    report(1, 'header', `表格是空的。第一行应为表头：${list}`);
    return false;
  }
  const separator = /[，;；\t、]/.exec(header.join(','))?.[0];
  if (separator !== undefined && header.length < expected.length) {
    const name = separatorNames[separator] ?? `“${separator}”`;
    report(1, 'header-separator', `表头的列名之间用了${name}，应用英文逗号“,”。应写作：${list}`);
    return false;
  }
  if (!header.some((name) => expected.includes(name))) {
    report(1, 'header', `第一行不是表头（可能缺了表头）。第一行应为：${list}`);
    return false;
  }
  if (header.length > mostColumns) {
    report(1, 'too-many-columns', `表头有 ${header.length} 列，太多了。应有的列是：${list}`);
    return false;
  }
  return checkColumns(header, expected, shape, report);
}

/** No table of the house has thirty. */
const mostColumns = 200;

const separatorNames: Record<string, string> = {
  '，': '全角逗号“，”',
  ';': '分号“;”',
  '；': '全角分号“；”',
  '\t': '制表符',
};

function checkColumns(
  header: readonly string[],
  expected: readonly string[],
  shape: TableShape,
  report: Report,
): boolean {
  const faults: string[] = [];
  const fail = (code: string, message: string, column: string): void => {
    faults.push(code);
    report(1, code, message, column);
  };
  const list = expected.join('、');
  for (const [index, name] of header.entries()) {
    if (header.indexOf(name) < index)
      fail('repeated-column', '这一列出现了两次，请只留一列。', name || `第${index + 1}列`);
    else if (name === '')
      fail('unknown-column', '列名空着，请补上列名或删去这一列。', `第${index + 1}列`);
    else if (!expected.includes(name)) {
      const shown = holdsPersonalData(name) ? `第${index + 1}列` : name;
      const near = expected.find((known) => known === name.replace(/[\s\u3000\u200B\uFEFF]/g, ''));
      const why = near
        ? `列名里有多余的空格，应写作“${near}”。`
        : `${shape.unknownColumn ?? '表格里没有约定这一列'}。应有的列是：${list}。请删去这一列或改正列名。`;
      fail('unknown-column', why, shown);
    }
  }
  // A misspelt column would be reported a second time, as missing.
  const missing = faults.length > 0 ? [] : expected.filter(isMissing(header, shape));
  for (const name of missing) fail('missing-column', `缺少这一列。应有的列是：${list}。`, name);
  return faults.length === 0;
}

const isMissing =
  (header: readonly string[], { optional = [] }: TableShape) =>
  (name: string): boolean =>
    !header.includes(name) && !optional.includes(name);

function readRows(
  header: readonly string[],
  data: readonly (readonly string[])[],
  shape: TableShape,
  report: Report,
): { rows: TableRow[]; sound: boolean } {
  const columns = new Map(header.map((name, index) => [name, index]));
  const rows: TableRow[] = [];
  const last = data.findLastIndex((cells) => cells.some((cell) => cell !== ''));
  let line = 2 + header.reduce((sum, name) => sum + countLineEnds(name), 0);
  let sound = true;
  for (const [index, cells] of data.entries()) {
    if (index > last) break;
    const row = new TableRow(line, cells, columns, shape, report);
    row.checkPersonalData(header);
    if (cells.length === header.length && cells.some((cell) => cell !== '')) rows.push(row);
    else {
      sound = false;
      reportRagged(cells, header, line, report);
    }
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += countLineEnds(cell);
  }
  return { rows, sound };
}

function reportRagged(
  cells: readonly string[],
  header: readonly string[],
  line: number,
  report: Report,
): void {
  if (cells.every((cell) => cell === '')) {
    report(line, 'blank-line', '表格中间有空行，请删去。');
    return;
  }
  report(
    line,
    'ragged-row',
    `这一行有 ${cells.length} 格，表头有 ${header.length} 列，对不上。内容里有英文逗号时，请给整格加英文双引号。`,
  );
}
