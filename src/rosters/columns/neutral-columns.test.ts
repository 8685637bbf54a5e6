import { describe, expect, test } from 'vitest';
import { areRemarks, neutralKind } from './neutral-columns.ts';

const kindOf = (name: string, texts: readonly string[]): string | undefined =>
  neutralKind(name, texts, texts);

describe('a plain value for everybody', () => {
  test.each([
    ['核查时间', ['2026-10-11', '2026/10/12', '2026年10月13日'], '日期（每户都有，只作说明）'],
    ['公示起止日期', ['11.3-11.9', '11.3-11.9', '11.4-11.10'], '日期（每户都有，只作说明）'],
    ['核查人', ['拜春丽', '拜春丽、乔明亮', '拜春丽'], '经办人员的姓名'],
    ['房号', ['3号楼2室', '1号楼', ''], '住处'],
    ['户代码', ['D0007', 'D0009', 'D0031'], '编号、账号'],
    ['折子号', ['6229910000001207', '6229****1244', ''], '编号、账号'],
    ['村里态度', ['同意', '同意', '同意'], '每户都一样的话'],
    ['走访', ['已访', '已访', '已访'], '每户都一样的话'],
    ['房屋结构', ['砖木', '砖混', '砖木', '砖混'], '分类（只作说明）'],
    ['责任田(亩)', ['2.5', '', '3'], '数量（不是金额、人数）'],
    ['上次复核', ['2026-05', '2026-06', '2026年7月'], '日期（每户都有，只作说明）'],
    ['下次复核日期', ['2027-05', '2027-06', '2027-07'], '日期（每户都有，只作说明）'],
    ['公示期', ['3.1-3.7', '3.1-3.7', '3.2-3.8'], '日期（每户都有，只作说明）'],
    ['证件有效期', ['长期', '2030-01-01', '长期'], '日期（每户都有，只作说明）'],
    ['民政专干', ['拜春丽', '', '乔明亮'], '别的人的姓名'],
    ['保障人口其中:老年人', ['1', '0', '2'], '其中的人数'],
    ['60岁以上人数', ['1', '', '2'], '其中的人数'],
    ['发放依据', ['温民〔2026〕3号', '温民〔2026〕3号', '温民〔2026〕3号'], '每户都一样的话'],
    ['科目代码', ['2081902', '2081902', '2081902'], '每户都一样的话'],
    ['档案盒号', ['1', '1', '2'], '编号、账号'],
    ['综合评分', ['87.5', '60', ''], '数量（不是金额、人数）'],
    ['享受其他政策', ['残疾两补', '', '高龄津贴、医保'], '别的补贴'],
  ])('%s: %j', (name, texts, kind) => expect(kindOf(name, texts)).toBe(kind));
});

describe('what may say more is left unknown', () => {
  test.each([
    ['a date of an end', '离世日期', ['2026-10-03', '2026-10-04', '2026-10-05']],
    ['a date of leaving', '转出日期', ['2026-10-03', '2026-10-04', '2026-10-05']],
    ['when it was paid for the last time', '末次发放', ['2026-10', '2026-10', '2026-10']],
    ['a date of some', '核查时间', ['2026-10-11', '', '2026-10-13']],
    ['a date that one has not', '人脸认证', ['2026-10-11', '', '2026-10-13']],
    ['who is only a candidate', '哪一种', ['备选', '备选', '备选']],
    ['a word that nobody knows', '记载', ['压茬', '压茬', '压茬']],
    ['a word among dates', '核查时间', ['2026-10-11', '人没了', '2026-10-13']],
    ['the month of the money', '补助月份', ['2026-10', '2026-10', '2026-10']],
    ['words of state that differ', '户籍', ['在册', '死亡', '在册']],
    ['answers', '发放否', ['是', '否', '是']],
    ['the same answer of no', '合格', ['否', '否', '否']],
    ['ticks', '在领', ['√', '√', '√']],
    ['codes of state', '码', ['1', '3', '1']],
    ['where an application has got to', '办到哪', ['县级审核', '县级审核', '县级审核']],
    ['a paper of death', '火化证号', ['HH2026001', 'HH2026002', 'HH2026003']],
    ['a number that two rows share', '户代码', ['D0007', 'D0007', 'D0031']],
    ['whoever takes over', '新户主人员', ['拜春丽', '乔明亮', '祁小燕']],
    ['a place that somebody left for', '住处', ['1号楼', '搬走了', '2号楼']],
    ['numbers of people', '人证号', ['410825195203140311', '410825194809010330', '']],
    ['money for everybody', '每次金额', ['1680', '1680', '1680']],
    ['people of a programme that excludes', '享受其他政策', ['特困供养', '', '残疾两补']],
    ['a state among names', '民政专干', ['拜春丽', '正常', '乔明亮']],
    ['money', '到账号', ['320', '310', '290']],
  ])('%s', (_, name, texts) => expect(kindOf(name, texts)).toBeUndefined());
});

test('words in a few rows are remarks, answers and dates are none', () => {
  expect(areRemarks('谁代管', ['奶奶代管', '大专在读'], 5)).toBe(true);
  expect(areRemarks('谁代管', ['奶奶代管', '大专在读'], 2)).toBe(false);
  for (const texts of [['是'], ['√'], ['2026-10-03'], []])
    expect(areRemarks('回访', texts, 5)).toBe(false);
  expect(areRemarks('不发依据', ['入户核实'], 5)).toBe(false);
});
