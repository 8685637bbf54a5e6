import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { tableToCsv, type DataTable } from './data-table.ts';

type Row = DataTable['rows'][number];
const columns: DataTable['columns'] = [
  { name: 'text', title: '文字', type: 'string', note: '' },
  { name: 'more', title: '更多', type: 'string', note: '' },
  { name: 'count', title: '数', type: 'integer', note: '户' },
];
const toCsv = (...rows: readonly Row[]): string =>
  tableToCsv({ file: 'table.csv', title: '表', description: '说明', columns, rows });
/** Rows as a reader of RFC 4180 sees them. */
const parse = (csv: string): string[][] =>
  Papa.parse<string[]>(csv.slice(1), { newline: '\r\n', delimiter: ',' }).data.slice(1, -1);
const cellOf = (text: string): string => parse(toCsv({ text, more: '', count: 0 }))[0]?.[0] ?? '';

describe('tableToCsv', () => {
  test('a table begins with a byte-order mark and the names of its columns', () => {
    expect(toCsv()).toBe('\uFEFFtext,more,count\r\n');
  });

  test('each row ends with a line break of two characters', () => {
    expect(toCsv({ text: '甲', more: '乙', count: 3 })).toBe(
      '\uFEFFtext,more,count\r\n甲,乙,3\r\n',
    );
  });

  test('fields stand in the order of the columns', () => {
    expect(parse(toCsv({ count: 3, more: '乙', text: '甲' }))).toEqual([['甲', '乙', '3']]);
  });

  test('a missing field is empty', () => {
    expect(parse(toCsv({ text: '甲' }))).toEqual([['甲', '', '']]);
  });

  test('fields without a column stay out', () => {
    expect(toCsv({ text: '甲', listedName: '张三' })).not.toContain('张三');
  });

  test('a negative number stays a number', () => {
    expect(parse(toCsv({ count: -5 }))[0]?.[2]).toBe('-5');
  });

  test.each(['甲,乙', '说“"”', '甲\n乙', '甲\r\n乙', '"', ' 甲 '])('%j comes back', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  test.each([
    '=1+1',
    '+86',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '＋86',
    '－1',
    '＠SUM(A1)',
    ' =1+1',
    '　=1+1',
    '\u00A0=1+1',
    '\t=1+1',
    '\n=1+1',
    '\r\n＝1+1',
    '\t甲',
    '\n甲',
    '=1,"2"',
  ])('%j is preceded by an apostrophe, so that no spreadsheet runs it', (text) => {
    expect(cellOf(text)).toBe(`'${text}`);
  });

  test.each(['<5', '—', '甲=乙', '2026-11', 'a@b.cn', '（-1）'])('%j stays as it is', (text) => {
    expect(cellOf(text)).toBe(text);
  });

  const sharp = fc.string({
    unit: fc.constantFrom(...',"\r\n\t =+-@＝＋－＠\'甲a1', '\r\n', '\u3000'),
    maxLength: 8,
  });
  const text = fc.oneof(sharp, fc.string({ unit: 'grapheme' }));
  const row = fc.record({ text, more: text, count: fc.integer() });

  test('every table comes back from a reader of RFC 4180, but for the apostrophes', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const fields = parse(toCsv(...rows));
        const expected = rows.map((each) => [each.text, each.more, String(each.count)]);
        expect(fields.length).toBe(expected.length);
        for (const [index, line] of fields.entries())
          for (const [column, found] of line.entries())
            expect([expected[index]?.[column], `'${expected[index]?.[column]}`]).toContain(found);
      }),
    );
  });

  test('no text begins as a formula does', () => {
    fc.assert(
      fc.property(text, (each) => {
        expect(cellOf(each).trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
      }),
      { numRuns: 1_000 },
    );
  });
});
