import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { isHistory, isOver } from './told-as-past.ts';

const until = '2021-07-01' as CalendarDate;

describe('told as past', () => {
  test.each([
    '脱贫攻坚时期，建档立卡贫困户有一本手册。',
    '那几年，住院先到合管办登记。',
    '民政所门口的旧牌子已经摘下。',
    '建档立卡档案已经移交县里。',
    '2012年修改条例，删去了“强制执行”四个字。',
    '设立许可，2018年底随着法律修改而取消。',
    '收容遣送到2003年画上句号。',
    '老人们聊起五保，说那是生产队的事。',
    '爷爷的抽屉里，压着一张五保证。',
    '老李留着二十年前的五保供养证。',
    '1950年婚姻法宣传画册，保存得很好。',
    '一九九九年的城市低保条例，只管城市居民。',
    '2016年，本县有贫困户三千户，现在已全部脱贫。',
    '至今还习惯自称“五保老人”。',
    '县里早先登记在册的有三千户；2019年，这里实行长期公示。',
  ])('%s', (text) => {
    expect(isHistory(text, until)).toBe(true);
  });

  test.each([
    '当前正是脱贫攻坚的关键时期。',
    '过去由民政审批，现在仍由民政审批。',
    '旧房改造向低保户倾斜。',
    '老年人凭证免费乘车。',
    '2023年，这里实行长期公示。',
    '2016年，这里实行长期公示，现在仍是这样。',
    '1960年出生的老人，按五保供养。',
    '供养金在当月终结。',
  ])('not: %s', (text) => {
    expect(isHistory(text, until)).toBe(false);
  });
});

describe('said to be over', () => {
  test.each(['名单不再长期公示。', '这一条已取消。'])('%s', (text) => {
    expect(isOver(text)).toBe(true);
  });

  test.each(['名额满了就不再受理。', '不再符合条件的，由村里评议。', '待遇自动终止，不再延续。'])(
    'not: %s',
    (text) => {
      expect(isOver(text)).toBe(false);
    },
  );
});
