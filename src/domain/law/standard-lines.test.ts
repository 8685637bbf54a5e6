import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { standardSeries } from './standard-growth.ts';
import { formatGain, standardPictures, tellStandards } from './standard-lines.ts';
import type { Standard } from './standard.ts';

const standard = (
  area: string,
  year: number,
  amountYuan: number,
  more: Partial<Standard> = {},
): Standard => ({
  programme: 'subsistenceAllowance',
  kind: '保障标准',
  area,
  amountYuan,
  per: 'month',
  from: `${year}-01-01` as CalendarDate,
  source: { type: 'law', law: 'a' },
  ...more,
});
const picturesOf = (...standards: Standard[]) => standardPictures(standardSeries(standards));

describe('a picture of a programme', () => {
  test('shows what is set by the year by the month, beside what is set by the month', () => {
    const [picture] = picturesOf(
      standard('城市', 2026, 785),
      standard('农村', 2026, 5580, { per: 'year' }),
    );
    expect(picture?.per).toBe('month');
    expect(picture?.lines.map(({ steps, isConverted }) => [steps[0]?.yuan, isConverted])).toEqual([
      [785, false],
      [465, true],
    ]);
  });

  test('stays by the year where all are', () => {
    expect(picturesOf(standard('农村', 2026, 5580, { per: 'year' }))[0]?.per).toBe('year');
  });

  test('has neither the poverty line nor what is paid once', () => {
    const others = [
      standard('农村', 2026, 4000, { kind: '扶贫线' }),
      standard('全市', 2026, 230, { per: 'once' }),
    ];
    expect(picturesOf(...others)).toEqual([]);
  });
});

test.each([
  [[430, 785], '+83%'],
  [[500, 475], '−5%'],
  [[500, 500], '不变'],
  [[1000, 1001], '+不到1%'],
  [[430], ''],
])('from %j it is %s', (amounts, gain) => {
  const [picture] = picturesOf(
    ...amounts.map((yuan, index) => standard('城市', 2016 + index, yuan)),
  );
  expect(formatGain({ steps: picture?.lines[0]?.steps ?? [] })).toBe(gain);
});

test('the sentence tells the newest amounts and the growth, and what is made up', () => {
  const [picture] = picturesOf(
    standard('城市', 2016, 430),
    standard('城市', 2026, 785, { source: { type: 'sample' } }),
    standard('农村', 2016, 3090, { per: 'year' }),
    standard('农村', 2026, 5585, { per: 'year' }),
  );
  expect(picture && tellStandards(picture)).toBe(
    '2026年，城市每人每月785元，农村每人每月约465元（每年5585元）（示例）。同2016年比，城市提高83%，农村提高81%。',
  );
});

test('of a single year it tells no growth', () => {
  const [picture] = picturesOf(standard('城市', 2026, 785));
  expect(picture && tellStandards(picture)).toBe('2026年，城市每人每月785元。');
});
