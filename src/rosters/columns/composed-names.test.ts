import { describe, expect, test } from 'vitest';
import { cleanHeader, meaningOf } from './header-names.ts';

const meaning = (header: string) => meaningOf(cleanHeader(header));

describe('names put together from known words', () => {
  test.each([
    ['批准享受年月', 'since'],
    ['拟享受起始年月', 'since'],
    ['供养起始时间', 'since'],
    ['拟保障人数', 'coveredPersons'],
    ['家庭户籍人口', 'persons'],
    ['拟月保障金额', 'amountYuan'],
    ['12月实发', 'amountYuan'],
    ['农村低保月救助款', 'amountYuan'],
    ['户主（申请人）姓名', 'name'],
    ['与救助对象的关系', 'relation'],
  ] as const)('%s is %s', (header, use) => expect(meaning(header)).toEqual({ use }));

  test.each(['供养月标准', '分散供养标准', '当地低保标准'])('%s is no amount', (header) =>
    expect(meaning(header)).toEqual({ drop: '人均金额、标准' }),
  );

  test.each([
    ...['年金额', '季度金额', '县级补助资金', '电价补助金额', '生活补助', '调整前保障金额'],
    ...['申请金额', '保障截止年月', '发放时间', '调整后金额', '享受户数', '金', '款'],
    ...[
      '原月金额',
      '上月金额',
      '年保障额',
      '限额',
      '人均补助额',
      '户均额',
      '护理补贴额',
      '累计发放额',
    ],
    ...['发放人员', '家庭人员', '新增人员', '停保对象', '低保边缘对象', '核查对象', '对象', '人员'],
    ...[
      '保障月',
      '享受月',
      '享受年限',
      '截止月',
      '补发起始月',
      '暂停起始',
      '缓发起始年月',
      '老人人数',
    ],
    ...['是否停保对象', '是否低保对象', '是否不再保障'],
  ])('%s is asked about', (header) => expect(meaning(header)).toBeUndefined());
});
