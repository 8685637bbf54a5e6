import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { dataCsv, spreadsheetCsv } from './csv-text.ts';

test('a row ends with its line, the last one too', () => {
  expect(dataCsv([['村', 3]])).toBe('村,3\n');
  expect(dataCsv([])).toBe('');
});

test('spreadsheets get a byte-order mark and CRLF', () => {
  expect(spreadsheetCsv([['村'], [3]])).toBe('\uFEFF村\r\n3\r\n');
});

test('a comma, a quotation mark and a line end are quoted', () => {
  expect(dataCsv([['a,b', 'c"d', 'e\nf']])).toBe('"a,b","c""d","e\nf"\n');
});

test.each(['=1+1', '+1', '-1', '@a', ' =1', '＝1', '\t1', '\n1'])(
  'a text that a spreadsheet would run is preceded by an apostrophe: %j',
  (text) => {
    expect(Papa.parse<string[]>(spreadsheetCsv([[text]]).slice(1)).data[0]).toEqual([`'${text}`]);
  },
);

test('a negative number is no formula, and data files keep every text as it is', () => {
  expect(spreadsheetCsv([[-1]])).toBe('\uFEFF-1\r\n');
  expect(dataCsv([['=1+1']])).toBe('=1+1\n');
});

test('what is written is read again', () => {
  const field = fc.string({ unit: fc.constantFrom('村', 'a', ' ', ',', '"', '\n', '\r', '=') });
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1 });
  fc.assert(
    fc.property(rows, (table) => {
      const { data } = Papa.parse<string[]>(dataCsv(table), { newline: '\n', delimiter: ',' });
      expect(data.slice(0, -1)).toEqual(table);
    }),
  );
});
