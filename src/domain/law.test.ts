import { describe, expect, test } from 'vitest';
import type { CalendarDate } from './date.ts';
import { formatLaw, lawStateOn, type Law } from './law.ts';

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
