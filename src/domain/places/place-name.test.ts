import { describe, expect, test } from 'vitest';
import { buildPlaceNames } from './place-name.ts';
import { buildPlaceTree, shortPlaceName, type Place } from './place.ts';

const township = '410822100';
const villages: [code: string, name: string][] = [
  ['410822100201', '西王贺村民委员会'],
  ['410822100202', '东王贺村村民委员会'],
  ['410822100203', '待王村民委员会'],
  ['410822100001', '待王社区居民委员会'],
  ['410822100204', '八街村民委员会'],
  ['410822100002', '八街居民委员会'],
  ['410822100003', '南关街居民委员会'],
  ['410822100498', '农场虚拟社区'],
];
const places: Place[] = [
  { code: '410822', name: '博爱县', level: 'county', parent: '4108' },
  {
    code: township,
    name: '清化镇街道',
    level: 'township',
    parent: '410822',
    aliases: ['博爱县清化镇街道'],
  },
  ...villages.map(([code, name]): Place => ({ code, name, level: 'village', parent: township })),
];
const names = buildPlaceNames(buildPlaceTree(places), '410822');
const codeOf = (village: string, above = '清化镇街道'): string => {
  const match = names.match(above, village);
  return match.found === 'one' ? match.code : match.found;
};

describe('names of villages', () => {
  test.each(villages)('%s is %s in full', (code, name) => expect(codeOf(name)).toBe(code));

  test.each([
    ['西王贺村', '410822100201'],
    ['西王贺', '410822100201'],
    ['西王贺村委会', '410822100201'],
    ['西王贺村村民委员会', '410822100201'],
    ['东王贺村民委员会', '410822100202'],
    ['东王贺村村', '410822100202'],
    ['待王村', '410822100203'],
    ['待王社区', '410822100001'],
    ['待王社区居委会', '410822100001'],
    ['八街村', '410822100204'],
    ['八街社区', '410822100002'],
    ['南关街社区', '410822100003'],
    ['农场虚拟社区', '410822100498'],
    ['待王', 'many'],
    ['八街', 'many'],
    ['南王贺村', 'none'],
    ['', 'none'],
  ])('%s is %s', (name, code) => expect(codeOf(name)).toBe(code));

  test.each(['博爱县清化镇街道', '清化镇街道办事处'])('township %s', (above) =>
    expect(codeOf('西王贺村', above)).toBe('410822100201'),
  );

  test('a township that is not there', () =>
    expect(names.match('月山镇', '西王贺村')).toEqual({ found: 'none', level: 'township' }));
});

test('嘎查 and 连 are found as people write them, and a place by its alias', () => {
  const league = buildPlaceNames(
    buildPlaceTree([
      { code: '152922', name: '阿拉善右旗', level: 'county', parent: '1529' },
      { code: '152922100', name: '巴丹吉林镇', level: 'township', parent: '152922' },
      {
        ...{ code: '152922100201', name: '扎海乌素嘎查委员会', level: 'village' },
        parent: '152922100',
        aliases: ['四队', '44团2连'],
      },
      { code: '152922100202', name: '三连生活区', level: 'village', parent: '152922100' },
    ]),
    '152922',
  );
  const found = (village: string): string => {
    const match = league.match('巴丹吉林镇', village);
    return match.found === 'one' ? match.code.slice(-3) : match.found;
  };
  for (const name of ['扎海乌素嘎查', '扎海乌素', '扎海乌素嘎查村', '四队', '44团2连'])
    expect(found(name), name).toBe('201');
  for (const name of ['三连', '三连生活区']) expect(found(name), name).toBe('202');
  expect(found('扎海')).toBe('none');
});

test.each([
  ['东王贺村村民委员会', '东王贺村'],
  ['西王贺村民委员会', '西王贺村'],
  ['西王贺村委会', '西王贺村'],
  ['建设社区居民委员会', '建设社区'],
  ['八街居民委员会', '八街'],
  ['番田镇', '番田镇'],
  ['居民委员会', '居民委员会'],
])('people call %s %s', (name, short) => expect(shortPlaceName(name)).toBe(short));
