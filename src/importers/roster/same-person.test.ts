import { expect, test } from 'vitest';
import { parseIdentity } from '../../rosters/cells/identity.ts';
import type { RosterRow } from '../../rosters/roster.ts';
import { makeIdentity } from '../../rosters/testing/people.ts';
import { widestRule } from '../../domain/notices/publicity-rule.ts';
import { keepOffTwice } from './same-person.ts';

const rowOf = (row: number, more: Partial<RosterRow> & { number?: string } = {}): RosterRow => ({
  table: 0,
  row,
  name: '王小明',
  identity: parseIdentity(more.number ?? ''),
  place: '410825001001',
  persons: 1,
  amountYuan: 300 + row,
  household: '',
  address: '',
  members: [],
  ...more,
});
const rule = widestRule('subsistenceAllowance', 'confirmed');
const [one, other] = [makeIdentity('19600101', 1), makeIdentity('19610101', 2)];
const listedOf = (...rows: RosterRow[]): number[] =>
  keepOffTwice({ rows, off: [] }, rule).rows.map(({ row }) => row);

test('two people of one name in one village, each with a number, are two', () => {
  expect(listedOf(rowOf(2, { number: one }), rowOf(3, { number: other }))).toEqual([2, 3]);
});

test('where one of the numbers is missing, nobody can tell', () => {
  expect(listedOf(rowOf(2, { number: one }), rowOf(3))).toEqual([]);
});

test('a reader could not tell two rows apart that are equal', () => {
  const equal = { amountYuan: 300 };
  expect(
    listedOf(rowOf(2, { number: one, ...equal }), rowOf(3, { number: other, ...equal })),
  ).toEqual([]);
});

test('a head who is a member of another household is in both or in neither', () => {
  const members = [{ row: 4, name: '李小红', identity: parseIdentity(other) }];
  const named = { name: '李小红', place: '410825001007' };
  expect(
    listedOf(
      rowOf(2, { number: one, members }),
      rowOf(5, { number: other, ...named }),
      rowOf(6, { name: '赵一' }),
    ),
  ).toEqual([6]);
});

test('rows of two tables are compared too', () => {
  expect(listedOf(rowOf(2), rowOf(2, { table: 1 }))).toEqual([]);
});
