import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { keepsZeros, parseSince } from './cell-month.ts';
import { parseAmount, parseCause, parseName, parsePersons } from './cell-values.ts';
import { cleanHeader, meaningOf } from '../columns/header-names.ts';
import { isMinorOn, parseIdentity } from './identity.ts';
import { makeIdentity } from '../testing/people.ts';
import { serialToDate } from '../files/serial-date.ts';

const latest = '2026-11' as Month;
const text = { latest, keepsZeros: true };
const amount = fc.integer({ min: 0, max: 9_999_999 });
const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('amounts', () => {
  it('are the same in every dress', () => {
    const dress = fc.constantFrom<(value: number) => string | number>(
      (value) => value,
      String,
      (value) => value.toLocaleString('en-US'),
      (value) => `${value.toLocaleString('en-US')}.00元`,
      (value) => `￥${value}`,
      (value) => `¥ ${value}.0`,
      (value) => `${wide(String(value))}元/月`,
      (value) => `人民币${value}元整`,
      (value) => ` ${value}　元 `,
    );
    fc.assert(
      fc.property(amount, dress, (value, wear) => {
        expect(parseAmount(wear(value))).toEqual({ value });
      }),
    );
  });

  it('with cents, minus signs or other shapes are faults', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 99 }), (value, cents) => {
        const written = `${value}.${String(cents).padStart(2, '0')}`;
        expect(parseAmount(written)).toMatchObject({ code: 'amount-cents' });
        expect(parseAmount(Number(written))).toMatchObject({ code: 'amount-cents' });
        expect(parseAmount(`-${written}`)).toMatchObject({ code: 'negative-amount' });
      }),
    );
  });

  it('never throw, and give a whole number or a fault that does not repeat the cell', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double()), (cell) => {
        const parsed = parseAmount(cell);
        if ('value' in parsed)
          expect(Number.isInteger(parsed.value) && parsed.value >= 0).toBe(true);
        else expect(parsed.fault).not.toMatch(/\d{15}/);
      }),
    );
  });
});

describe('months', () => {
  const month = fc.record({
    year: fc.integer({ min: 1990, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const two = (value: number): string => String(value).padStart(2, '0');

  it('are the same in every dress', () => {
    fc.assert(
      fc.property(month, ({ year, month: number, day }) => {
        const value = `${year}-${two(number)}`;
        const serial = Date.UTC(year, number - 1, day) / 86_400_000 + 25_569;
        const dresses = [
          value,
          `${year}.${number}`,
          `${year}年${number}月`,
          `${year}年${two(number)}月${day}日`,
          `${year}${two(number)}`,
          `${year}/${number}/${day}`,
          `${year}.${number}.${day}`,
          `${year}${two(number)}${two(day)}`,
          wide(`${year}.${two(number)}`),
          `${year}-${two(number)}-${two(day)} 00:00:00`,
          serial,
          serialToDate(serial),
        ];
        for (const dress of dresses)
          expect([dress, parseSince(dress, text)]).toEqual([dress, { value }]);
      }),
    );
  });

  it('that could be two are faults', () => {
    expect(parseSince(2021.1, text)).toMatchObject({ code: 'ambiguous-month' });
    expect(parseSince('2021.1', { latest, keepsZeros: false })).toMatchObject({
      code: 'ambiguous-month',
    });
    expect(parseSince('2021.1', text)).toEqual({ value: '2021-01' });
    expect(keepsZeros(['2021.10', '2021.1'])).toBe(true);
    expect(keepsZeros(['2021.11', 2021.1])).toBe(false);
    expect(parseSince('Jul-21', text)).toEqual({ value: '2021-07' });
    for (const cell of [
      '21-Jul',
      'Jul-45',
      '21.7',
      2021,
      '2021-00',
      '2021-2-30',
      '7/1/2021',
      '1900-01',
      999,
      99_999,
    ])
      expect([cell, parseSince(cell, text)]).toMatchObject([cell, { code: 'month' }]);
    expect(parseSince('2026-12', text)).toMatchObject({ code: 'month-late' });
  });

  it('never throw and are never after the period', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.integer()), (cell) => {
        const parsed = parseSince(cell, text);
        if ('value' in parsed) expect(parsed.value <= latest).toBe(true);
      }),
    );
  });
});

