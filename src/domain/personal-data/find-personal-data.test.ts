import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOverLines } from './number-over-lines.ts';
import { findPersonalData } from './find-personal-data.ts';
import { isIdentityNumber } from './identity-number.ts';

const kindsIn = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const withCheckSign = (digits: string): string =>
  digits +
  '10X98765432'.charAt(
    weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11,
  );

const birthDate = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const identityNumber = fc
  .tuple(
    fc.constantFrom('110105', '410825', '410822', '310104', '620102', '820000', '330106'),
    birthDate,
    fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(3, '0')),
  )
  .map((parts) => withCheckSign(parts.join('')));

const every = (size: number, between: string) => (number: string) =>
  (number.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between);
const dressed = (digits: string) => (number: string) =>
  [...number]
    .map((character) => (character === 'X' ? 'X' : ([...digits][Number(character)] ?? character)))
    .join('');

const disguises: Record<string, (number: string) => string> = {
  'as it is': (number) => number,
  'with a small x': (number) => number.toLowerCase(),
  'full-width': (number) => dressed('０１２３４５６７８９')(number).replace('X', 'Ｘ'),
  'with invisible characters': every(3, '\u200B'),
  'in groups of six with spaces': every(6, ' '),
  'digit by digit with full-width spaces': every(1, '\u3000'),
  'with hyphens': (number) => `${number.slice(0, 6)}-${number.slice(6, 14)}—${number.slice(14)}`,
  'in Chinese numerals': dressed('〇一二三四五六七八九'),
  'in Chinese numerals of another kind': dressed('零壹贰叁肆伍陆柒捌玖'),
  'in circles': dressed('⓪①②③④⑤⑥⑦⑧⑨'),
};

describe('identity numbers', () => {
  test.each(Object.entries(disguises))('are all found %s', (_name, disguise) => {
    const text = identityNumber.map((number) => `身份证号${disguise(number)}，请核对`);
    fc.assert(
      fc.property(text, (found) => {
        expect(kindsIn(found)).toEqual(['identityNumber']);
      }),
      { numRuns: 300 },
    );
  });

  test('are found half-masked', () => {
    const masked = fc
      .tuple(identityNumber, fc.constantFrom('*', '＊', '×', 'x'))
      .chain(([number, mask]) =>
        fc.constantFrom(
          number.slice(0, 10) + mask.repeat(4) + number.slice(14),
          number.slice(0, 6) + mask.repeat(8) + number.slice(14),
          number.slice(0, 6) + mask.repeat(4) + number.slice(14),
          number.slice(0, 14) + mask.repeat(4),
        ),
      );
    fc.assert(
      fc.property(masked, (text) => {
        expect(kindsIn(text)).toEqual(['maskedIdentityNumber']);
      }),
      { numRuns: 300 },
    );
  });

  test('of the old kind are found', () => {
    const old = identityNumber
      .filter((number) => number.slice(6, 8) === '19' && !number.startsWith('82'))
      .map((number) => number.slice(0, 6) + number.slice(8, 17));
    fc.assert(
      fc.property(old, (number) => {
        expect(kindsIn(number)).toEqual(['identityNumber']);
      }),
      { numRuns: 300 },
    );
  });

  test('are found behind another number', () => {
    fc.assert(
      fc.property(identityNumber, (number) => {
        expect(kindsIn(`7${number}`)).toContain('identityNumber');
      }),
    );
  });

  test('are not seen in a wrong check digit', () => {
    fc.assert(
      fc.property(identityNumber, (number) => {
        const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
        expect(isIdentityNumber(wrong)).toBe(false);
      }),
    );
  });
});

describe('other numbers', () => {
  test.each([
    ['13800138000', 'mobileNumber'],
    ['138 0013 8000', 'mobileNumber'],
    ['138-0013-8000', 'mobileNumber'],
    ['+86 138 0013 8000', 'mobileNumber'],
    ['8613800138000', 'mobileNumber'],
    ['１３８００１３８０００', 'mobileNumber'],
    ['一三八〇〇一三八〇〇〇', 'mobileNumber'],
    ['138****8000', 'maskedMobileNumber'],
    ['6222021234567890128', 'bankCard'],
    ['6222 0212 3456 7890 128', 'bankCard'],
    ['6222 **** **** 0128', 'bankCard'],
    ['1.3800138E+10', 'mobileNumber'],
    ['4.10825E+17', 'maskedIdentityNumber'],
    ['4.1082519900307e+17', 'maskedIdentityNumber'],
    ['410825199003078000', 'maskedIdentityNumber'],
    ['410825○○○○○○○○803X', 'maskedIdentityNumber'],
    ['410825……8036', 'maskedIdentityNumber'],
    ['******19900307803X', 'maskedIdentityNumber'],
    ['0391-3569000', 'unlistedLandline'],
    ['白庄村3组12号', 'homeAddress'],
    ['白庄村第三村民小组12号', 'homeAddress'],
    ['幸福小区3号楼2单元501室', 'homeAddress'],
    ['白庄村中心街12号', 'homeAddress'],
    ['白庄村东头 12 号', 'homeAddress'],
    ['白庄村三组老井西边第二户', 'homeAddress'],
    ['他住城关四街12号院北屋', 'homeAddress'],
  ])('%s', (text, kind) => {
    expect(kindsIn(`请记下${text}这个号码`)).toEqual([kind]);
  });

  test('the place of a finding is its place in the text', () => {
    expect(findPersonalData('电话：13800138000')).toEqual([{ kind: 'mobileNumber', index: 3 }]);
  });

  test.each([
    '410825101201',
    '410822106210',
    '410825-MZ-2026-0031',
    '410825-subsistence-allowance-2026-11',
    '4108000000',
    '0391-0000001、0391-0000002',
    '12345，12349',
    '2026-11-06 至 2026-12-05',
    '2016年6月—2018年7月',
    '豫ICP备00000000号',
    '豫公网安备00000000000000号',
    '一二三四五六七',
    '二〇一八年六月二十一日',
    '3480、4530、230',
    '| 3480 | 4530 | 230 | 6225 | 112 |',
    '1. 一\n2. 二\n3. 三',
    '民发〔2021〕57号 2021-07-01',
    '**3480**元，**4530**元',
    '------------------------',
    '善堂镇便民服务中心，善堂镇人民路1号',
    '东城街道人民路1号',
    '东城街道东城路1号',
    '黄庄镇人民路12号',
    '白庄村敬老院，白庄村中心街12号',
    '老人住进敬老院1号院，村东头12号前完成整治',
    '五组东边第一片果园有12亩，北边第一户均收入5600元',
    '各村10号以前报到镇里，第3组10号前完成',
    '二维码门牌 1篇',
    '410825,410825104',
    '410825104,147161',
    '| 410825101201 | 480 |',
    '1,234,567,890',
    '4521,80001,1.5E+17',
    '3.1415926E+10',
    '| --- | --- | --- | --- |',
  ])('%s is none', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  test('no code of a village is taken for one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 110000000000, max: 829999999999 }), (code) => {
        expect(kindsIn(String(code))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  // The code of a village and a day make up a number that holds.
  '<loc>https://mz.example.cn/places/410822200204/</loc><lastmod>2026-11-18</lastmod>',
  '二维码门牌 1',
])('%s is no number of a person', (text) => {
  expect(findPersonalData(text)).toEqual([]);
});

test('the code of a district and a hotline on lines of their own are no mobile number', () => {
  expect(findOverLines('问政策\n152222\n12345\n政务服务便民热线')).toEqual([]);
  expect(findOverLines('138\n5017\n0733')).toHaveLength(1);
});
