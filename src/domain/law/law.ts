import { formatDate, type CalendarDate } from '../date.ts';

/** A law, regulation or document that pages cite. */
export interface Law {
  id: string;
  title: string;
  /** 文号; empty for laws that are cited by title alone. */
  number: string;
  issuer: string;
  /** 施行日期; for a document that names none, the day of issue. Absent if nobody has found it. */
  inForce?: CalendarDate;
  /** If `inForce` is unknown: the earliest day on which an office is known to have passed the document on. */
  knownBy?: CalendarDate;
  /** The day on which a document with this title was first published, if this is a later version. */
  titleSince?: CalendarDate;
  /** First day on which it is no longer in force. */
  repealed?: CalendarDate;
  repealedBy?: string;
  /** Amended texts by the day on which they took effect, oldest first. */
  amended?: readonly Amendment[];
  /** What this document changed in others, from its first day on. */
  changes?: readonly ChangeOfLaw[];
  /** How much of the text was read: 全文, 摘录, 转引; and where. */
  read?: Reach;
  source?: string;
  /** True if it allows names of recipients on the open web, not only in the village or community. */
  allowsOpenWeb?: true;
  note: string;
}

/** `articles` are those that changed, 第三条、第二十五条; absent if it is unknown which did. */
export interface Amendment {
  date: CalendarDate;
  articles?: string;
}

/** Which articles of which law, by its id. */
export interface ChangeOfLaw {
  law: string;
  articles?: string;
}

export const reaches = ['全文', '摘录', '转引'] as const;
export type Reach = (typeof reaches)[number];

/** The first day on which the law is known to be in force. */
export const heldFrom = ({ inForce, knownBy }: Law): CalendarDate =>
  inForce ?? knownBy ?? ('9999-12-31' as CalendarDate);

/** The first day on which it can have been in force, judged by its document number. */
export function earliestDayOf(law: Law): CalendarDate {
  const year = /[〔[]?(\d{4})[〕\]]/.exec(law.number)?.[1];
  return law.inForce ?? (year === undefined ? heldFrom(law) : (`${year}-01-01` as CalendarDate));
}

export type LawState = 'coming' | 'inForce' | 'repealed';

export function lawStateOn(law: Law, asOf: CalendarDate): LawState {
  if (asOf < heldFrom(law)) return 'coming';
  return law.repealed !== undefined && law.repealed <= asOf ? 'repealed' : 'inForce';
}

/** True if the law is in force on every day from `first` to `last`, both included. */
export const isInForceThrough = (law: Law, first: CalendarDate, last: CalendarDate): boolean =>
  lawStateOn(law, first) === 'inForce' && lawStateOn(law, last) === 'inForce';

/** 《社会救助暂行办法》（国务院令第649号） */
export function formatLaw(law: Law): string {
  const title = law.title.startsWith('《') ? law.title : `《${law.title}》`;
  return law.number === '' ? title : `${title}（${law.number}）`;
}

/** The rule that replaces a repealed one on a day; follows replacements that were repealed themselves. */
export function successorOf(law: Law, laws: readonly Law[], asOf: CalendarDate): Law | undefined {
  const seen = new Set<string>();
  let next: Law | undefined = law;
  while (next && lawStateOn(next, asOf) === 'repealed' && !seen.has(next.id)) {
    const { id, repealedBy }: Law = next;
    seen.add(id);
    next = laws.find((one) => one.id === repealedBy);
  }
  return next && lawStateOn(next, asOf) === 'inForce' ? next : undefined;
}

/** 现行有效，2019年3月2日修改过 · 2021年7月1日废止，现在看《…》 · 2027年1月1日起施行 */
export function formatLawState(law: Law, laws: readonly Law[], asOf: CalendarDate): string {
  const state = lawStateOn(law, asOf);
  if (state === 'coming') return `尚未施行，${formatDate(heldFrom(law))}起施行`;
  if (state === 'repealed') {
    const successor = successorOf(law, laws, asOf);
    const day = law.repealed === undefined ? '已' : formatDate(law.repealed);
    return `${day}废止${successor ? `，现在看${formatLaw(successor)}` : ''}`;
  }
  const last = law.amended?.findLast(({ date }) => date <= asOf);
  return last === undefined ? '现行有效' : `现行有效，${formatDate(last.date)}修改过`;
}
