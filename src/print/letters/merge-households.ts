import type { Problem } from '../../domain/problem.ts';
import type { Benefit } from './letter.ts';

/** Benefits that go into one letter, in the order of the first roster that has the household. */
export type Household = readonly [Benefit, ...Benefit[]];

/**
 * The benefits by household: one identity number, one letter. Because a letter must not go to the wrong house, it is
 * a problem if a number is missing or wrong, occurs twice in one programme, or has two names or two villages.
 */
export function mergeHouseholds(benefits: readonly Benefit[]): {
  households: Household[];
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const byNumber = new Map<string, [Benefit, ...Benefit[]]>();
  for (const benefit of benefits) {
    const { identity } = benefit;
    if (identity.state !== 'valid') {
      problems.push(identityProblem(benefit));
      continue;
    }
    const before = byNumber.get(identity.number);
    if (!before) byNumber.set(identity.number, [benefit]);
    else {
      const fault = contradiction(before, benefit);
      if (fault) problems.push(fault);
      else before.push(benefit);
    }
  }
  return { households: [...byNumber.values()], problems };
}

const problemAt = (
  { file, row }: Benefit,
  code: string,
  field: string,
  message: string,
): Problem => ({
  code,
  file,
  line: row,
  field,
  message,
});

function identityProblem(benefit: Benefit): Problem {
  const { state } = benefit.identity;
  const message =
    state === 'unasked'
      ? '名册没有这一列。同一户的几项政策要按身份证件号码合成一封信，请补上这一列。'
      : state === 'missing'
        ? '空着，请补上。'
        : '不是有效的号码（可能被表格软件改过），请照证件改正，把这一列设成文本。';
  return {
    ...problemAt(benefit, 'identity', '身份证件号码', message),
    ...(state === 'unasked' ? { line: 1 } : {}),
  };
}

/** Numbers and names are not repeated; rows are told instead. */
function contradiction([first, ...more]: Household, benefit: Benefit): Problem | undefined {
  const place = `${first.file} 第 ${first.row} 行`;
  const same = [first, ...more].find(({ programme }) => programme.id === benefit.programme.id);
  if (same)
    return problemAt(
      benefit,
      'repeated-identity',
      '身份证件号码',
      `与 ${same.file} 第 ${same.row} 行相同，同一个人在同一项目里出现两次，请核对后只留一行。`,
    );
  if (first.name !== benefit.name)
    return problemAt(
      benefit,
      'other-name',
      '姓名',
      `与 ${place}号码相同、姓名不同，请核对是谁写错了。`,
    );
  if (first.village !== benefit.village)
    return problemAt(
      benefit,
      'other-village',
      '村',
      `与 ${place}号码相同、村不同，请核对信寄到哪里。`,
    );
  return undefined;
}
