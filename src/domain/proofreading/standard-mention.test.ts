import { describe, expect, test } from 'vitest';
import type { StandardPhrase } from '../bulletin/article.ts';
import type { CalendarDate, Month } from '../date.ts';
import type { Programme } from '../programme.ts';
import type { Standard } from '../law/standard.ts';
import { compareThenAndNow, describeChange, findStandardMentions } from './standard-mention.ts';

const programmes = [
  { id: 'subsistenceAllowance', name: '最低生活保障', shortName: '低保' },
  { id: 'extremePovertySupport', name: '特困人员救助供养', shortName: '特困供养' },
  { id: 'disasterRelief', name: '受灾人员救助', shortName: '受灾救助' },
].map((programme) => ({ ...programme, department: '', recipient: '户' }) as Programme);

const row = (
  programme: Standard['programme'],
  area: string,
  amountYuan: number,
  more: Partial<Standard> = {},
): Standard => ({
  programme,
  kind: '保障标准',
  area,
  amountYuan,
  per: 'year',
  from: '2018-01-01' as CalendarDate,
  until: '2018-12-31' as CalendarDate,
  source: { type: 'law', law: 'x' },
  ...more,
});
const rural = row('subsistenceAllowance', '农村', 3480);
const urban = row('subsistenceAllowance', '城市', 480, { per: 'month' });
const alone = row('extremePovertySupport', '农村分散供养', 4530, { kind: '基本生活标准' });
const relief = row('disasterRelief', '全市（每人）', 230, {
  kind: '过渡期临时生活救助',
  per: 'once',
});
const standards = [rural, urban, alone, relief];

const find = (text: string, phrases: readonly StandardPhrase[] = [], month = '2018-07') =>
  findStandardMentions(text, { month: month as Month, standards, programmes, phrases }).map(
    ({ standard, start, end }) => [text.slice(start, end), standard.area],
  );

describe('an amount is a standard', () => {
  test('where the words before it name the programme or the kind', () => {
    expect(
      find('2018年，农村低保标准为每人每年3480元，农村分散特困人员基本生活标准为每人每年4530元。'),
    ).toEqual([
      ['3480元', '农村'],
      ['4530元', '农村分散供养'],
    ]);
    expect(find('受灾的，有过渡期生活救助，人均230元，重点照顾旱灾。')).toEqual([
      ['230元', '全市（每人）'],
    ]);
  });

  test('also told by the month, with a thousands separator, or by the year', () => {
    expect(find('农村低保标准每人每月290元。')).toEqual([['290元', '农村']]);
    expect(find('农村低保标准达到每年3,480元。')).toEqual([['3,480元', '农村']]);
    expect(find('城市低保标准每人每年5760元。')).toEqual([['5760元', '城市']]);
  });

  test('where the editor says so, whatever the words are', () => {
    const phrase: StandardPhrase = {
      says: '三千四百八十元',
      programme: 'subsistenceAllowance',
      kind: '保障标准',
      area: '农村',
    };
    expect(find('一年三千四百八十元，够不够？', [phrase])).toEqual([['三千四百八十元', '农村']]);
  });
});

describe('an amount is no standard', () => {
  test.each([
    ['another amount', '农村低保标准为每人每年3481元。'],
    ['another period', '农村低保标准为每人每月3480元。'],
    ['nobody names the programme', '厂里的工资标准为每年3480元。'],
    ['the name stands in another sentence', '说说低保。学费标准为每年3480元。'],
    ['money that is given once', '给低保户送去慰问金3480元。'],
  ])('%s', (_why, text) => {
    expect(find(text)).toEqual([]);
  });

  test('the name belongs to the amount before', () => {
    expect(find('农村低保标准每年3480元，慰问品标准每份480元。')).toEqual([['3480元', '农村']]);
  });

  test('the table has the amount in another year', () => {
    expect(find('农村低保标准为每人每年3480元。', [], '2019-07')).toEqual([]);
  });

  test('two rows fit equally: nothing is guessed', () => {
    const twin = { ...rural, area: '城市' };
    const mentions = (text: string) =>
      findStandardMentions(text, {
        month: '2018-07' as Month,
        standards: [rural, twin],
        programmes,
        phrases: [],
      }).map(({ standard }) => standard.area);
    expect(mentions('低保标准为每人每年3480元。')).toEqual([]);
    expect(mentions('城市低保标准为每人每年3480元。')).toEqual(['城市']);
  });
});

describe('then and now', () => {
  const now = { ...rural, amountYuan: 6000, from: '2026-01-01' as CalendarDate, until: undefined };
  const { until: _, ...endless } = now;
  const today = '2026-11-20' as CalendarDate;

  test('the row in force today stands beside it', () => {
    expect(compareThenAndNow([rural], [rural, endless], today)).toEqual([
      { then: rural, now: endless },
    ]);
  });

  test('without a row of today nothing is invented', () => {
    expect(compareThenAndNow([rural], standards, today)).toEqual([{ then: rural }]);
  });

  test('the difference is told by the year, or not at all', () => {
    const monthly = { ...endless, amountYuan: 500, per: 'month' as const };
    expect(describeChange({ then: rural, now: endless })).toBe('每年比当时多2520元');
    expect(describeChange({ then: rural, now: monthly })).toBe('折合每年比当时多2520元');
    expect(describeChange({ then: endless, now: rural })).toBe('每年比当时少2520元');
    expect(describeChange({ then: rural, now: { ...rural } })).toBe('同当时一样');
    expect(describeChange({ then: rural, now: rural })).toBe('这一标准现在仍在执行');
    expect(describeChange({ then: relief, now: { ...relief } })).toBeUndefined();
    expect(describeChange({ then: rural })).toBeUndefined();
  });
});
