import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import type { Law } from '../law/law.ts';
import { findBasisFault } from './version-bases.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const base = { title: '', number: '', issuer: '', note: '' };
const laws: readonly Law[] = [
  {
    ...base,
    id: 'measures',
    inForce: day('2014-05-01'),
    repealed: day('2026-01-01'),
    amended: [{ date: day('2019-03-02'), articles: '第三条、第三十条' }],
  },
  { ...base, id: 'act', inForce: day('2010-01-01'), amended: [{ date: day('2018-10-26') }] },
  { ...base, id: 'opinions', inForce: day('2016-01-01') },
  {
    ...base,
    id: 'later-opinions',
    number: '民发〔2021〕70号',
    knownBy: day('2024-07-01'),
    changes: [{ law: 'opinions', articles: '第一部分' }],
  },
];
const faultOf = (law: string, articles: string, from: string, last: string, isNewest = false) =>
  findBasisFault({ law, articles }, { from: day(from), last: day(last), isNewest }, laws)?.code;

test.each([
  ['measures', '第九条', '2014-05-01', '2019-03-01', undefined],
  ['measures', '第九条', '2014-04-30', '2019-03-01', 'coming-law'],
  ['measures', '第九条', '2014-05-01', '2025-12-31', undefined],
  ['measures', '第九条', '2014-05-01', '2026-01-01', 'repealed-law'],
  ['measures', '第三十条', '2014-05-01', '2019-03-01', undefined],
  ['measures', '第三十条', '2014-05-01', '2019-03-02', 'changed-law'],
  ['measures', '第二十九条至第三十一条', '2019-03-01', '2020-01-01', 'changed-law'],
  ['measures', '第三十条', '2019-03-02', '2020-01-01', undefined],
  ['act', '第四十八条', '2016-01-01', '2018-10-25', undefined],
  ['act', '第四十八条', '2016-01-01', '2018-10-26', 'changed-law'],
  ['opinions', '第一部分', '2016-01-01', '2020-12-31', undefined],
  ['opinions', '第一部分', '2016-01-01', '2021-01-01', 'changed-law'],
  ['opinions', '第二部分', '2016-01-01', '2023-01-01', undefined],
  ['later-opinions', '全文', '2024-06-30', '2025-01-01', 'coming-law'],
  ['later-opinions', '全文', '2024-07-01', '2025-01-01', undefined],
])('%s %s from %s to %s: %s', (law, articles, from, last, expected) => {
  expect(faultOf(law, articles, from, last)).toBe(expected);
});

test('a day that is not known is told as such', () => {
  const span = { from: day('2022-01-01'), last: day('2025-01-01'), isNewest: true };
  expect(
    findBasisFault({ law: 'later-opinions', articles: '全文' }, span, laws)?.message,
  ).toContain('最早只查到 2024-07-01');
});
