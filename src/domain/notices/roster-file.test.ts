import { expect, test } from 'vitest';
import { isRosterHeader } from './roster-file.ts';

test.each([
  '序号,乡镇,村,姓名,身份证号,金额',
  '姓名\t公民身份号码\t开户行',
  '"户主姓名";"银行账号";"金额（元）"',
  '姓名,残疾证号,等级',
  '姓名|联系电话|家庭住址',
])('%s is the header of a raw roster', (line) => {
  expect(isRosterHeader(line)).toBe(true);
});

test.each([
  '区划代码,姓名,家庭成员数量,保障金额,享受起始年月',
  'place,name,address,hours,phone,sample',
  '申请时带身份证、户口簿，到乡镇窗口办理，电话见下。',
  '身份证明,数,年',
])('%s is none', (line) => {
  expect(isRosterHeader(line)).toBe(false);
});
