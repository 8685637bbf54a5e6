import { describe, expect, test } from 'vitest';
import { readStatus, statusOfTitle } from './status-words.ts';

describe('what a clerk has written about a row', () => {
  test.each([
    ['不同意', 'refused'],
    ['不符合条件，不予确认', 'refused'],
    ['经审核不符合低保条件', 'refused'],
    ['有异议，暂缓', 'disputed'],
    ['公示有异议', 'disputed'],
    ['停发', 'ended'],
    ['本月停发', 'ended'],
    ['2026年10月起停发', 'ended'],
    ['死亡注销', 'died'],
    ['2026年10月死亡，本月停发', 'died'],
    ['已去世', 'died'],
    ['注销', 'ended'],
    ['迁出', 'ended'],
    ['已迁出', 'ended'],
    ['待审核', 'pending'],
    ['暂缓发放', 'pending'],
    ['公示中', 'pending'],
    ['外嫁，户口已迁走', 'ended'],
    ['未通过', 'refused'],
    ['下月纳入', 'pending'],
    ['下次评议时再议', 'pending'],
    ['先压着不打款', 'pending'],
    ['老人没了', 'died'],
    ['转吃特困', 'ended'],
    ['材料退回镇里重报', 'refused'],
    ['停 发', 'ended'],
    ['（停发）', 'ended'],
  ])('%s: %s', (text, off) => {
    expect(readStatus(text)).toEqual({ off });
  });

  test.each([
    '同意',
    '符合条件',
    '审核通过',
    '公示无异议',
    '正常',
    '在享',
    '续保',
    '新增',
    '已核实',
    '继续享受',
    '正常发放',
    '同意纳入低保',
    '低保户',
    '一类',
    '残疾',
    '分散供养',
    '2021年纳入',
    '重病、残疾',
    '全票通过',
    '经评议一致同意上报',
    '与会代表均同意',
    '本月新批准',
    '2025年复核，无变化',
    '户口本已核对',
    '身份证、残疾证复印件已收齐',
  ])('%s keeps the row', (text) => {
    expect(readStatus(text)).toBe('keep');
  });

  test.each([
    '其母去世',
    '配偶2019年死亡',
    '停发其妻，本人继续',
    '儿子不同意分户',
    '详见会议纪要',
    '未交材料',
    '2025年复核',
    '户口本未核对',
    '再议',
    '孩子没了',
    '原则同意',
    '部分同意',
    '同意调出',
    '符合边缘条件',
  ])('%s is for people to judge', (text) => {
    expect(readStatus(text)).toBe('unknown');
  });

  test.each(['', '无', '—', '/', ' '])('“%s” says nothing', (text) => {
    expect(readStatus(text)).toBe('nothing');
  });

  test.each([
    ['是', 'ended', { off: 'ended' }],
    ['√', 'died', { off: 'died' }],
    ['否', 'ended', 'keep'],
    ['否', 'keep', { off: 'refused' }],
    ['是', 'keep', 'keep'],
    ['停发', 'keep', { off: 'ended' }],
  ] as const)('%s where 是 means %s', (text, yes, status) => {
    expect(readStatus(text, yes)).toEqual(status);
  });
});

test('titles that speak of those who are not on the list', () => {
  expect(statusOfTitle('番田镇低保停发人员名单')).toBe('ended');
  expect(statusOfTitle('死亡')).toBe('died');
  expect(statusOfTitle('11月退出')).toBe('ended');
  expect(statusOfTitle('温县农村最低生活保障对象花名册')).toBeUndefined();
  expect(statusOfTitle('低保审核发放表')).toBeUndefined();
});
