import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { dateCell, toBook } from '../../testing/encode.ts';
import { readXlsx } from './read-xlsx.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface SampleParts {
  rows: string;
  strings?: string;
  styles?: string;
  /** Of the workbook, besides its one sheet. */
  book?: string;
}

/** A workbook of one sheet as another program might write it. */
function bookOf({ rows, strings = '', styles = '', book = '' }: SampleParts): Uint8Array {
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (...links: string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
  const parts = {
    '_rels/.rels': relations(link('a', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:q="${office}">${book}<x:sheets><x:sheet name="名册" sheetId="1" q:id="s"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      link('s', 'worksheet', 'worksheets/一.xml'),
      link('t', 'sharedStrings', 'sharedStrings.xml'),
      link('u', 'styles', 'styles.xml'),
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/worksheets/一.xml': `\uFEFF<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

const rowsOf = (parts: SampleParts) => readXlsx(bookOf(parts))?.[0]?.rows;
const cellsOf = (parts: SampleParts) => rowsOf(parts)?.map(({ cells }) => cells);

describe('cells', () => {
  test('a text in several looks is one text, without the reading over it', () => {
    const strings = `<si><r><t>张</t></r><r><rPr/><t xml:space="preserve"> 三</t></r><rPh sb="0" eb="1"><t>zhang</t></rPh></si><si><t>甲_x000A_乙</t></si>`;
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    expect(cellsOf({ rows, strings })).toEqual([['张 三', '甲\n乙']]);
  });

  test('texts in the cell, results of formulas, truth and errors', () => {
    const rows = `<row><c t="inlineStr"><is><t>李</t><r><t>四</t></r></is></c><c t="str"><f>A1</f><v>王五</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>SUM(A1)</f></c></row>`;
    expect(cellsOf({ rows })).toEqual([['李四', '王五', 'TRUE', '#公式出错', '#公式没有算出结果']]);
  });

  test('numbers keep what a spreadsheet shows of them', () => {
    const rows = '<row><c><v>1280.0000000000002</v></c><c><v>1.2E3</v></c><c><v>0.5</v></c></row>';
    expect(cellsOf({ rows })).toEqual([[1280, 1200, 0.5]]);
  });

  test('rows and cells without an address follow each other, gaps are kept', () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"/>';
    expect(rowsOf({ rows })).toEqual([
      { number: 3, cells: ['', 1, 2] },
      { number: 4, cells: [3] },
    ]);
  });

  test('a filtered row says so', () => {
    const rows = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row>';
    expect(rowsOf({ rows })?.map(({ hidden }) => hidden)).toEqual([undefined, true]);
  });

  test('dates by the formats of Chinese Excel, by written formats, and from 1904', () => {
    const styles =
      '<numFmts><numFmt numFmtId="180" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="57"/><xf numFmtId="180"/><xf numFmtId="4"/></cellXfs>';
    const rows = `<row>${[0, 1, 2, 3].map((style) => `<c s="${style}"><v>44378</v></c>`).join('')}</row>`;
    expect(cellsOf({ rows, styles })).toEqual([[44378, '2021-07-01', '2021-07-01', 44378]]);
    const book = '<x:workbookPr date1904="1"/>';
    expect(cellsOf({ rows, styles, book })?.[0]?.[1]).toBe('2025-07-02');
  });
});

it('refuses what is damaged instead of leaving rows out', () => {
  expect(() => rowsOf({ rows: '<row><c><v>1</v></c></row><row><c><v>2' })).toThrow();
  expect(() => rowsOf({ rows: '<row><c t="s"><v>7</v></c></row>' })).toThrow();
  expect(() => readXlsx(bookOf({ rows: '' }).subarray(0, 400))).toThrow();
});

it('reads what a well-known library writes', () => {
  const table = [
    ['姓名', '金额', '日期'],
    ['张三', 1280, dateCell('2021-07-01')],
  ];
  const [grid] =
    readXlsx(toBook(table, 'xlsx', { merges: [{ s: { r: 1, c: 0 }, e: { r: 3, c: 0 } }] })) ?? [];
  expect(grid?.rows.map(({ cells }) => cells)).toEqual([
    ['姓名', '金额', '日期'],
    ['张三', 1280, '2021-07-01'],
  ]);
  expect([2, 3, 4, 5].map((row) => grid?.isMerged(row, 0))).toEqual([false, true, true, false]);
});

it.each(['ods', 'xlsb'] as const)('leaves %s to others', (type) => {
  expect(readXlsx(toBook([['姓名']], type))).toBeUndefined();
});
