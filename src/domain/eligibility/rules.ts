import { hardshipRules } from './hardship-rules.ts';
import { livingRules } from './living-rules.ts';
import { personRules } from './person-rules.ts';
import type { Rule } from './rule.ts';
import { specialRules } from './special-rules.ts';

/** In the order in which the leaflet numbers them. */
export const rules: readonly Rule[] = [
  ...livingRules,
  ...hardshipRules,
  ...specialRules,
  ...personRules,
];
