import { describe, expect, test } from 'vitest';
import { cleanHeader, meaningOf } from './header-names.ts';
import { isSituation } from './remark-names.ts';

const meaning = (header: string) => meaningOf(cleanHeader(header));
const words = (text: string): string[] => text.split(/\s+/);

describe('what somebody says of a household is a remark', () => {
  test.each(
    words(
      '村里说的情况 干部说的 村里咋说 村里怎么说的 情况 家庭情况 基本情况 家里情况 近况 家里咋样 咋回事 怎么样 要说的话 需要说明的 村干部介绍 镇上意见 户主情况 目前状况 具体情况说明 特殊情况 组长说的 支书意见',
    ),
  )('%s', (header) => expect(meaning(header)).toMatchObject({ yes: undefined }));

  test.each(words('有啥情况 群众反映 有啥说的 有啥要交代的 大伙儿意见 有没有变化 邻居说法'))(
    '有 under %s is looked at',
    (header) => expect(meaning(header)).toMatchObject({ yes: 'disputed' }),
  );

  test.each(words('收入情况 住房情况 残疾情况 供养情况'))('%s is left out', (header) =>
    expect(meaning(header)).toHaveProperty('drop'),
  );

  test.each(words('居住情况 外出情况 户籍情况 说明书 村里'))('%s is asked about', (header) =>
    expect(meaning(header)).toBeUndefined(),
  );
});

test('over other names it groups them', () => {
  expect(['家庭情况', '基本情况', '村里说的', '审批意见'].map(isSituation)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
