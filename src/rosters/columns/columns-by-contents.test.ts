import { describe, expect, test } from 'vitest';
import { parseMonth } from '../../domain/date.ts';
import { readDelimited } from '../files/delimited.ts';
import { utf8 } from '../testing/encode.ts';
import { findNeeded } from './found-columns.ts';
import { findHeader } from './header.ts';
import type { Header } from './column.ts';
import { chooseMonth, leaveOutAmounts } from './other-amounts.ts';

const villages = ['东留村', '西留村', '南留村'];

function readTable(head: string, ...rows: readonly string[]) {
  const grid = readDelimited(utf8([head, ...rows].join('\n')));
  if ('code' in grid) throw new Error(grid.message);
  const header = findHeader(grid);
  if (!header) throw new Error('no header');
  return { header, rows: grid.rows.slice(1) };
}

const meanings = ({ columns }: Header) =>
  columns.map(({ meaning }) =>
    typeof meaning === 'string' ? meaning : Object.values(meaning).join(),
  );

describe('columns that a list needs', () => {
  const needed = (head: string, ...lines: readonly string[]): string[] => {
    const { header, rows } = readTable(head, ...lines);
    const period = parseMonth('2026-11');
    return meanings(
      findNeeded(header, rows, {
        isPlace: (text) => villages.includes(text),
        isAddress: (text) => villages.some((village) => text.startsWith(`黄庄镇${village}`)),
        ...(period ? { period } : {}),
      }),
    );
  };

  test('are told by their contents', () => {
    expect(
      needed(
        '姓名,月保障金额,住的庄儿,享受几人,始享',
        '赵大山,320,东留村,2,2019-04',
        '钱小河,640,西留村,3,2020-11',
      ).slice(2),
    ).toEqual(['village', 'coveredPersons', 'since']);
    expect(needed('姓名,月保障金额,家住何处', '赵大山,320,黄庄镇东留村2组').slice(2)).toEqual([
      'address',
    ]);
  });

  test('are not told where two would do, or the name says something else', () => {
    const row = '赵大山,320,东留村,西留村';
    expect(needed('姓名,月保障金额,哪一边,哪个片', row).slice(2)).toEqual(['unknown', 'unknown']);
    expect(needed('姓名,月保障金额,原先的庄', '赵大山,320,东留村').slice(2)).toEqual(['unknown']);
    expect(needed('姓名,月保障金额,劳力几人', '赵大山,320,2').slice(2)).toEqual(['unknown']);
    expect(needed('姓名,月保障金额,停享起', '赵大山,320,2026-10').slice(2)).toEqual(['unknown']);
  });

  test('who is who in a family', () => {
    const { header } = readTable(
      '家庭成员姓名,身份关系,村,月保障金额',
      '赵大山,户主,东留村,320',
      '钱小河,妻,,',
    );
    expect(meanings(header).slice(0, 2)).toEqual(['name', 'relation']);
  });
});

test('names below a mere heading, and of the head who was looked at', () => {
  const { header } = readTable(
    '次序,对象基本情况,,,月保障金额\n,村组,供养人,性别,',
    '1,东留村,赵大山,男,320',
  );
  expect(meanings(header).slice(1, 3)).toEqual(['village', 'name']);
  const looked = readTable('次序,村,被审户主,月保障金额', '1,东留村,赵大山,320');
  expect(meanings(looked.header)[2]).toBe('name');
  expect(() => readTable('次序,村,邻居户主,月保障金额', '1,东留村,赵大山,320')).toThrow();
});

describe('money beside the amount of the month', () => {
  const besides = (head: string, isListed: boolean, ...lines: readonly string[]): string[] => {
    const { header, rows } = readTable(head, ...lines);
    return meanings(leaveOutAmounts(header, rows, isListed));
  };
  const first = '赵大山,东留村';

  test.each([
    ['上月发放额,调整额,本月发放额', '300,20,320', ['别的时间的金额', '增减的金额', 'amountYuan']],
    ['上月发放额,调整额,本月发放额', '300,30,320', ['别的时间的金额', 'unknown', 'amountYuan']],
    ['乡里上报额,县里批准额', '520,500', ['批准以前的金额', 'amountYuan']],
    ['上报额,保障金额', '520,500', ['unknown', 'amountYuan']],
    ['月保障金额,节前送的钱', '320,200', ['amountYuan', 'unknown']],
    ['月保障金额,冬季取暖补贴', '320,200', ['amountYuan', '收入、支出和别的钱']],
    ['金额1,金额2', '320,300', ['unknown', 'unknown']],
    ['拟救助(元)', '4200', ['amountYuan']],
  ])('%s %s', (names, figures, expected) =>
    expect(besides(`姓名,村,${names}`, true, `${first},${figures}`).slice(2)).toEqual(expected),
  );

  test.each([
    ['2026-11', ['别的时间的金额', '别的时间的金额', 'amountYuan']],
    ['2026-12', ['unknown', 'unknown', 'unknown']],
  ])('of columns of months that of %s', (period, expected) => {
    const { header, rows } = readTable('姓名,村,9月,10月,11月', `${first},300,310,320`);
    expect(meanings(chooseMonth(header, rows, period)).slice(2)).toEqual(expected);
    const ticks = readTable('姓名,村,9月,10月,11月', `${first},√,√,×`);
    expect(meanings(chooseMonth(ticks.header, ticks.rows, period)).slice(2)).toEqual(
      Array.from({ length: 3 }, () => 'unknown'),
    );
  });

  test('its parts are left out where they add up to it in every row', () => {
    const head = '姓名,村,基础部分,增发部分70岁以上,增发部分重病,月保障金合计';
    const parts = (...lines: readonly string[]): string[] => besides(head, true, ...lines).slice(2);
    expect(parts(`${first},330,50,,380`, '钱小河,西留村,480,,60,540')).toEqual([
      ...Array.from({ length: 3 }, () => '金额的各部分'),
      'amountYuan',
    ]);
    expect(parts(`${first},330,50,,380`, '钱小河,西留村,480,,60,550')[0]).toBe('unknown');
    const late = '姓名,村,基础部分,补发部分,月保障金合计';
    expect(besides(late, true, `${first},330,50,380`, '钱小河,西留村,480,60,540')[2]).toBe(
      'unknown',
    );
  });

  test('of a list without amounts is left out where nobody has none but who is off the list', () => {
    const head = '姓名,村,供养形式,基本生活费(元/月),备注';
    const rows = (word: string): string[] => [`${first},分散,605,`, `钱小河,西留村,分散,0,${word}`];
    expect(besides(head, false, ...rows('10月病故'))[3]).toBe('金额（这类名单不公布）');
    expect(besides(head, false, ...rows('聋哑'))[3]).toBe('unknown');
  });

  test('of a list without amounts is left out where everybody has some', () => {
    const head = '姓名,村,供养形式,基本生活费(元/月)';
    expect(besides(head, false, `${first},分散,605`, '钱小河,西留村,分散,605').at(-1)).toBe(
      '金额（这类名单不公布）',
    );
    for (const none of ['0', ''])
      expect(besides(head, false, `${first},分散,605`, `钱小河,西留村,分散,${none}`).at(-1)).toBe(
        'unknown',
      );
  });
});
