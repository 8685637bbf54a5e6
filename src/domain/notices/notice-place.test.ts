import { describe, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import { noticeAddressFor, noticeTouches } from './notice-place.ts';
import type { Notice } from './notice.ts';
import { widestRule } from './publicity-rule.ts';

const county = '410825';
const township = '410825104';
const village = '410825104201';
const list: Notice = {
  id: '410825-subsistence-allowance-2026-11',
  title: '温县最低生活保障对象名单（2026年11月）',
  indexNumber: '410825-MZ-2026-0041',
  programme: 'subsistenceAllowance',
  stage: 'confirmed',
  county,
  period: '2026-11' as Month,
  published: '2026-11-06' as CalendarDate,
  ends: '2026-12-05' as CalendarDate,
  issuer: '温县民政局',
  rule: widestRule('subsistenceAllowance', 'confirmed'),
  legalBasis: [],
  contact: { office: '社会救助股', phone: '0391-0000000', sample: true },
  objection: { office: '监督岗', address: '温县', phone: '0391-0000000', hours: '工作日' },
  totals: { rows: 8, persons: 20 },
  sample: true,
  townships: [
    {
      place: township,
      rows: 8,
      persons: 20,
      villages: [{ place: village, rows: 8, persons: 20 }],
    },
  ],
};
const review: Notice = { ...list, stage: 'review' };

describe('noticeTouches', () => {
  test.each([
    ['its county', county, true],
    ['another county', '410822', false],
    ['the region', '4108', false],
    ['a township with rows', township, true],
    ['a township without rows', '410825105', false],
    ['a village with rows', village, true],
    ['a village without rows', '410825104202', false],
    ['a village of a township without rows', '410825105201', false],
  ])('a list with names and %s', (_, code, expected) => {
    expect(noticeTouches(list, code)).toBe(expected);
  });

  test.each([
    ['its county', county],
    ['a township with rows', township],
    ['a township without rows', '410825105'],
    ['a village with rows', village],
    ['a village without rows', '410825104202'],
  ])('a notice without names does not tell %s from others', (_, code) => {
    expect(noticeTouches(review, code)).toBe(true);
  });

  test('a notice without names stays out of other counties', () => {
    expect(noticeTouches(review, '410822001')).toBe(false);
  });
});

describe('noticeAddressFor', () => {
  test.each([
    ['a county leads to the notice', county, `/notices/${list.id}/`],
    ['a township leads to its villages', township, `/notices/${list.id}/${township}/`],
    ['a village leads to its part of the names', village, `/places/${village}/#list-${list.id}`],
  ])('%s', (_, code, address) => {
    expect(noticeAddressFor(list, code)).toBe(address);
  });

  test.each([county, township, village])('without names %s leads to the notice', (code) => {
    expect(noticeAddressFor(review, code)).toBe(`/notices/${list.id}/`);
  });
});
