/** What a list is: 登记的困难人口, 低保, 特困, 残疾人两补. */
export const listKinds = {
  registered: '登记的困难人口',
  subsistence: '低保',
  support: '特困供养',
  disability: '残疾人两补',
} as const;
export type ListKind = keyof typeof listKinds;

export const parseListKind = (text: string): ListKind | undefined =>
  Object.keys(listKinds).find((kind): kind is ListKind => kind === text);

/** Who must be looked into, and why, where the lists are of two kinds. */
export interface Meaning {
  both: string;
  onlyOld: string;
  onlyNew: string;
}

const mustNotMeet = '两份名单都有：不得同时享受，核实后保留一处';

/** 低保 and 特困 exclude one another; the other pairs may meet. */
export function meaningOf(older: ListKind, newer: ListKind): Meaning {
  const kinds = new Set([older, newer]);
  const name = (kind: ListKind): string => listKinds[kind];
  return {
    both: kinds.has('subsistence') && kinds.has('support') ? mustNotMeet : '两份名单都有',
    onlyOld: onlyIn(older, newer, name),
    onlyNew: onlyIn(newer, older, name),
  };
}

const onlyIn = (here: ListKind, there: ListKind, name: (kind: ListKind) => string): string =>
  here === 'registered'
    ? `只在${name(here)}：没有${name(there)}，核实是否应保未保`
    : `只在${name(here)}，不在${name(there)}`;
