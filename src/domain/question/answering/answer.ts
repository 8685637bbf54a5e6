/** What the question box says. */
import type { Phone } from '../question-data.ts';

export const answerKinds = [
  /** Rows that may be the person asked about. */
  'row',
  /** A person who is in no list that was looked through. */
  'not-listed',
  /** A place, or several of one name: their lists and whom to call. */
  'village',
  /** What a programme pays. */
  'programme',
  /** Who may apply and how. */
  'guide',
  /** How to object and to whom. */
  'how-to-object',
  /** Whose number it is, or which one to call. */
  'phone',
  /** How to look through the lists. */
  'lists',
  /** Not understood: the results of the site's search are shown. */
  'other',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

export interface AnswerLink {
  text: string;
  /** From the site's root. */
  address: string;
  /** A further remark, shown in small type. */
  note?: string;
}

export interface AnswerGroup {
  /** The heading of the links; empty if the answer's sentence introduces them. */
  head: string;
  links: readonly AnswerLink[];
}

export interface Answer {
  kind: AnswerKind;
  /** The answer in one sentence. */
  said: string;
  groups: readonly AnswerGroup[];
  /** Further remarks, each a paragraph. */
  remarks: readonly string[];
  phones: readonly Phone[];
  /** The next step. */
  next?: AnswerLink;
  /** What the writer may have meant instead, and an unambiguous question for it. */
  again?: { text: string; question: string };
  /** Text for which the results of the site's search follow. */
  search?: string;
}

export const makeAnswer = (
  kind: AnswerKind,
  said: string,
  more: Partial<Omit<Answer, 'kind' | 'said'>> = {},
): Answer => ({ kind, said, groups: [], remarks: [], phones: [], ...more });

/** A group, or nothing where it has no links. */
export const groupOf = (head: string, links: readonly AnswerLink[]): AnswerGroup[] =>
  links.length === 0 ? [] : [{ head, links }];
