import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readOds } from './read-ods.ts';

const book = (styles: string, rows: string, after = '', end = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="名册">${rows}${after}</table:table>${end}</office:spreadsheet></office:body></office:document-content>`,
    ),
  });
const row = (style: string): string =>
  `<table:table-row><table:table-cell table:style-name="${style}" office:value-type="float" office:value="300"><text:p>300</text:p></table:table-cell></table:table-row>`;
const looksOf = (bytes: Uint8Array) =>
  readOds(bytes)?.[0]?.rows.map(({ looks }) => looks?.get(0) ?? {});

it('tells what formats of numbers hide and add', () => {
  const number = '<number:number number:min-integer-digits="1"/>';
  const styles = [
    '<number:number-style style:name="N1P0"><number:text/></number:number-style>',
    '<number:text-style style:name="N1"><number:text/><style:map style:condition="value()&gt;0" style:apply-style-name="N1P0"/></number:text-style>',
    `<number:number-style style:name="N2">${number}<number:text>（停发）</number:text></number:number-style>`,
    `<number:number-style style:name="N3">${number}<number:text>元</number:text></number:number-style>`,
    ...[1, 2, 3].map(
      (index) =>
        `<style:style style:name="c${index}" style:family="table-cell" style:data-style-name="N${index}"/>`,
    ),
  ].join('');
  expect(looksOf(book(styles, row('c1') + row('c2') + row('c3')))).toEqual([
    { unseen: true },
    { colour: '||停发' },
    {},
  ]);
});

it('tells letters set otherwise, too small, and lines across', () => {
  const cell = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="table-cell">${properties}</style:style>`;
  const styles =
    cell('c1', '<style:text-properties fo:font-style="italic"/>') +
    cell('c2', '<style:text-properties fo:font-size="1pt"/>') +
    cell('c3', '<style:table-cell-properties style:diagonal-bl-tr="0.06pt solid #000000"/>');
  expect(looksOf(book(styles, row('c1') + row('c2') + row('c3')))).toEqual([
    { letters: ['italic'] },
    { unseen: true },
    { struck: 'whole' },
  ]);
});

it('tells rows that a condition colours, the names in it and in defined names', () => {
  const rows = Array.from({ length: 6 }, () => row('none')).join('');
  const formats =
    '<calcext:conditional-formats><calcext:conditional-format calcext:target-range-address="名册.A3:名册.A3"><calcext:condition calcext:value="formula-is([.$C2]=&quot;李二妮&quot;)"/></calcext:conditional-format></calcext:conditional-formats>';
  const names =
    '<table:named-expressions><table:named-expression table:name="停发" table:expression="&quot;赵三孬&quot;"/></table:named-expressions>';
  const bytes = book('', rows, formats, names);
  expect(looksOf(bytes)?.map(({ colour }) => colour)).toEqual([
    ...[undefined, undefined, 'condition'],
    ...[undefined, undefined, undefined],
  ]);
  expect(readOds(bytes)?.[0]?.behind).toEqual(['formula-is([.$C2]="李二妮")', '"赵三孬"']);
});
