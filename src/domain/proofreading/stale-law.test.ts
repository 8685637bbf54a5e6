import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import type { Law } from '../law/law.ts';
import { findStale, type LawBook } from './stale-law.ts';

const law = (id: string, title: string, number: string, more: Partial<Law> = {}): Law => ({
  id,
  title,
  number,
  issuer: '民政部',
  inForce: '2012-12-12' as CalendarDate,
  note: '',
  ...more,
});
const repealed = (repealedBy: string): Partial<Law> => ({
  repealed: '2021-07-01' as CalendarDate,
  repealedBy,
});
const since2021 = { inForce: '2021-07-01' as CalendarDate };
const book: LawBook = {
  laws: [
    law('trial', '最低生活保障审核审批办法（试行）', '民发〔2012〕220号', repealed('measures')),
    law('measures', '最低生活保障审核确认办法', '民发〔2021〕57号', since2021),
    law('old-rules', '特困人员认定办法', '民发〔2016〕178号', repealed('rules')),
    law('rules', '特困人员认定办法', '民发〔2021〕43号', since2021),
  ],
  wordings: [
    {
      rule: 'long-publicity',
      unless: [],
      words: [['长期公示']],
      until: '2021-07-01' as CalendarDate,
      instead: '现在公示7天',
      law: 'measures',
    },
    {
      rule: 'medical',
      unless: [],
      words: [['医疗救助'], ['民政部门', '民政局'], ['审批', '确认']],
      until: '2019-03-02' as CalendarDate,
      instead: '现在归医保',
      law: 'measures',
    },
  ],
};
const today = '2026-11-20' as CalendarDate;
const codes = (text: string, day = today): string[] =>
  findStale(text, day, book).map(({ code }) => code);

describe('what does not hold any more', () => {
  test.each([
    ['按《最低生活保障审核审批办法（试行）》办理。', ['stale-law']],
    ['按《最低生活保障审核审批办法》办理。', ['stale-law']],
    ['按《最低生活保障审核审批办法(试行)》办理。', ['stale-law']],
    ['按民发[2012]220号办理。', ['stale-law']],
    ['按民发（2012）第220号办理。', ['stale-law']],
    ['按民发〔2012〕220号的《最低生活保障审核审批办法（试行）》办理。', ['stale-law']],
    ['按民发【2012】 220 号文件办理。', ['stale-law']],
    ['按民发2012年220号办理。', ['stale-law']],
    ['名单不再上网，在村里长期公示。', ['stale-wording']],
    ['2016年，这里实行长期公示，现在仍是这样。', ['stale-wording']],
    ['2020年版的《最低生活保障审核审批办法（试行）》要求张榜。', ['stale-law']],
    ['对低保家庭实行长期公示。', ['stale-wording']],
    ['医疗救助由县级民政部门审批。', ['stale-wording']],
    ['医疗救助，报民政局确认。', ['stale-wording']],
    ['第一句。按民发〔2016〕178号认定。长期公示。', ['stale-law', 'stale-wording']],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    '按《最低生活保障审核确认办法》（民发〔2021〕57号）办理。',
    '按《特困人员认定办法》办理。',
    '2012年的《最低生活保障审核审批办法（试行）》已废止。',
    '这个办法（民发〔2012〕220号）已在2021年7月1日废止。',
    '“长期公示”是过去的做法。',
    '医疗救助不再由民政部门审批。',
    '医疗救助，民政部门不审批。',
    '民政部门不审批低保，医疗救助由医疗保障部门审批。',
    '名单不搞长期公示。',
    '2016年，这里实行过长期公示。',
    '2020年底，按民发〔2012〕220号办理的有3户。',
    '2019年机构改革以前，医疗救助由民政部门审批。',
    '《最低生活保障审核审批办法（试行）》自2021年7月1日起废止。',
    '医疗救助由医疗保障部门审批，民政部门认定困难身份，县里确认。',
    '民发〔2012〕2200号是另一份文件。',
  ])('not: %s', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ['2018-07-01', []],
    ['2021-06-30', []],
    ['2021-07-01', ['stale-law']],
  ])('what was written in its time stays: %s', (day, expected) => {
    expect(codes('按民发〔2012〕220号办理。', day as CalendarDate)).toEqual(expected);
  });

  test('the message names what holds now and how to tell history', () => {
    const [mention] = findStale('先说别的。按民发〔2012〕220号。', today, book);
    expect(mention?.index).toBe(6);
    expect(mention?.message).toContain('《最低生活保障审核确认办法》（民发〔2021〕57号）');
    expect(mention?.message).toContain('已废止');
  });
});

