import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { linkedOldBook } from '../testing/saved-books.ts';
import { handMadeBook } from '../testing/hand-made-book.ts';
import { foreignValue, reachesOutside } from './foreign-formulas.ts';
import { readGrids } from './read-grids.ts';

test.each([
  '[1]旧名册!C9',
  "VLOOKUP(D3,'D:\\民政所\\[旧名册.xlsx]名册'!$D:$F,3,0)",
  "'[2]7 月'!A1+1",
  '[1]!全县',
  'INDIRECT("[旧.xlsx]名册!A"&ROW())',
  "of:='file:///D:/旧.ods'#$名册.C9",
  '_xlfn.WEBSERVICE("x")',
  'RTD("a",,"b")',
  'INDIRECT("["&H1&"]名册!A2")',
  "cmd|'/c calc'!A1",
  'Excel|旧名册!R1C1',
  'IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""x"",""名册!A1"")"),"王五")',
])('%s reaches outside', (formula) => {
  expect(reachesOutside(formula)).toBe(true);
});

test.each([
  'SUM(F2:F6)',
  "VLOOKUP(D3,'十 月'!$D:$F,3,0)",
  'SUM(表1[金额])+Sheet2!A1',
  '表1[[#This Row],[金额]]*Sheet2!A1',
  'IF(A1="[男]","好!","")',
  'of:=[.E2]*310+[$十月.C9]',
  'of:=SUM({1|2})+Sheet2!A1',
])('%s stays inside', (formula) => {
  expect(reachesOutside(formula)).toBe(false);
});

const formula = (text: string, value: string, attributes = '') => ({
  value: '',
  xml: `<c r="@" t="str"><f ${attributes}>${text}</f><v>${value}</v></c>`,
});
const cellsOf = (bytes: Uint8Array): unknown[] => {
  const grids = readGrids(bytes);
  return Array.isArray(grids)
    ? grids.map(({ rows }) => rows.map(({ cells }) => cells))
    : [grids.code];
};

test('one formula from outside makes every formula of the workbook unknown, what is typed stays', () => {
  const book = handMadeBook([
    {
      name: '名册',
      rows: [
        ['姓名', '金额'],
        [formula('底稿!A1', '王五'), 310],
      ],
    },
    { name: '底稿', rows: [[formula('[1]旧名册!C9', '王五'), formula('1+1', '2')]] },
  ]);
  expect(cellsOf(book)).toEqual([
    [
      ['姓名', '金额'],
      [foreignValue, 310],
    ],
    [[foreignValue, foreignValue]],
  ]);
});

test('cells that an array formula fills are its values too', () => {
  const rows = [[formula('[1]旧名册!C9:C10', '王五', 't="array" ref="A1:A2"')], ['赵六'], ['钱七']];
  expect(cellsOf(handMadeBook([{ rows }]))).toEqual([[[foreignValue], [foreignValue], ['钱七']]]);
});

test('formulas inside the workbook keep their values', () => {
  const rows = [[formula('B1', '王五'), '王五', formula('310*2', '620')]];
  expect(cellsOf(handMadeBook([{ rows }]))).toEqual([[['王五', '王五', '620']]]);
});

test('a defined name may mean another workbook', () => {
  const name = '<definedNames><definedName name="全县">[1]旧名册!$A$1</definedName></definedNames>';
  const rows = [[formula('全县', '王五')]];
  expect(cellsOf(handMadeBook([{ rows }], name))).toEqual([[[foreignValue]]]);
});

test('a name that stands for such a name does too, in capitals and small letters', () => {
  const names =
    '<definedNames><definedName name="Roster">OldRoster</definedName><definedName name="oldroster">[1]旧名册!$A$1</definedName></definedNames>';
  const rows = [[formula('ROSTER', '王五')]];
  expect(cellsOf(handMadeBook([{ rows }], names))).toEqual([[[foreignValue]]]);
});

const ods = (cells: string, more = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><table:table table:name="名册">${more}<table:table-row>${cells}</table:table-row></table:table></office:document-content>`,
    ),
  });

test('tables of other documents in an .ods file are not read', () => {
  const cell = (attributes: string): string =>
    `<table:table-cell ${attributes}><text:p>王五</text:p></table:table-cell>`;
  const outside = `table:formula="of:='file:///D:/a.ods'#$名册.A1" office:value-type="string"`;
  expect(cellsOf(ods(cell(outside) + cell('')))).toEqual([[[foreignValue, '王五']]]);
  expect(cellsOf(ods(cell('table:formula="of:=[.B1]"') + cell('')))).toEqual([[['王五', '王五']]]);
  expect(cellsOf(ods(cell(''), '<table:table-source/>'))).toEqual([[[foreignValue]]]);
});

test('an old file with a link to another workbook', () => {
  expect(cellsOf(linkedOldBook())).toEqual([
    [
      ['姓名', '金额'],
      [foreignValue, foreignValue, 5],
    ],
  ]);
});
