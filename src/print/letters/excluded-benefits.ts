import { programmesExclude, type Exclusion } from '../../domain/eligibility/exclusion.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Household } from './merge-households.ts';

/** If two benefits exclude each other, a letter that announced both would be wrong about one of them. */
export function findExcluded(household: Household, exclusions: readonly Exclusion[]): Problem[] {
  return household.flatMap((benefit, index) =>
    household.slice(0, index).flatMap((before) => {
      const rules = programmesExclude(before.programme.id, benefit.programme.id, exclusions);
      if (rules.length === 0) return [];
      const says = rules.map((rule) => rule.says).join('');
      return [
        {
          code: 'excluded-benefits',
          file: benefit.file,
          line: benefit.row,
          field: '身份证件号码',
          message: `与 ${before.file} 第 ${before.row} 行是同一个人。${says}请核实，从一份名册里去掉。`,
        },
      ];
    }),
  );
}
