/** An answer as elements of the page. */
import type { Answer, AnswerGroup, AnswerLink } from '../../domain/question/answering/answer.ts';
import type { Phone } from '../../domain/question/question-data.ts';
import { textsIn } from '../page/ask-site.ts';
import { make } from '../page/elements.ts';
import { partialSentence } from '../page/messages.ts';
import type { SearchAnswer } from '../query/answer.ts';
import { emptyState, formatSearchState } from '../search-state.ts';
import { siteSearch } from '../this-site.ts';

const mostResults = 5;

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
  const onclick = (): void => ask(again?.question ?? '');
  return [
    saidView(said),
    ...(again ? [make('p', {}, make('button', { type: 'button', onclick }, again.text))] : []),
    ...groups.flatMap((group) => groupView(group, root)),
    ...(search === undefined ? [] : [resultsView(search, root)]),
    ...remarks.map((remark) => make('p', { className: 'answer-remark' }, remark)),
    ...phones.map(phoneView),
    ...(next ? [make('p', {}, linkView(next, root))] : []),
  ];
}

const saidView = (said: string): HTMLElement =>
  make('p', { className: 'answer-said', tabIndex: -1 }, said);

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

/** The first results of the site's search, for what the question box did not understand: they come when they are found. */
function resultsView(typed: string, root: string): HTMLElement {
  const href = `${root}search/${formatSearchState({ ...emptyState, q: typed })}`;
  const wayOn = (text: string): HTMLElement => make('p', {}, make('a', { href }, text));
  const view = make('div', { className: 'stack-tight' }, make('p', {}, '正在全站找……'));
  siteSearch.search(typed, { limit: mostResults }).then(
    (answer) => {
      const rest = answer.total === 0 ? '换个说法再搜' : `看全部${answer.total}页`;
      view.replaceChildren(...foundView(answer, typed), wayOn(rest));
    },
    () => view.replaceChildren(wayOn('到全站搜索里找')),
  );
  return view;
}

function foundView({ total, results, partial }: SearchAnswer, typed: string): HTMLElement[] {
  const shown = total > 0 ? results : partial.slice(0, mostResults);
  if (shown.length === 0) return [make('p', {}, '全站也没有搜到。')];
  // Addresses of results have the site's root already.
  const links = shown.map(({ url, title, kind }) => ({ text: title, address: url, note: kind }));
  const head = total > 0 ? `全站搜到${total}页：` : partialSentence(textsIn(typed));
  return groupView({ head, links }, '/');
}

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
