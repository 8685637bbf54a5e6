import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { formatLaw, formatLawState, lawStateOn, successorOf, type Law } from './law.ts';

const law: Law = {
  id: 'subsistence-allowance-approval-measures-2012',
  title: '最低生活保障审核审批办法（试行）',
  number: '民发〔2012〕220号',
  issuer: '民政部',
  inForce: '2012-12-12' as CalendarDate,
  repealed: '2021-07-01' as CalendarDate,
  note: '',
};

describe('lawStateOn', () => {
  test.each([
    ['2012-12-11', 'coming'],
    ['2012-12-12', 'inForce'],
    ['2021-06-30', 'inForce'],
    ['2021-07-01', 'repealed'],
  ])('on %s it is %s', (day, state) => {
    expect(lawStateOn(law, day as CalendarDate)).toBe(state);
  });

  test('a law that nothing repealed stays in force', () => {
    const { repealed: _, ...standing } = law;
    expect(lawStateOn(standing, '2026-11-20' as CalendarDate)).toBe('inForce');
  });
});

describe('formatLaw', () => {
  test('a document has its title and number', () => {
    expect(formatLaw(law)).toBe('《最低生活保障审核审批办法（试行）》（民发〔2012〕220号）');
  });

  test('a law without a number has its title alone', () => {
    expect(formatLaw({ ...law, number: '' })).toBe('《最低生活保障审核审批办法（试行）》');
  });

  test('title marks are not doubled', () => {
    expect(formatLaw({ ...law, title: '《通知》', number: '' })).toBe('《通知》');
  });
});

describe('what a reader hears of a law', () => {
  const later: Law = {
    ...law,
    id: 'subsistence-allowance-confirmation-measures',
    title: '最低生活保障审核确认办法',
    number: '民发〔2021〕57号',
    inForce: '2021-07-01' as CalendarDate,
    amended: ['2023-01-01', '2030-01-01'].map((date) => ({ date: date as CalendarDate })),
  };
  const { repealed: _, ...inForceStill } = later;
  const laws = [{ ...law, repealedBy: later.id }, inForceStill];
  const old = laws[0] as Law;

  test.each([
    [old, '2012-01-01', '尚未施行，2012年12月12日起施行'],
    [old, '2021-06-30', '现行有效'],
    [old, '2021-07-01', '2021年7月1日废止，现在看《最低生活保障审核确认办法》（民发〔2021〕57号）'],
    [inForceStill, '2022-12-31', '现行有效'],
    [inForceStill, '2026-11-20', '现行有效，2023年1月1日修改过'],
    [{ ...old, repealedBy: 'unknown' }, '2026-11-20', '2021年7月1日废止'],
  ])('%o on %s: %s', (asked, day, expected) => {
    expect(formatLawState(asked, laws, day as CalendarDate)).toBe(expected);
  });

  test('rules that repeal each other have no successor', () => {
    const circle = [
      { ...old, repealedBy: 'b' },
      { ...old, id: 'b', repealedBy: old.id },
    ];
    expect(successorOf(circle[0] as Law, circle, '2026-11-20' as CalendarDate)).toBeUndefined();
  });
});
