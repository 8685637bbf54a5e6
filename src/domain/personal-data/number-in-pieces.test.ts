import { expect, test } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';

const kindsIn = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

// Nobody was given these numbers.
test.each([
  ['identityNumber', '区是110101，生在19900307，后面那段写着803X'],
  ['identityNumber', '110101、一九九〇年叁月七日、八零三X'],
  ['mobileNumber', '138点0013点8000'],
  ['mobileNumber', '1，3，8，0，0，1，3，8，0，0，0'],
  ['bankCard', '（6222）（0211）（3879）（8113）（517）'],
  ['bankCard', '6222：0211：3879：8113：517'],
  ['homeAddress', '她家在北纬34.941237，东经112.501938'],
  ['homeAddress', '门楼牌编码4108251002010003'],
  ['homeAddress', '中心街往东第二户'],
  ['homeAddress', '农场二分场六连12号'],
  ['numberPlate', '拖拉机豫08-12345'],
  ['onlineAccount', '三八四七五六二零一艾特qq点com'],
  ['unlistedLandline', '零三九一，六一七二三四五'],
  ['mobileNumber', '138减0013减8000'],
  ['maskedIdentityNumber', '11010119900307803（末位是X）'],
  ['bankCard', '622848328804072****'],
  ['bankCard', '6222,0211,3879,8113,517'],
  ['identityNumber', '他的号码是110101|19900307|803X，请核对'],
  ['identityNumber', '11О1О119900ЗО78ОЗX'],
  [
    'mobileNumber',
    [...'13800138000'].map((digit) => String.fromCodePoint(0xe0030 + Number(digit))).join(''),
  ],
])('a %s in pieces: %s', (kind, text) => {
  expect(kindsIn(text)).toContain(kind);
});

test.each([
  '110101有一户，19900307号文件，803X型打印机一台，另有三台',
  '138户1389户1234户',
  '发放138万、1380万、1234万',
  '全市70岁以上老人138038人，80岁以上9123人',
  '公示编号41082520261105001',
  '东经112.52度，北纬34.93度',
  '1，3，5，7，9是单数',
  '行政区划编码410825',
])('numbers with words between them that belong to nobody: %s', (text) => {
  expect(kindsIn(text)).toEqual([]);
});
