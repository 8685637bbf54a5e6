import { expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import type { Law } from './law.ts';
import { lawsOfMonth } from './policy-of-month.ts';

const law = (id: string, inForce: string, repealed = '', repealedBy = ''): Law => ({
  id,
  title: id,
  number: '',
  issuer: '',
  inForce: inForce as CalendarDate,
  note: '',
  ...(repealed === '' ? {} : { repealed: repealed as CalendarDate }),
  ...(repealedBy === '' ? {} : { repealedBy }),
});

const laws = [
  law('rules-2021', '2021-07-01'),
  law('trial-2012', '2012-12-12', '2021-07-01', 'rules-2021'),
  law('older-2001', '2001-01-01', '2012-12-12', 'trial-2012'),
  law('measures-2014', '2014-05-01'),
  law('of-another-guide', '2000-01-01'),
];
const guide = {
  bases: ['rules-2021', 'measures-2014'].map((id) => ({ law: id, articles: '', says: '' })),
};
const held = (month: string) => lawsOfMonth(guide, laws, month as Month).map(({ id }) => id);

test('the laws of a month are those that held then, even if they have been replaced since', () => {
  expect(held('2016-06')).toEqual(['trial-2012', 'measures-2014']);
  expect(held('2026-11')).toEqual(['measures-2014', 'rules-2021']);
});

test('in the month of a change both are told, from its first day on the new one alone', () => {
  expect(held('2012-12')).toEqual(['older-2001', 'trial-2012']);
  expect(held('2021-07')).toEqual(['measures-2014', 'rules-2021']);
});

test('before there was any, none', () => {
  expect(held('1999-12')).toEqual([]);
});
