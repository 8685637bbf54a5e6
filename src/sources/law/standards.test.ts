import { expect, test } from 'vitest';
import { checkChanged } from '../../testing/faults/changed-project.ts';
import { reference, write } from '../../testing/faults/changes.ts';

test('a standard may be lowered with a reason', async () => {
  const { problems } = await checkChanged(
    write(
      `${reference}/standards.csv`,
      `programme,kind,area,amountYuan,per,from,until,source,lowerBecause
subsistenceAllowance,保障标准,农村,6000,year,2026-01-01,2026-10-31,law:confirmation-measures,
subsistenceAllowance,保障标准,农村,5900,year,2026-11-01,,law:confirmation-measures,物价指数下降，市政府统一调低
extremePovertySupport,基本生活标准,农村,7800,year,2026-01-01,2026-12-31,article:2026-10/first-news,
`,
    ),
  );
  expect(problems).toEqual([]);
});
