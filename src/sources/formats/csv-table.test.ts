import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { parseTable, type TableShape } from './csv-table.ts';
import { anyText, count } from './field-rules.ts';
import { reportOn } from './reading.ts';

const shape: TableShape = { columns: () => ['甲', '乙', '丙'] };

function parse(text: string, used = shape) {
  const problems: Problem[] = [];
  const table = parseTable(text, used, 'a.csv', reportOn(problems, 'a.csv'));
  return { table, problems, found: problems.map(({ code, line }) => `${code}:${line}`) };
}

const cell = fc
  .array(fc.constantFrom('一', '二', 'a', '7', ',', '"', '\n', ' ', '，', "'"), { maxLength: 6 })
  .map((characters) => characters.join('').trim());
const rows = fc.array(
  fc.tuple(cell, cell, cell).filter((cells) => cells.some((text) => text !== '')),
  { maxLength: 12 },
);
const quote = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const write = (cells: readonly (readonly string[])[], end: string): string =>
  [['甲', '乙', '丙'], ...cells].map((row) => row.map(quote).join(',')).join(end) + end;

describe('a table', () => {
  test('that was written well is read cell by cell, with true lines', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n'), (cells, end) => {
        const { table, problems } = parse(write(cells, end));
        expect(problems).toEqual([]);
        expect(
          table.rows.map((row) => ['甲', '乙', '丙'].map((name) => row.read(name, anyText))),
        ).toEqual(cells);
        let line = 2;
        for (const [index, row] of table.rows.entries()) {
          expect(row.line).toBe(line);
          line += 1 + (cells[index] ?? []).join('').split('\n').length - 1;
        }
      }),
    );
  });

  test.each([
    ['甲,乙,甲\n1,2,3\n', 'repeated-column:1'],
    ['甲,乙,__proto__\n1,2,3\n', 'unknown-column:1'],
    ['甲,乙\n1,2\n', 'missing-column:1'],
    ['甲，乙，丙\n1,2,3\n', 'header-separator:1'],
    ['甲;乙;丙\n1;2;3\n', 'header-separator:1'],
    ['甲\t乙\t丙\n1\t2\t3\n', 'header-separator:1'],
    ['1,2,3\n', 'header:1'],
    ['', 'header:1'],
    ['甲,乙,丙\n1,2\n', 'ragged-row:2'],
    ['甲,乙,丙\n1,2,3,4\n', 'ragged-row:2'],
    ['甲,乙,丙\n1,"2\n2",3\n\n4,5,6\n', 'blank-line:4'],
    ['甲,乙,丙\n1,2,3\r\n', 'line-ends:2'],
    ['甲,乙,丙\r\n1,2,3\n4,5,6\r\n', 'line-ends:2'],
    ['甲,乙,丙\n1,2"2,3\n', 'stray-quote:2'],
    ['甲,乙,丙\n1,"2"2,3\n', 'stray-quote:2'],
    ['甲,乙,丙\n1,"2,3\n4,5,6\n', 'open-quote:2'],
  ])('%j has one problem', (text, problem) => {
    expect(parse(text).found).toEqual([problem]);
  });

  test('with Windows line ends may hold line feeds in a quoted cell', () => {
    expect(parse('甲,乙,丙\r\n1,"2\n2",3\r\n').problems).toEqual([]);
  });

  test('has each broken row reported', () => {
    expect(parse('甲,乙,丙\n1\n1,2,3\n1,2\n').found).toEqual(['ragged-row:2', 'ragged-row:4']);
  });

  test('may end in empty lines and empty rows', () => {
    const { table, problems } = parse('甲,乙,丙\n1,2,3\n,,\n\n\n');
    expect(problems).toEqual([]);
    expect(table.rows).toHaveLength(1);
  });

  test.each([' 1', '1 ', '1\u3000', '1\u200B', '\u00A01'])(
    '%j is not trimmed in silence',
    (text) => {
      const { table, problems } = parse(`甲,乙,丙\n${text},2,3\n`);
      expect(table.rows[0]?.read('甲', count)).toBeUndefined();
      expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual(['stray-space 甲']);
    },
  );

  test('never repeats a cell that could hold a name', () => {
    const { table, problems } = parse('甲,乙,丙\n张三,-1,李家村\n', { ...shape, holdsNames: true });
    for (const name of ['甲', '乙', '丙']) table.rows[0]?.read(name, count);
    expect(problems.map(({ message }) => /实际是“(.*)”/.exec(message)?.[1])).toEqual([
      undefined,
      '-1',
      '李家村',
    ]);
  });
});
