import type { Person } from '../../../../rosters/testing/people.ts';
import {
  handMadeBook,
  type HandCell,
  type StyleName,
} from '../../../../rosters/testing/hand-made-book.ts';
import writeExcelFile from 'write-excel-file/node';
import { savedBooks } from '../../../../rosters/testing/saved-books.ts';
import {
  all,
  book,
  head,
  rowOf,
  without,
  withCell,
  withColumn,
  type OddRoster,
} from './odd-roster.ts';

const styled = (cells: readonly (string | number)[], style: StyleName): HandCell[] =>
  cells.map((value) => ({ value, style }));

/** A struck name and a grey one, by another library. */
async function byOtherLibrary(people: readonly Person[]): Promise<Uint8Array> {
  const rows = people.map((person, row) =>
    rowOf(person).map((value, column) => ({
      value,
      ...(row === 1 && column === 2 ? { textDecoration: { strikethrough: true } } : {}),
      ...(row === 3 && column === 2 ? { backgroundColor: '#c0c0c0' } : {}),
    })),
  );
  const header = head.map((value) => ({ value }));
  return new Uint8Array(await writeExcelFile([header, ...rows]).toBuffer());
}

const linked = (value: string): HandCell => ({
  value,
  xml: `<c r="@" t="str"><f>[1]旧名册!C9</f><v>${value}</v></c>`,
});

