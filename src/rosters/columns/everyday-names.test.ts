import { describe, expect, test } from 'vitest';
import { inOfficeWords } from './everyday-names.ts';
import { cleanHeader, meaningOf } from './header-names.ts';

const meaning = (header: string) => meaningOf(cleanHeader(header));
const words = (text: string): string[] => text.split(/\s+/);

describe('names of columns in the words of every day', () => {
  test.each([
    ['name', '家长 户长 当家人 一家之主 户主叫啥 户主是谁 谁家 谁吃低保 求助人'],
    ['persons', '口数 几口人 家里几口人 家里有多少人 人头 全家几口 一家几口'],
    ['coveredPersons', '吃低保人数 享受口数 保障口数 几个人吃低保 吃保人数 几人享受'],
    [
      'amountYuan',
      '月钱 低保钱 每月领多少钱 到账金额 打卡金额 救助费 月供养费 每月给多少钱 每月发多少',
    ],
    [
      'since',
      '啥时候开始享受 从哪月起享受 什么时候吃上低保 何时享受 几月起享受 哪年起领 从什么时候吃的低保 吃低保的时候',
    ],
    ['birth', '生辰 哪年生 哪年出生的'],
    ['village', '哪个村 哪村 住哪个村 哪村的 村子 自然村/行政村'],
    ['township', '哪个镇 哪个乡镇 住在哪个乡'],
    ['age', '岁数 多大岁数 年岁'],
    ['since', '从哪月起 起保 首次发放月'],
    ['cause', '因为啥 因为啥救助 为啥困难 因何救助 咋困难的 救助是啥原因 困难的原因'],
    ['relation', '和户主啥关系 跟当家人是啥关系 是户主什么人 户主的啥人'],
  ] as const)('%s', (use, headers) =>
    expect(words(headers).map((header) => [header, meaning(header)])).toEqual(
      words(headers).map((header) => [header, { use }]),
    ),
  );

  test.each([
    [
      'keep',
      '能不能贴墙上 可否公示 是否上墙 上不上榜 公不公开 让不让公示 同意公示否 享不享受 在不在世',
    ],
    ['pending', '要不要保密 是否要求保密 保密 不公示 户主要求匿名'],
    ['ended', '停没停 是否停发 啥时候停的'],
    ['died', '死没死'],
    [undefined, '注 附言 备查 为啥停的 咋停的'],
  ] as const)('what the office says, 是 means %s', (yes, headers) =>
    expect(words(headers).map(meaning)).toEqual(
      words(headers).map(() => ({ status: expect.any(String) as string, yes })),
    ),
  );

  test.each(
    words('生活自理情况 自理程度 养在哪 供养地 在哪养 由谁照料 入住地点 安置方式 现住哪里'),
  )('how somebody is cared for is left out: %s', (header) =>
    expect(meaning(header)).toEqual({ drop: '供养、发放方式' }),
  );

  test.each(
    words(
      '取暖补贴 电价补贴 一次性补助 月补发 生活费 护理费 是否低保边缘 是否村干部 去向 现在何处 外出情况 老人数 户口 到手 居住情况 年月',
    ),
  )('%s is asked about', (header) => expect(meaning(header)).toBeUndefined());

  test('words of offices stay as they are', () => {
    const official = words('户主姓名 家庭人口 月保障金额 享受起始年月 乡镇 行政村 备注 联系电话');
    expect(official.map(inOfficeWords)).toEqual(official);
  });
});