describe('headers', () => {
  it('mean the same with spaces, breaks, marks, units and full-width brackets', () => {
    const base = fc.constantFrom(
      '姓名',
      '家庭人口',
      '月保障金额',
      '享受起始年月',
      '身份证号',
      '村委会',
      '残疾等级',
    );
    const dress = fc.constantFrom<(name: string) => string>(
      (name) => [...name].join('　'),
      (name) => [...name].join('\n'),
      (name) => `*${name}`,
      (name) => `${name}（必填）`,
      (name) => `${name}：`,
      (name) => `【${name}】`,
      (name) => `${name}（元）`,
    );
    fc.assert(
      fc.property(base, dress, (name, wear) => {
        expect(meaningOf(cleanHeader(wear(name)))).toEqual(meaningOf(name));
        expect(meaningOf(name)).toBeDefined();
      }),
    );
  });

  it('that say something else are not known', () => {
    for (const name of [
      '季度金额',
      '年保障金额',
      '金额（万元）',
      '人数变化',
      '网格',
      '停用标记',
      '曾用名',
      '村组',
      '',
    ])
      expect([name, meaningOf(cleanHeader(name))]).toEqual([name, undefined]);
  });

  it('of family members never become the name', () => {
    for (const name of ['配偶姓名', '家庭成员1姓名', '监护人姓名', '代领人姓名', '开户姓名'])
      expect(meaningOf(cleanHeader(name))).toHaveProperty('drop');
  });
});

describe('names, persons, causes', () => {
  it('lose only the spaces that line them up', () => {
    expect(parseName('张　三')).toEqual({ value: '张三' });
    expect(parseName('买买提•江')).toEqual({ value: '买买提·江' });
    for (const cell of ['张*', '张', 'Zhang San', '张三2', '张●明', '\uE001明', '合计：'])
      expect(parseName(cell)).toHaveProperty('fault');
    expect(parsePersons(21)).toHaveProperty('fault');
    expect(parsePersons(2.5)).toHaveProperty('fault');
    expect(parseCause('因病')).toEqual({ value: '医疗' });
  });

  it.each([
    ['胃癌手术自付8万', '医疗'],
    ['妻子住院透析', '医疗'],
    ['孩子上大学学费', '教育'],
    ['父亲车祸', '意外'],
    ['工地摔伤住院', '意外'],
  ])('the cause told as %s is %s', (told, cause) =>
    expect(parseCause(told)).toEqual({ value: cause }),
  );

  it.each(['家里出了事', '儿子上学、妻子住院', '车祸去世', '病故', '住院费已停', '没有生病'])(
    'the cause told as %s is asked about',
    (told) => expect(parseCause(told)).toHaveProperty('code', 'cause'),
  );
});

describe('identity numbers', () => {
  it('are valid only with the right check digit, and compare in the new form', () => {
    const number = makeIdentity('19700101', 12);
    expect(parseIdentity(number)).toEqual({ state: 'valid', number, birth: '1970-01-01' });
    expect(parseIdentity(number.slice(0, 6) + number.slice(8, 17))).toMatchObject({ number });
    const wrong = `${number.slice(0, 17)}${number.endsWith('1') ? '2' : '1'}`;
    expect(parseIdentity(wrong)).toEqual({ state: 'invalid', lost: false, birth: '1970-01-01' });
    expect(parseIdentity(4.10825197001011e17)).toEqual({ state: 'invalid', lost: true });
    expect(parseIdentity('4.10825E+17')).toEqual({ state: 'invalid', lost: true });
    expect(parseIdentity(' ')).toEqual({ state: 'missing' });
  });

  it('tell minors until the day before the eighteenth birthday', () => {
    const born = (identity: string) => {
      const parsed = parseIdentity(identity);
      return parsed.state === 'valid' && isMinorOn(parsed.birth, '2026-11-06' as never);
    };
    expect(born(makeIdentity('20081107', 3))).toBe(true);
    expect(born(makeIdentity('20081106', 3))).toBe(false);
  });
});
