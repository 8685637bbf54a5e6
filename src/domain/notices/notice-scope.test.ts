import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isWhole,
  listAreas,
  overlap,
  reaches,
  scopeName,
  uncovered,
  type NoticeScope,
} from './notice-scope.ts';

const townships = ['410825101', '410825102', '410825103', '410825104'];
const [first = '', second = ''] = townships;

/** A scope of the county, drawn. */
const anyScope = fc.record(
  { area: fc.constantFrom(...listAreas), within: fc.subarray(townships, { minLength: 1 }) },
  { requiredKeys: [] },
);

/** Every household there could be: an area and a township. */
const households = listAreas.flatMap((area) => townships.map((township) => ({ area, township })));
const isIn = ({ area, within }: NoticeScope, household: (typeof households)[number]): boolean =>
  (area === undefined || area === household.area) &&
  (within === undefined || within.includes(household.township));

test('two scopes overlap where one household could be in both', () => {
  fc.assert(
    fc.property(anyScope, anyScope, (a, b) => {
      expect(overlap(a, b)).toBe(households.some((one) => isIn(a, one) && isIn(b, one)));
    }),
  );
});

test('uncovered is who is in the first and in none of the others', () => {
  fc.assert(
    fc.property(anyScope, fc.array(anyScope, { maxLength: 4 }), (scope, others) => {
      const left = households.filter(
        (one) => isIn(scope, one) && !others.some((other) => isIn(other, one)),
      );
      const found = uncovered(scope, others, townships);
      expect(new Set(found.map(({ area, township }) => area + township))).toEqual(
        new Set(left.map(({ area, township }) => area + township)),
      );
    }),
  );
});

test('农村 and 城市, or every township, are the whole county together; a part is not', () => {
  expect(isWhole([{ area: '农村' }, { area: '城市' }], townships)).toBe(true);
  expect(isWhole([{}], [])).toBe(true);
  expect(
    isWhole(
      townships.map((code) => ({ within: [code] })),
      townships,
    ),
  ).toBe(true);
  expect(isWhole([{ area: '农村' }], townships)).toBe(false);
  expect(isWhole([{ within: [first] }, { within: [second] }], townships)).toBe(false);
  expect(isWhole([], townships)).toBe(false);
});

test('it reaches its own townships, their villages and the county', () => {
  const scope = { within: [first] };
  expect([first, `${first}201`, '410825'].map((code) => reaches(scope, code))).toEqual([
    true,
    true,
    true,
  ]);
  expect(reaches(scope, `${second}201`)).toBe(false);
});

describe('scopeName', () => {
  const name = (scope: NoticeScope): string => scopeName(scope, (code) => `${code.slice(-1)}镇`);
  test.each<[string, NoticeScope]>([
    ['', {}],
    ['农村', { area: '农村' }],
    ['1镇、2镇', { within: [first, second] }],
    ['城市1镇等4个乡镇（街道）', { area: '城市', within: townships }],
  ])('%s', (expected, scope) => {
    expect(name(scope)).toBe(expected);
  });
});
