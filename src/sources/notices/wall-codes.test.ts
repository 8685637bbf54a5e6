import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate, Month } from '../../domain/date.ts';
import type { NoticeStage } from '../../domain/notices/publicity-terms.ts';
import { widestRule } from '../../domain/notices/publicity-rule.ts';
import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';
import { wallCodes } from './wall-codes.ts';

const notice = (stage: NoticeStage) => ({
  id: '410621-subsistence-allowance-2026-11',
  indexNumber: '410621-MZ-2026-0001',
  programme: 'subsistenceAllowance' as const,
  stage,
  legalBasis: ['《办法》第二十四条'],
  fullNamesOnWeb: true as const,
  published: '2026-11-06' as CalendarDate,
  ends: '2026-12-05' as CalendarDate,
  rule: widestRule('subsistenceAllowance', 'confirmed'),
});
const row = (village: string, name: string, amountYuan = 300): ListedRecipient => ({
  village,
  name,
  persons: 2,
  amountYuan,
  since: '2026-01' as Month,
});
const [a, b, c] = ['410621101201', '410621101202', '410621101203'] as const;
const villages = [a, b, c];
const rows = [row(a, '张三'), row(a, '李四明'), row(b, '王五')];
const salt = 'abcdefghijklmnopqrstuvwx';

test('a list with names on the web: a code for each village with rows', () => {
  const codes = wallCodes(notice('confirmed'), villages, rows, undefined) ?? {};
  expect(Object.keys(codes)).toEqual([a, b]);
  for (const code of Object.values(codes)) expect(code).toMatch(/^\d{4} \d{4}$/);
  expect(codes[a]).not.toBe(codes[b]);
});

test('the order of the rows does not matter; every value on the poster does', () => {
  const code = (changed: readonly ListedRecipient[], of = notice('confirmed')) =>
    wallCodes(of, villages, changed, undefined)?.[a];
  const first = code(rows);
  expect(code([...rows].reverse())).toBe(first);
  const others = [
    code([row(a, '张三'), row(a, '李四光')]),
    code([row(a, '张三', 301), row(a, '李四明')]),
    code([row(a, '张三')]),
    code(rows, { ...notice('confirmed'), ends: '2026-12-06' as CalendarDate }),
    code(rows, { ...notice('confirmed'), indexNumber: '410621-MZ-2026-0002' }),
  ];
  expect(new Set([first, ...others]).size).toBe(others.length + 1);
});

test('masked names: the code is made of what is shown, so that it tells no more', () => {
  const { fullNamesOnWeb: _, ...masked } = notice('confirmed');
  const code = (name: string) => wallCodes(masked, villages, [row(a, name)], undefined)?.[a];
  expect(code('李四明')).toBe(code('李五明'));
  expect(code('李四明')).not.toBe(code('李四光'));
});

test.each(['review', 'termination'] as const)(
  '%s: no code without a salt; with one every village has a code, with rows or without',
  (stage) => {
    expect(wallCodes(notice(stage), villages, rows, undefined)).toBeUndefined();
    expect(Object.keys(wallCodes(notice(stage), villages, rows, salt) ?? {})).toEqual(villages);
    expect(Object.keys(wallCodes(notice(stage), villages, [], salt) ?? {})).toEqual(villages);
  },
);

test('whoever does not know the salt cannot try out names', () => {
  const characters = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    minLength: 24,
    maxLength: 24,
  });
  const published = wallCodes(notice('review'), villages, rows, salt);
  fc.assert(
    fc.property(characters, (guess) => {
      fc.pre(guess !== salt);
      expect(wallCodes(notice('review'), villages, rows, guess)?.[a]).not.toBe(published?.[a]);
    }),
  );
});
