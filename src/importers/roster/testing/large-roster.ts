import { strToU8, zipSync } from 'fflate';
import { textOf, toText, utf8, type SampleTable } from '../../../rosters/testing/encode.ts';
import {
  makeIdentity,
  makePeople,
  type Person,
  type Village,
} from '../../../rosters/testing/people.ts';
import { tableOf } from './sample-rosters.ts';

const daysOfMonth = 28;
const monthsOfYear = 12;

/** As many households as asked for, spread over the villages, each with an identity number of its own. */
export function makeManyPeople(villages: readonly Village[], count: number): Person[] {
  const people = makePeople(villages, Math.ceil(count / villages.length)).slice(0, count);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return people.map((person, index) => {
    const serial = index % 900;
    const birth = Math.floor(index / 900);
    const day = 1 + (birth % daysOfMonth);
    const month = 1 + (Math.floor(birth / daysOfMonth) % monthsOfYear);
    return {
      ...person,
      identity: makeIdentity(`${1950 + (index % 3)}${pad(month)}${pad(day)}`, serial),
      amountYuan: 200 + (index % 4000),
    };
  });
}

/** The roster as Excel itself writes it: texts in a table of their own, numbers as numbers, everything packed. */
export function largeBook(people: readonly Person[]): Uint8Array {
  const strings = new Map<string, number>();
  const sheet = sheetOf(tableOf(people), strings);
  const items = [...strings.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['sharedStrings', 'sharedStrings.xml'],
    }),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${items}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])),
  );
}

export const largeText = (people: readonly Person[]): Uint8Array => utf8(toText(tableOf(people)));

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/></Types>`;

const relations = (targets: Readonly<Record<string, readonly [string, string]>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([id, [type, path]]) => `<Relationship Id="${id}" Type="${links}/${type}" Target="${path}"/>`,
    )
    .join('')}</Relationships>`;

function sheetOf(table: SampleTable, strings: Map<string, number>): string {
  const cellOf = (cell: SampleTable[number][number], column: number, row: number): string => {
    const place = `r="${String.fromCharCode(65 + column)}${row}" s="1"`;
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
    const text = textOf(cell);
    const at = strings.get(text) ?? strings.size;
    strings.set(text, at);
    return `<c ${place} t="s"><v>${at}</v></c>`;
  };
  const rows = table.map((cells, index) => {
    const row = index + 1;
    return `<row r="${row}" spans="1:10">${cells.map((cell, column) => cellOf(cell, column, row)).join('')}</row>`;
  });
  return `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}
