import { describe, expect, test } from 'vitest';
import { cleanHeader, meaningOf } from './header-names.ts';

const meaning = (header: string) => meaningOf(cleanHeader(header));

describe('columns of places, as counties, leagues and corps name them', () => {
  test.each(['县', '区', '县（市、区）', '旗县', '旗县市区', '所属县区', '县市区名称'])(
    'county: %s',
    (header) => expect(meaning(header)).toEqual({ use: 'county' }),
  );

  test.each([
    ...['乡', '镇', '街道', '乡镇（街道）', '镇办', '所属乡镇', '乡（镇、街道）办事处', '乡镇名称'],
    ...['苏木', '苏木（街道）', '苏木乡镇（街道、场）', '团场', '团镇'],
  ])('township: %s', (header) => expect(meaning(header)).toEqual({ use: 'township' }));

  test.each([
    ...[
      '村',
      '村（社区）',
      '村（居）委会',
      '村（居）民委员会',
      '行政村',
      '村或社区',
      '村别',
      '所在村',
    ],
    ...['嘎查', '嘎查（社区）', '嘎查村（居委会）', '连队', '连队（社区）', '乡镇及村'],
  ])('village: %s', (header) => expect(meaning(header)).toEqual({ use: 'village' }));

  test.each(['村民', '居民', '村组', '场', '办', '黄庄镇', '村干部', '社区意见', '市长'])(
    'none of them: %s',
    (header) => {
      const use = meaning(header);
      expect(['county', 'township', 'village']).not.toContain(use && 'use' in use ? use.use : '');
    },
  );
});