/** What a clerk says by look: struck, hidden, coloured, commented, filtered. */
export function looks(people: readonly Person[]): OddRoster[] {
  const plain = [head, ...people.map(rowOf)];
  const nameOf = (index: number): string => people[index]?.name ?? '';
  const rowStyled = (rows: readonly number[], style: StyleName): HandCell[][] => [
    head,
    ...people.map((person, index) =>
      rows.includes(index) ? styled(rowOf(person), style) : rowOf(person),
    ),
  ];
  const oneRow = (attributes: string) => ({ rowAttributes: { 4: attributes } });
  const name = (index: number, cell: HandCell): HandCell[][] =>
    withCell(people, '姓名', { [index]: cell });
  return [
    { name: 'a row struck through', bytes: book(rowStyled([2], 'struck')), listed: without(2) },
    {
      name: 'a name struck through',
      bytes: book(name(2, { value: nameOf(2), style: 'struck' })),
      listed: without(2),
    },
    {
      name: 'half a name struck through, another written behind it',
      bytes: book(name(2, { value: nameOf(2), struckEnd: '小军' })),
      listed: without(2),
    },
    {
      name: 'an amount struck through',
      bytes: book(withCell(people, '月保障金额', { 3: { value: 1111, style: 'struck' } })),
      listed: without(3),
    },
    ...['姓名', '月保障金额', '村'].map((column) => ({
      name: `a formula in ${column} that takes its value from another file`,
      bytes: book(withCell(people, column, { 3: linked(column) })),
      stopped: 'foreign-column',
    })),
    {
      name: 'a dropped column from another file',
      bytes: book([
        ['核对', ...head],
        ...people.map((person) => [linked(person.name), ...rowOf(person)]),
      ]),
      request: { drop: ['A'] },
      listed: all,
    },
    { name: 'a hidden row', bytes: book(plain, oneRow('hidden="1"')), listed: without(2) },
    {
      name: 'a row of height 0',
      bytes: book(plain, oneRow('ht="0" customHeight="1"')),
      listed: without(2),
    },
    {
      name: 'rows hidden unless they say otherwise',
      bytes: book(plain, {
        before: '<sheetFormatPr defaultRowHeight="14" zeroHeight="1"/>',
        rowAttributes: { 1: 'ht="14"', 2: 'ht="14"', 3: 'ht="14"' },
      }),
      listed: [0, 1],
    },
    {
      name: 'a filter',
      bytes: book(plain, {
        rowAttributes: { 5: 'hidden="1"', 7: 'hidden="1"' },
        after:
          '<autoFilter ref="A1:G7"><filterColumn colId="1"><filters><filter val="x"/></filters></filterColumn></autoFilter>',
      }),
      listed: without(3, 5),
    },
    {
      name: 'a format that shows nothing',
      bytes: book(name(1, { value: nameOf(1), style: 'unseen' })),
      listed: without(1),
    },
    { name: 'a grey row', bytes: book(rowStyled([4], 'grey')), listed: without(4) },
    {
      name: 'a yellow cell',
      bytes: book(name(0, { value: nameOf(0), style: 'yellow' })),
      listed: without(0),
    },
    { name: 'a row in red characters', bytes: book(rowStyled([5], 'red')), listed: without(5) },
    { name: 'a row in white characters', bytes: book(rowStyled([1], 'white')), listed: without(1) },
    { name: 'stripes', bytes: book(rowStyled([0, 2, 4], 'grey')), listed: all },
    { name: 'everybody on grey', bytes: book(rowStyled(all, 'grey')), listed: all },
    {
      name: 'villages coloured in turn',
      bytes: book(rowStyled([0, 1, 2, 3], 'grey')),
      listed: all,
    },
    {
      name: 'a comment that somebody has died',
      bytes: book(name(2, { value: nameOf(2), note: '已去世' })),
      listed: without(2),
    },
    {
      name: 'a comment that only people can judge',
      bytes: book(name(2, { value: nameOf(2), note: '找老李再问一下' })),
      listed: without(2),
    },
    {
      name: 'a comment of no harm',
      bytes: book(name(2, { value: nameOf(2), note: '已核实' })),
      listed: all,
    },
    {
      name: 'a comment on the header',
      bytes: book([
        [{ value: head[0] ?? '', note: '填全称' }, ...head.slice(1)],
        ...people.map(rowOf),
      ]),
      listed: all,
    },
    {
      name: 'a hidden column of remarks is read',
      bytes: book(withColumn(people, '备注', ['', '', '停发']), {
        before: '<cols><col min="8" max="8" width="0" hidden="1" customWidth="1"/></cols>',
      }),
      listed: without(2),
    },
    {
      name: 'a hidden column of amounts',
      bytes: book(plain, { before: '<cols><col min="6" max="6" width="9" hidden="1"/></cols>' }),
      stopped: 'hidden-column',
    },
    {
      name: 'a hidden column of identity numbers',
      bytes: book(plain, { before: '<cols><col min="4" max="4" width="9" hidden="1"/></cols>' }),
      listed: all,
    },
    {
      name: 'only a hidden sheet has a roster',
      bytes: handMadeBook([
        { name: '说明', rows: [['填表说明']] },
        { name: '旧名册', state: 'veryHidden', rows: plain },
      ]),
      stopped: 'no-header',
    },
    {
      name: 'a hidden sheet beside the roster',
      bytes: handMadeBook([
        { name: '11月', rows: plain },
        { name: '10月', state: 'hidden', rows: plain },
      ]),
      listed: all,
    },
    {
      name: 'a hidden sheet, asked for by name',
      bytes: handMadeBook([
        { name: '11月', rows: [['填表说明']] },
        { name: '旧', state: 'hidden', rows: plain },
      ]),
      request: { sheets: ['旧'] },
      stopped: 'hidden-sheet',
    },
    ...Object.entries(savedBooks).map(([program, bytes]) => ({
      name: `struck, hidden, grey, commented and half struck rows, saved by ${program}`,
      bytes: bytes(),
      listed: [5],
    })),
    {
      name: 'a struck and a grey name, by another library',
      bytes: byOtherLibrary(people),
      listed: without(1, 3),
    },
    {
      name: 'an empty cell that points to no text',
      bytes: book(name(2, { value: '', xml: '<c r="@" t="s"><v></v></c>' })),
      listed: without(2),
      renamed: true,
    },
    {
      name: 'an empty cell that points to no text, in place of persons',
      bytes: book(withCell(people, '家庭人口', { 2: { value: '', xml: '<c r="@" t="s"/>' } })),
      listed: without(2),
    },
  ];
}
