import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../date.ts';
import { causes, type Cause, type NamePolicy } from './disclosure-policy.ts';
import { publishRows, type ListedRecipient } from './recipient-list.ts';

const east = '410825104001';
const west = '410825104002';
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
const times = (count: number, cause: Cause, village = east): ListedRecipient[] =>
  Array.from({ length: count }, () => row(village, '王小明', { cause }));
const publishedCauses = (rows: readonly ListedRecipient[], village = east) =>
  publishRows(rows, [east, west], 'masked')
    .find((section) => section.village === village)
    ?.rows.map(({ cause }) => cause);

describe('publishRows', () => {
  test('villages stand in the order of the register, rows in that of the list', () => {
    const rows = [row(west, '李一一'), row(east, '王二二'), row(west, '赵三三')];
    const sections = publishRows(rows, [east, west], 'full');
    expect(
      sections.map(({ village, rows: here }) => [village, here.map((r) => r.listedName)]),
    ).toEqual([
      [east, ['王二二']],
      [west, ['李一一', '赵三三']],
    ]);
  });

  test('rows are numbered through the whole township from 1', () => {
    const rows = [row(west, '李一一'), row(east, '王二二'), row(west, '赵三三')];
    const numbers = publishRows(rows, [east, west], 'full').flatMap((section) =>
      section.rows.map(({ number }) => number),
    );
    expect(numbers).toEqual([1, 2, 3]);
  });

  test('a village without rows has no section', () => {
    expect(publishRows([row(west, '李一一')], [east, west], 'full')).toHaveLength(1);
  });

  test('rows of villages of other townships stay out', () => {
    expect(publishRows([row('410825105001', '李一一')], [east], 'full')).toEqual([]);
  });

  test('where no name may stand there are no rows', () => {
    expect(publishRows([row(east, '王二二')], [east], 'none')).toEqual([]);
  });

  test('a row keeps household size, amount and month', () => {
    const facts = { persons: 3, amountYuan: 843 };
    expect(publishRows([row(east, '王二二', facts)], [east], 'full')[0]?.rows).toEqual([
      { number: 1, listedName: '王二二', since, ...facts },
    ]);
  });

  test('a masked list holds no full name anywhere', () => {
    const name = fc
      .array(fc.constantFrom(...'张王李赵𠮷明亮'), { minLength: 2, maxLength: 4 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const sections = publishRows(
          names.map((each) => row(east, each)),
          [east],
          'masked',
        );
        for (const each of names) expect(JSON.stringify(sections)).not.toContain(each);
      }),
    );
  });

  test.each<NamePolicy>(['full', 'masked'])('with %s names every row is shown once', (policy) => {
    const rows = [row(west, '李一一'), row(east, '王二二'), row(west, '赵三三')];
    const sections = publishRows(rows, [east, west], policy);
    expect(sections.flatMap((section) => section.rows)).toHaveLength(rows.length);
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

  test('rows of another village do not count', () => {
    expect(publishedCauses([...times(4, '医疗'), ...times(4, '医疗', west)])).toEqual(
      Array(4).fill('其他'),
    );
  });

  test('a list without causes has none', () => {
    expect(publishedCauses([row(east, '王二二')])).toEqual([undefined]);
  });

  test('no cause but 其他 is ever shared by fewer than five rows', () => {
    const anyRow = fc
      .record({ cause: fc.constantFrom(...causes), village: fc.constantFrom(east, west) })
      .map(({ cause, village }) => row(village, '王小明', { cause }));
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), (rows) => {
        for (const section of publishRows(rows, [east, west], 'masked'))
          for (const [cause, sharing] of Map.groupBy(section.rows, (each) => each.cause))
            if (cause !== '其他') expect(sharing.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});
