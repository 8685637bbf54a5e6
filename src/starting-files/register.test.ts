import { expect, test } from 'vitest';
import { keepAliases, placesToCsv, readRegister } from './register.ts';

const tables = {
  areas: [
    { code: '990102', name: '乙县' },
    { code: '990101', name: '甲县' },
    { code: '980101', name: '外县' },
  ],
  streets: [
    { code: '990101101', name: '西关镇' },
    { code: '990101100', name: '东关镇' },
    { code: '980101100', name: '外镇' },
  ],
  villages: [
    { code: '990101100201', name: '一里村民委员会' },
    { code: '990101101201', name: '二里村民委员会' },
    { code: '980101100201', name: '外村民委员会' },
  ],
};

test('counties are followed by their townships and these by their villages', () => {
  expect(readRegister('9901', tables).map(({ code, parent }) => [code, parent])).toEqual([
    ['990101', '9901'],
    ['990101100', '990101'],
    ['990101100201', '990101100'],
    ['990101101', '990101'],
    ['990101101201', '990101101'],
    ['990102', '9901'],
  ]);
});

test.each([
  ['北川羌族自治县', '北川县'],
  ['隆林各族自治县', '隆林县'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江县'],
  ['积石山保安族东乡族撒拉族自治县', '积石山县'],
  ['前郭尔罗斯蒙古族自治县', '前郭尔罗斯县'],
  ['木垒哈萨克自治县', '木垒县'],
  ['东乡族自治县', '东乡县'],
  ['鄂伦春自治旗', '鄂伦春旗'],
])('%s is called %s as well', (name, alias) => {
  const [county] = readRegister('9901', {
    areas: [{ code: '990103', name }],
    streets: [],
    villages: [],
  });
  expect(county?.aliases).toEqual([alias]);
});

test('the table has one line for each place', () => {
  expect(placesToCsv(readRegister('9901', tables)).split('\n').slice(0, 4)).toEqual([
    'code,name,level,parent,aliases',
    '990101,甲县,county,9901,',
    '990101100,东关镇,township,990101,',
    '990101100201,一里村民委员会,village,990101100,',
  ]);
});

test('aliases of the table before are kept by code, those of places that are gone are not', () => {
  const places = keepAliases(readRegister('9901', tables), [
    { code: '990101100201', aliases: '一里沟|老一里' },
    { code: '990101100209', aliases: '九里沟' },
    { code: '990102', aliases: '' },
  ]);
  expect(places.filter(({ aliases }) => aliases)).toEqual([
    expect.objectContaining({ code: '990101100201', aliases: ['一里沟', '老一里'] }),
  ]);
  expect(placesToCsv(places)).toContain(
    '990101100201,一里村民委员会,village,990101100,一里沟|老一里',
  );
});

test('a region that is not in the tables is empty', () => {
  expect(readRegister('1101', tables)).toEqual([]);
});