describe('words in any order', () => {
  const permit: LawBook = {
    laws: [],
    wordings: [
      {
        rule: 'care-home-permit',
        words: [
          ['养老院', '敬老院'],
          ['许可证', '设立许可'],
        ],
        inAnyOrder: true,
        unless: ['备案', '食品'],
        until: '2018-12-29' as CalendarDate,
        instead: '登记后备案',
        law: 'act',
      },
    ],
  };
  const found = (text: string, day = today) => findStale(text, day, permit).length;

  test.each(['办养老院先要许可证。', '没有设立许可，敬老院不能开门。'])('%s', (text) => {
    expect(found(text)).toBe(1);
    expect(found(text, '2018-12-28' as CalendarDate)).toBe(0);
  });

  test.each([
    '养老院不用许可证，登记后备案。',
    '养老院食堂要食品许可证。',
    '养老院不再要许可证。',
    '养老院要许可证吗？',
    '2013年至2018年，养老院要有许可证。',
    '“养老院要许可证”是老规定。',
    '养老院到了。许可证没到。',
  ])('not: %s', (text) => {
    expect(found(text)).toBe(0);
  });
});

describe('… and # in a word', () => {
  const shelter: LawBook = {
    laws: [],
    wordings: [
      {
        rule: 'shelter',
        words: [['救助站'], ['收…费', '每晚#元']],
        inAnyOrder: true,
        unless: [],
        until: '2003-08-01' as CalendarDate,
        instead: '救助站不收费',
        law: 'measures',
      },
    ],
  };
  test.each([
    ['救助站要收一点铺位费。', 1],
    ['住救助站，每晚十元。', 1],
    ['救助站每晚25元。', 1],
    ['救助站收下衣服，费用由财政出。', 0],
    ['救助站每晚几十元。', 1],
    ['救助站每晚送元宵。', 0],
  ])('%s', (text, found) => {
    expect(findStale(text, today, shelter)).toHaveLength(found);
  });
});

test('补贴在 is not what was put up', () => {
  const [row] = book.wordings;
  const wordings = row ? [{ ...row, words: [['贴在']], inAnyOrder: true as const }] : [];
  const found = (text: string) => findStale(text, today, { laws: [], wordings });
  expect(found('补贴在县里发。')).toEqual([]);
  expect(found('名单贴在村口。')[0]?.message).toContain('“贴在”');
});

describe('a question and its answer', () => {
  const quarterly: LawBook = {
    laws: [],
    wordings: [
      {
        rule: 'quarterly',
        words: [['低保金'], ['一个季度', '按季']],
        inAnyOrder: true,
        unless: ['每月'],
        until: '2021-07-01' as CalendarDate,
        instead: '按月发放',
        law: 'measures',
      },
    ],
  };
  const found = (text: string) => findStale(text, today, quarterly);

  test('the answer speaks of what the question asks', () => {
    const [mention] = found('低保金怎么发？一个季度打一次卡。');
    expect(mention?.index).toBe(7);
    expect(mention?.message).toContain('“低保金……一个季度”');
  });

  test.each([
    '低保金按季发吗？每月打一次卡。',
    '低保金按季发吗？这里的人都这么问。',
    '低保金怎么发？按月发。表格一个季度报一次。',
  ])('not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

test('人民政府 is not the office 民政', () => {
  const [row] = book.wordings;
  const wordings = row ? [{ ...row, words: [['民政']], inAnyOrder: true as const }] : [];
  const found = (text: string) => findStale(text, today, { laws: [], wordings });
  expect(found('由县级人民政府审批。')).toEqual([]);
  expect(found('由县民政局审批。')).toHaveLength(1);
});

test('what one word says is denied by 不 before it', () => {
  const [row] = book.wordings;
  const wordings = row ? [{ ...row, inAnyOrder: true as const }] : [];
  const found = (text: string) => findStale(text, today, { laws: [], wordings });
  expect(found('名单不长期公示。')).toEqual([]);
  expect(found('名单长期公示。')).toHaveLength(1);
});
