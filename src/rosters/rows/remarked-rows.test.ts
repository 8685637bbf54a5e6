import { expect, it } from 'vitest';
import { findHeader } from '../columns/header.ts';
import { readDelimited } from '../files/delimited.ts';
import { sortRows } from './body-rows.ts';
import { indexHouseholds } from './remarked-rows.ts';

const table = readDelimited(
  Buffer.from('村,姓名,金额\n东王村,李二妮,300\n西王村,李二妮,280\n西王村,赵三孬,260\n'),
);
if (!('rows' in table)) throw new Error('the table was not read');
const header = findHeader(table);
if (!header) throw new Error('no header');
const body = sortRows(table, header, () => false);
const households = body.rows.map((head) => ({ head, members: [] }));
const { inText } = indexHouseholds(households, { header, body });

it.each([
  ['李二妮有异议', [2, 3]],
  ['西王村李二妮有异议', [3]],
  ['西王村李二妮、赵三孬两户有异议', [3, 4]],
  ['西王村李二妮，还有李二妮', [2, 3]],
])('%s is said of the rows %j', (text, rows) => {
  expect([...inText(text)].sort()).toEqual(rows);
});
