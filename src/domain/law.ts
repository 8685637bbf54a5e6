import type { CalendarDate } from './date.ts';

/** A law, regulation or document that pages cite. */
export interface Law {
  id: string;
  title: string;
  /** 文号; empty for laws that are cited by title alone. */
  number: string;
  issuer: string;
  inForce: CalendarDate;
  /** First day on which it no longer holds. */
  repealed?: CalendarDate;
  repealedBy?: string;
  note: string;
}

export type LawState = 'coming' | 'inForce' | 'repealed';

export function lawStateOn(law: Law, asOf: CalendarDate): LawState {
  if (asOf < law.inForce) return 'coming';
  return law.repealed !== undefined && law.repealed <= asOf ? 'repealed' : 'inForce';
}

/** 《社会救助暂行办法》（国务院令第649号） */
export function formatLaw(law: Law): string {
  const title = law.title.startsWith('《') ? law.title : `《${law.title}》`;
  return law.number === '' ? title : `${title}（${law.number}）`;
}
