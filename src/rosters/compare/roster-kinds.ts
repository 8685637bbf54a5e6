import type { BenefitId } from '../../domain/eligibility/benefits.ts';
import {
  exclusionsBetween,
  isForbidden,
  type Exclusion,
} from '../../domain/eligibility/exclusion.ts';

/** What a roster is about, and which benefits its people have. */
export const rosterKinds = {
  registered: { name: '登记的困难人口', benefits: [] },
  subsistence: { name: '低保', benefits: ['subsistenceAllowance'] },
  support: { name: '特困供养', benefits: ['extremePovertySupport'] },
  disability: {
    name: '残疾人两补',
    benefits: ['disabilityLivingAllowance', 'severeDisabilityNursingSubsidy'],
  },
  orphan: { name: '孤儿', benefits: ['orphanAllowance'] },
  unsupported: { name: '事实无人抚养儿童', benefits: ['unsupportedChildAllowance'] },
  elderly: { name: '失能老人护理补贴', benefits: ['elderlyNursingSubsidy'] },
  temporary: { name: '临时救助', benefits: ['temporaryAssistance'] },
  medical: { name: '医疗救助', benefits: ['medicalAssistance'] },
} as const satisfies Record<string, { name: string; benefits: readonly BenefitId[] }>;
export type RosterKind = keyof typeof rosterKinds;

export const parseRosterKind = (text: string): RosterKind | undefined =>
  Object.keys(rosterKinds).find((kind): kind is RosterKind => kind === text);

/** Who must be looked into, and why, where the rosters are of two kinds. */
export interface Meaning {
  both: string;
  /** Nobody may be in both rosters, or only with less money. */
  isOpen: boolean;
  onlyOld: string;
  onlyNew: string;
}

/** What the rules in force say of somebody who is in both rosters. */
export function meaningOf(
  older: RosterKind,
  newer: RosterKind,
  exclusions: readonly Exclusion[],
): Meaning {
  const [old, fresh] = [rosterKinds[older], rosterKinds[newer]];
  const rules = exclusionsBetween(exclusions, old.benefits, fresh.benefits);
  return {
    both: ['两份名单都有', ...wordsFor(rules)].join('：'),
    isOpen: rules.length > 0,
    onlyOld: onlyIn(older, newer),
    onlyNew: onlyIn(newer, older),
  };
}

function wordsFor(rules: readonly Exclusion[]): string[] {
  if (rules.length === 0) return [];
  const says = rules.map((rule) => rule.says).join('');
  return [`${rules.some(isForbidden) ? '不得同时享受，核实后保留一处' : '核对补差'}。${says}`];
}

const onlyIn = (here: RosterKind, there: RosterKind): string =>
  here === 'registered'
    ? `只在${rosterKinds[here].name}：没有${rosterKinds[there].name}，核实是否应保未保`
    : `只在${rosterKinds[here].name}，不在${rosterKinds[there].name}`;
