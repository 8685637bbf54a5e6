import { strToU8, zipSync } from 'fflate';

/** A cell as somebody's program writes it: a value, how it looks, part of it struck, a comment. */
export type HandCell = string | number | HandMadeCell;
interface HandMadeCell {
  value: string | number;
  style?: StyleName;
  /** Characters at the end that are struck through, as a run of their own. */
  struckEnd?: string;
  note?: string;
  /** The cell's XML instead, for what programs get wrong; `@` is its address. */
  xml?: string;
}

const styles = {
  plain: { font: 0, fill: 0, format: 0 },
  struck: { font: 1, fill: 0, format: 0 },
  grey: { font: 0, fill: 2, format: 0 },
  yellow: { font: 0, fill: 3, format: 0 },
  red: { font: 2, fill: 0, format: 0 },
  white: { font: 3, fill: 0, format: 0 },
  unseen: { font: 0, fill: 0, format: 170 },
  date: { font: 0, fill: 0, format: 14 },
  italic: { font: 4, fill: 0, format: 0 },
  said: { font: 0, fill: 0, format: 171 },
} as const;
export type StyleName = keyof typeof styles;
const names = Object.keys(styles) as StyleName[];

export interface HandSheet {
  name?: string;
  state?: 'hidden' | 'veryHidden';
  rows: readonly (readonly HandCell[])[];
  /** Attributes of rows by their number from 1: `hidden="1"`, `ht="0" customHeight="1"`. */
  rowAttributes?: Readonly<Record<number, string>>;
  /** XML before and after the rows: columns, merges, filters. */
  before?: string;
  after?: string;
  /** XML of the anchors of shapes. */
  drawing?: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** An .xlsx written character by character, so that it can have what no library writes; `bookXml` stands after the sheets. */
export function handMadeBook(sheets: readonly HandSheet[], bookXml = ''): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['a', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets>${sheets.map(sheetEntry).join('')}</sheets>${bookXml}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_sheet, index): Link => [
        `s${index}`,
        'worksheet',
        `worksheets/sheet${index}.xml`,
      ]),
      ['t', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml,
  };
  for (const [index, sheet] of sheets.entries()) {
    parts[`xl/worksheets/sheet${index}.xml`] = sheetXml(sheet);
    const notes = notesXml(sheet);
    const links: Link[] = [];
    if (notes !== undefined) {
      parts[`xl/comments${index}.xml`] = notes;
      links.push(['c', 'comments', `../comments${index}.xml`]);
    }
    if (sheet.drawing !== undefined) {
      parts[`xl/drawings/drawing${index}.xml`] =
        `<xdr:wsDr xmlns:xdr="x" xmlns:a="a">${sheet.drawing}</xdr:wsDr>`;
      links.push(['d', 'drawing', `../drawings/drawing${index}.xml`]);
    }
    if (links.length > 0) parts[`xl/worksheets/_rels/sheet${index}.xml.rels`] = relations(links);
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = (sheets: readonly HandSheet[]): string => {
  const types = [
    ['xl/workbook.xml', 'sheet.main'],
    ['xl/styles.xml', 'styles'],
    ...sheets.flatMap((_sheet, index) => [
      [`xl/worksheets/sheet${index}.xml`, 'worksheet'],
      [`xl/comments${index}.xml`, 'comments'],
    ]),
  ] as const;
  const parts = types.map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${office}.${type}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
};

type Link = readonly [id: string, type: string, target: string];
const relations = (all: readonly Link[]): string =>
  `<Relationships xmlns="${packages}">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${links}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

const sheetEntry = ({ name = '名册', state }: HandSheet, index: number): string =>
  `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="s${index}"/>`;

const stylesXml = `<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="170" formatCode=";;;"/><numFmt numFmtId="171" formatCode="0&quot;（停发）&quot;"/></numFmts><fonts><font><color theme="1"/></font><font><strike/></font><font><color rgb="FFFF0000"/></font><font><color rgb="FFFFFFFF"/></font><font><i/><color theme="1"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFBFBFBF"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><cellXfs>${Object.values(
  styles,
)
  .map(({ font, fill, format }) => `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}"/>`)
  .join('')}</cellXfs></styleSheet>`;

const address = (row: number, column: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function sheetXml({ rows, rowAttributes = {}, before = '', after = '' }: HandSheet): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, address(row, column))).join('');
    return `<row r="${row + 1}" ${rowAttributes[row + 1] ?? ''}>${inner}</row>`;
  });
  return `<worksheet xmlns="${main}">${before}<sheetData>${lines.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: HandCell, at: string): string {
  const {
    value,
    style = 'plain',
    struckEnd,
    xml,
  }: HandMadeCell = typeof cell === 'object' ? cell : { value: cell };
  if (xml !== undefined) return xml.replaceAll('@', at);
  if (value === '' && struckEnd === undefined) return '';
  const start = `<c r="${at}" s="${names.indexOf(style)}"`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  const text =
    struckEnd === undefined
      ? `<t>${escape(value)}</t>`
      : `<r><t>${escape(value)}</t></r><r><rPr><strike/></rPr><t>${escape(struckEnd)}</t></r>`;
  return `${start} t="inlineStr"><is>${text}</is></c>`;
}

function notesXml({ rows }: HandSheet): string | undefined {
  const notes = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      typeof cell === 'object' && cell.note !== undefined
        ? `<comment ref="${address(row, column)}" authorId="0"><text><r><t>经办人:</t></r><r><t xml:space="preserve">\n${escape(cell.note)}</t></r></text></comment>`
        : [],
    ),
  );
  return notes.length === 0
    ? undefined
    : `<comments xmlns="${main}"><authors><author>经办人</author></authors><commentList>${notes.join('')}</commentList></comments>`;
}
