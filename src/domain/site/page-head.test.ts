import { describe, expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import { formatDay, isMonth, labelsOf, searchFiltersOf, type PageHead } from './page-head.ts';
import type { Site } from './site.ts';

const site: Site = {
  title: '焦作民政专刊',
  tagline: '一句话',
  bureau: '焦作市民政局',
  newspaper: '焦作日报',
  masthead: '焦作日报·民政专刊',
  frequency: '月刊',
  region: { code: '4108', name: '焦作市', province: '河南省' },
  domain: 'mzzk.example.cn',
  siteIdCode: '4108000000',
  records: { icp: '备案号', police: '备案号' },
  contacts: { address: '', postcode: '', phone: '', mail: '', sample: true },
  offline: true,
  columns: [{ name: '惠民手册', description: '办理指南。' }],
};
const head: PageHead = {
  title: '最低生活保障',
  description: '谁可以申请。',
  address: '/handbook/subsistence-allowance/',
  column: '惠民手册',
  type: 'content',
};
const absolute = (address: string): string => `https://mzzk.example.cn${address}`;
const label = (facts: Partial<PageHead>, name: string): string | undefined =>
  labelsOf({ ...head, ...facts }, site, absolute).find(([found]) => found === name)?.[1];

describe('labelsOf', () => {
  test('labels stand in the order of the label rules', () => {
    const published = '2026-11-06' as CalendarDate;
    expect(labelsOf({ ...head, published }, site, absolute)).toEqual([
      ['SiteName', '焦作民政专刊'],
      ['SiteDomain', 'mzzk.example.cn'],
      ['SiteIDCode', '4108000000'],
      ['ColumnName', '惠民手册'],
      ['ColumnDescription', '办理指南。'],
      ['ColumnKeywords', '惠民手册,焦作市,焦作市民政局'],
      ['ColumnType', '惠民手册'],
      ['ArticleTitle', '最低生活保障'],
      ['PubDate', '2026-11-06 00:00'],
      ['ContentSource', '焦作市民政局'],
      ['Keywords', '惠民手册'],
      ['Author', '焦作市民政局'],
      ['Description', '谁可以申请。'],
      ['Image', 'https://mzzk.example.cn/social/site.png'],
      ['Url', 'https://mzzk.example.cn/handbook/subsistence-allowance/'],
    ]);
  });

  test('a page without a date has no label for it', () => {
    expect(label({}, 'PubDate')).toBeUndefined();
  });

  test('a month stays a month', () => {
    expect(label({ published: '2016-06' as Month }, 'PubDate')).toBe('2016-06');
  });

  test('a column of the page’s own takes the page’s description', () => {
    expect(label({ column: '关于' }, 'ColumnDescription')).toBe('谁可以申请。');
  });

  test.each<[keyof PageHead, Partial<PageHead>, string, string]>([
    ['source', { source: '温县民政局' }, 'ContentSource', '温县民政局'],
    ['author', { author: '李新和' }, 'Author', '李新和'],
    ['keywords', { keywords: ['低保', '温县'] }, 'Keywords', '低保,温县'],
    ['image', { image: '/social/2016-06.png' }, 'Image', absolute('/social/2016-06.png')],
  ])('%s of its own wins', (_, facts, name, text) => {
    expect(label(facts, name)).toBe(text);
  });
});

describe('searchFiltersOf', () => {
  test('a page that the search leaves out has none', () => {
    expect(searchFiltersOf(head)).toEqual([]);
  });

  test('a byline is found by name and by what the person did, each once', () => {
    const credits = ['记者 李新和', '摄 李新和'];
    const search = { kind: '文章', genre: '通讯', credits, date: '2016-06' as Month } as const;
    expect(searchFiltersOf({ ...head, column: '民政专刊', search })).toEqual([
      ['kind', '文章'],
      ['genre', '通讯'],
      ['section', '民政专刊'],
      ['year', '2016'],
      ['byline', '李新和'],
      ['credit', '记者 李新和'],
      ['credit', '摄 李新和'],
    ]);
  });

  test('the period and the last day of a list are told, not filtered by', () => {
    const search = {
      kind: '名单',
      period: '2026-11' as Month,
      until: '2026-12-05' as CalendarDate,
    };
    expect(searchFiltersOf({ ...head, search }).map(([name]) => name)).toEqual(['kind', 'section']);
  });
});

test.each([
  ['2016-06', true],
  ['2026-11-06', false],
])('whether %s is a month: %s', (date, expected) => {
  expect(isMonth(date as Month | CalendarDate)).toBe(expected);
});

test.each([
  ['2016-06', '2016年6月'],
  ['2026-11-06', '2026年11月6日'],
])('a reader reads %s as %s', (date, text) => {
  expect(formatDay(date as Month | CalendarDate)).toBe(text);
});
