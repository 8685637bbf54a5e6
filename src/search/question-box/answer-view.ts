/** An answer as elements of the page. */
import type { Answer, AnswerGroup, AnswerLink } from '../../domain/question/answering/answer.ts';
import type { Phone } from '../../domain/question/question-data.ts';
import { make } from '../page/elements.ts';
import { resultsView } from './site-results.ts';

/** What an answer needs of the page. */
export interface Around {
  /** The site's root, with a slash at the end. */
  root: string;
  /** The hotline, for when nothing can be loaded. */
  phone: string;
  phoneName: string;
}

/**
 * The sentence comes first and takes the focus, so that it is read aloud. `ask` is called with what the reader may
 * have meant instead.
 */
export function makeView(
  { said, again, groups, remarks, phones, next, search }: Answer,
  { root }: Around,
  ask: (question: string) => void,
): HTMLElement[] {
  return [
    saidView(said),
    ...(again ? [againView(again, ask)] : []),
    ...groups.flatMap((group) => groupView(group, root)),
    ...(search === undefined ? [] : [resultsView(search, root)]),
    ...remarks.map((remark) => make('p', { className: 'answer-remark' }, remark)),
    ...phones.map(phoneView),
    ...(next ? [make('p', {}, linkView(next, root))] : []),
  ];
}

const saidView = (said: string): HTMLElement =>
  make('p', { className: 'answer-said', tabIndex: -1 }, said);

function againView(
  { text, question }: NonNullable<Answer['again']>,
  ask: (question: string) => void,
): HTMLElement {
  const button = make('button', { type: 'button' }, text);
  button.addEventListener('click', () => ask(question));
  return make('p', {}, button);
}

const linkView = ({ text, address }: AnswerLink, root: string): HTMLElement =>
  make('a', { href: root + address.replace(/^\//, '') }, text);

const groupView = ({ head, links }: AnswerGroup, root: string): HTMLElement[] => [
  ...(head === '' ? [] : [make('p', { className: 'answer-head' }, head)]),
  make(
    'ul',
    { className: 'plain-list ruled' },
    ...links.map((link) =>
      make(
        'li',
        {},
        linkView(link, root),
        ...(link.note ? [make('span', { className: 'answer-note' }, link.note)] : []),
      ),
    ),
  ),
];

const phoneView = ({ name, phone, sample }: Phone): HTMLElement =>
  make(
    'p',
    { className: 'answer-phone' },
    make('span', {}, name),
    make('a', { href: `tel:${phone}`, className: 'phone' }, phone),
    ...(sample ? [make('span', { className: 'quiet' }, '（示例号码）')] : []),
  );

/** Nothing could be loaded. */
export const failureView = ({ root, phone, phoneName }: Around): HTMLElement[] => [
  saidView(
    navigator.onLine
      ? '没有查成，可能是网络不通。请再按一次“查”，或者打电话问。'
      : '现在没有网络，联网才能查名单。请打电话问，或者过一会儿再查。',
  ),
  ...(phone === '' ? [] : [phoneView({ name: phoneName, phone })]),
  make('p', {}, linkView({ text: '按县、乡镇、村找', address: '/places/' }, root)),
];
