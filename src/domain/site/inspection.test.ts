import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { placeholderTags, updateClock } from './inspection.ts';
import type { Site } from './site.ts';

const day = (text: string) => text as CalendarDate;
const last = { date: day('2026-11-06'), title: '温县低保名单', address: '/' };

test.each([
  ['2026-11-06', false],
  ['2026-11-20', false],
  ['2026-11-21', true],
  ['2027-11-06', true],
])('on %s two weeks are over: %s', (today, overdue) => {
  const clock = updateClock(last, day(today));
  expect(clock.overdue).toBe(overdue);
  expect(clock.says).toContain('2026年11月6日，温县低保名单');
});

test('the clock names the last day', () => {
  expect(updateClock(last, day('2026-11-10')).says).toContain('2026年11月20日以前');
});

test('a site without any day is overdue', () => {
  expect(updateClock(undefined, day('2026-11-06')).overdue).toBe(true);
});

const site = {
  domain: 'mzj.jiaozuo.gov.cn',
  siteIdCode: '4108000012',
  records: { icp: '豫ICP备12345678号', police: '豫公网安备41080000000123号' },
  contacts: { sample: false },
} as Site;

test('tags with real content are left alone', () => {
  expect(placeholderTags(site)).toEqual([]);
});

test('tags that still show a demonstration are named by their keys', () => {
  const found = placeholderTags({
    ...site,
    domain: 'mzzk.example.cn',
    siteIdCode: '4108000000',
    records: { icp: '豫ICP备00000000号（示例）', police: '豫公网安备00000000000000号' },
    contacts: { ...site.contacts, sample: true },
  });
  expect(found.map(({ key }) => key)).toEqual(['domain', 'siteIdCode', 'icp', 'police', 'sample']);
});
