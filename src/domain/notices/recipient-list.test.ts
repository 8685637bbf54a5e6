import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../date.ts';
import { type Cause, causes, type NamePolicy } from './publicity-terms.ts';
import { formatStart, publishRows, sayStarts, type ListedRecipient } from './recipient-list.ts';

const east = '410825104001';
const since = '2026-11' as Month;
const row = (
  village: string,
  name: string,
  facts: Partial<ListedRecipient> = {},
): ListedRecipient => ({
  village,
  name,
  since,
  ...facts,
});
const times = (count: number, cause: Cause): ListedRecipient[] =>
  Array.from({ length: count }, () => row(east, '王小明', { cause }));
const publishedCauses = (rows: readonly ListedRecipient[]) =>
  publishRows(rows, 'masked').map(({ cause }) => cause);

describe('publishRows', () => {
  test('rows stand in the order of the list, numbered from 1', () => {
    const rows = publishRows([row(east, '赵三三'), row(east, '李一一')], 'full');
    expect(rows.map(({ number, listedName }) => [number, listedName])).toEqual([
      [1, '赵三三'],
      [2, '李一一'],
    ]);
  });

  test('where no name may stand there are no rows', () => {
    expect(publishRows([row(east, '王二二')], 'none')).toEqual([]);
  });

  test('a row keeps household size, amount and month', () => {
    const facts = { persons: 3, amountYuan: 843 };
    expect(publishRows([row(east, '王二二', facts)], 'full')).toEqual([
      { number: 1, listedName: '王二二', since, ...facts },
    ]);
  });

  test('a masked list holds no full name anywhere', () => {
    const name = fc
      .array(fc.constantFrom(...'张王李赵𠮷明亮'), { minLength: 2, maxLength: 4 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const rows = publishRows(
          names.map((each) => row(east, each)),
          'masked',
        );
        for (const each of names) expect(JSON.stringify(rows)).not.toContain(each);
      }),
    );
  });

  test.each<NamePolicy>(['full', 'masked'])('with %s names every row is shown once', (policy) => {
    const rows = [row(east, '李一一'), row(east, '王二二'), row(east, '赵三三')];
    expect(publishRows(rows, policy)).toHaveLength(rows.length);
  });
});

describe('causes in a village', () => {
  test('a cause of five rows stands', () => {
    expect(publishedCauses(times(5, '医疗'))).toEqual(Array(5).fill('医疗'));
  });

  test('a cause of four rows becomes 其他', () => {
    expect(publishedCauses(times(4, '医疗'))).toEqual(Array(4).fill('其他'));
  });

  test('beside a common cause a rare one becomes 其他, which names no cause', () => {
    expect(publishedCauses([...times(6, '医疗'), ...times(1, '教育')])).toEqual([
      ...Array<Cause>(6).fill('医疗'),
      '其他',
    ]);
  });

  test('a list without causes has none', () => {
    expect(publishedCauses([row(east, '王二二')])).toEqual([undefined]);
  });

  test('no cause but 其他 is ever shared by fewer than five rows', () => {
    const anyRow = fc.constantFrom(...causes).map((cause) => row(east, '王小明', { cause }));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        const byCause = Map.groupBy(publishRows(rows, 'masked'), (each) => each.cause);
        for (const [cause, sharing] of byCause)
          if (cause !== '其他') expect(sharing.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

test('a start that nobody has said is 未注明, and where nobody has said any there are none to show', () => {
  const unsaid = publishRows([{ village: east, name: '王二二' }], 'full');
  expect(unsaid.map((one) => formatStart(one.since))).toEqual(['未注明']);
  expect(sayStarts(unsaid)).toBe(false);
  expect(publishRows([row(east, '王二二')], 'full').map((one) => formatStart(one.since))).toEqual([
    '2026年11月',
  ]);
  expect(sayStarts([...unsaid, { since }])).toBe(true);
});
