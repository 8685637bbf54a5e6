import { handMadeBook } from '../../rosters/testing/hand-made-book.ts';
import {
  each,
  entities,
  inputsOf,
  megabyte,
  zip,
  type Parts,
  type Table,
} from './hostile-input.ts';

const header = '姓名,身份证号,村,家庭人口,月保障金额,享受起始年月';
/** A sound row; its number is nobody's. */
const row = '白连生,410621198001010017,白庙村,2,600,2024-03';

const sheetXml = (inside: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${inside}</sheetData></worksheet>`;
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (
  items: readonly (readonly [id: string, type: string, target: string])[],
): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.map(([id, type, target]) => `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

interface Book {
  sheet?: string;
  sheets?: number;
  strings?: string;
  before?: string;
  parts?: Parts;
}
const book = ({
  sheet = sheetXml(''),
  sheets = 1,
  strings,
  before = '',
  parts = {},
}: Book): Buffer =>
  zip({
    '_rels/.rels': relations([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${before}<workbook xmlns:r="${links}"><sheets>${each(sheets, (at) => `<sheet name="甲${at}" sheetId="${at + 1}" r:id="s"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['s', 'worksheet', 'worksheets/sheet1.xml'],
      ['t', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strings }),
    ...parts,
  });
const cell = (address: string, text = '甲'): string =>
  `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const cells = (inside: string): Buffer => book({ sheet: sheetXml(inside) });
const after = (xml: string): Buffer =>
  Buffer.from(handMadeBook([{ rows: [header.split(','), row.split(',')], after: xml }]));

const refusedBooks: Table = {
  'a sheet of 200 MB': () => cells(' '.repeat(200 * megabyte)),
  'texts of 200 MB': () => book({ strings: `<sst>${' '.repeat(200 * megabyte)}</sst>` }),
  'a cell of 20 MB': () => cells(`<row r="1">${cell('A1', '甲'.repeat(7 * megabyte))}</row>`),
  'a cell far to the right': () => cells(`<row r="1">${cell('ZZZZZZ2')}</row>`),
  'a row far down': () => cells(`<row r="999999999">${cell('A999999999')}</row>`),
  '16,384 columns': () =>
    cells(`<row r="1">${each(16_384, () => '<c t="inlineStr"><is><t>x</t></is></c>')}</row>`),
  '400,000 rows': () => cells('<row><c><v>1</v></c></row>'.repeat(400_000)),
  '300,000 merged areas': () =>
    after(`<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(300_000)}</mergeCells>`),
  'entities of entities': () => book({ before: entities }),
  'an entity from elsewhere': () =>
    book({
      sheet: `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetXml(`<row>${cell('A1', '&e;')}</row>`)}`,
    }),
  'elements 100,000 deep': () => cells('<a>'.repeat(100_000)),
  'a text that is nowhere': () => cells('<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>'),
  'a sheet that is nowhere': () => book({ parts: { 'xl/worksheets/sheet1.xml': '' } }),
  '3,000 sheets of one': () =>
    book({ sheets: 3000, sheet: sheetXml(`<row r="1">${cell('A1')}</row>`.repeat(300)) }),
  'names that lead out of the folder': () =>
    zip({ '../../../../tmp/evil.xml': 'x', '/etc/passwd': 'x' }),
  'archives in archives': () =>
    Array.from({ length: 60 }).reduce<Buffer>((inner) => zip({ a: inner }), Buffer.from('甲')),
  'a book that is cut off': () => book({}).subarray(0, 200),
  'a lock': () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
  'sectors that follow each other in a ring': () => {
    const bytes = Buffer.alloc(512 * 8);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
    bytes.writeUInt16LE(9, 30);
    bytes.writeUInt16LE(6, 32);
    bytes.writeUInt32LE(1, 44);
    // Every sector says that the first one follows.
    return bytes.fill(0, 76);
  },
  'a page under the name of a book': () => Buffer.from('<html><table><tr><td>姓名'),
  'another document': () => zip({ 'word/document.xml': '<w:document/>' }),
};

const ods = (rows: string): Buffer =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<d xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="a">${rows}</table:table></d>`,
  });
const odsCell = '<table:table-cell><text:p>甲</text:p></table:table-cell>';

const refusedOds: Table = {
  'a cell a billion times': () =>
    ods(
      `<table:table-row>${odsCell.replace('cell>', 'cell table:number-columns-repeated="1000000000">')}</table:table-row>`,
    ),
  'a row a billion times': () =>
    ods(`<table:table-row table:number-rows-repeated="1000000000">${odsCell}</table:table-row>`),
  'tables 3,000 deep': () => ods('<table:table-row><table:table-cell><table:table>'.repeat(3000)),
  'a text of 200 MB': () => ods(' '.repeat(200 * megabyte)),
  'entities of entities': () => zip({ 'content.xml': `${entities}<d>&a12;</d>` }),
};

const csv =
  (text: string): (() => Buffer) =>
  () =>
    Buffer.from(text);
const rows =
  (line: string, times: number): (() => Buffer) =>
  () =>
    Buffer.from(`${header}\n${`${line}\n`.repeat(times)}`);

const refusedTables: Table = {
  '200 MB': () => Buffer.alloc(200 * megabyte, `${row}\n`),
  '99 MB of nothing': () => Buffer.alloc(99 * megabyte),
  '99 MB of one row': () => Buffer.alloc(99 * megabyte, `${row}\n`),
  'a quote that never closes': () => Buffer.from(`${header}\n"${`${row}\n`.repeat(250_000)}`),
  '10 million quotes': rows('"'.repeat(10_000_000), 1),
  'a million columns': () => Buffer.from(`姓名,村${',x'.repeat(1_000_000)}\n`),
  '9,000 columns': () => Buffer.from(`姓名,村${each(9000, (at) => `,x${at}`)}\n`),
  '9,000 columns of one name': () => Buffer.from(`姓名,村${',备注'.repeat(9000)}\n`),
  'NUL in a cell': csv(`${header}\n白\0连生,410621198001010017,白庙村,2,600,2024-03\n`),
  '100,000 rows of the same': rows(row, 100_000),
  '100,000 rows of wrong cells': rows('x,y,z,-,-,-', 100_000),
  '100,000 rows too short': rows('白连生', 100_000),
  'a cell of 90,000 figures': rows(
    `白连生,410621198001010017,白庙村,${'9'.repeat(90_000)},600,2024-03`,
    1,
  ),
  'a cell of 90,000 dates': rows(
    `白连生,410621198001010017,白庙村,2,600,${'2024-03'.repeat(12_000)}`,
    1,
  ),
  'a cell of 90,000 blanks': rows(
    `白连生${' '.repeat(90_000)}x,410621198001010017,白庙村,2,600,2024-03`,
    1,
  ),
  'remarks of 40,000 brackets': rows(
    `白连生,410621198001010017,${'（'.repeat(40_000)},2,600,2024-03`,
    2,
  ),
  'a formula': csv(
    `${header}\n"=HYPERLINK(""http://e.cn"")",410621198001010017,白庙村,2,600,2024-03\n`,
  ),
  'UTF-32': () =>
    Buffer.from(
      Uint32Array.from(`\uFEFF${header}\n${row}\n`, (sign) => sign.codePointAt(0) ?? 0).buffer,
    ),
  'a header 300 times': () => Buffer.from(`${header}\n`.repeat(300)),
  'totals without end': rows('合计,,,1,1,', 50_000),
  nothing: csv(''),
  blanks: () => Buffer.from(' \n'.repeat(200_000)),
};

/** For `npm run import:roster`, of which every one is refused. */
export const rosterInputs = [
  ...inputsOf('XLSX', 'a.xlsx', { refused: refusedBooks, taken: {} }),
  ...inputsOf('ODS', 'a.ods', { refused: refusedOds, taken: {} }),
  ...inputsOf('CSV', 'a.csv', { refused: refusedTables, taken: {} }),
];
