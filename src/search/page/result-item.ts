import { formatDate, formatMonth, type CalendarDate, type Month } from '../../domain/date.ts';
import { isElement, readMarkup, textOfMarkup } from '../../domain/formats/markup.ts';
import { addFoundTexts } from '../marks/found-link.ts';
import type { ListRow, RowCell } from '../query/list-rows.ts';
import type { SearchResult } from '../query/answer.ts';
import { make } from './elements.ts';
import { lacksSentence } from './messages.ts';

/** `typed` are the texts of the query; pages are marked with them and with what their excerpt marks. */
export function makeResultItem(result: SearchResult, typed: readonly string[]): HTMLLIElement {
  const { url, title, rows = [], rowTotal = 0, lacks = [] } = result;
  const shown = rows.length > 0 ? rows.flatMap(({ cells }) => cells) : [result];
  const texts = [...new Set([...shown.flatMap(({ excerpt }) => markedTexts(excerpt)), ...typed])];
  // A list is opened at the row; its title opens the list itself.
  const page = rows.length > 0 ? (url.split('#')[0] ?? url) : url;
  const anchor = make('a', { href: addFoundTexts(page, texts), textContent: title });
  const item = make('li', {}, make('h2', {}, anchor), factsOf(result));
  if (rows.length === 0) item.append(make('p', {}, ...excerptNodes(result.excerpt)));
  else item.append(make('ul', { className: 'found-rows plain-list' }, ...rows.map(rowItem(texts))));
  if (rowTotal > rows.length)
    item.append(
      make('p', { className: 'quiet' }, `这份名单里共有${rowTotal}行，打开名单看其余的。`),
    );
  // Of a question of one part the heading says it.
  if (lacks.length > 0 && typed.length > 1)
    item.append(make('p', { className: 'quiet' }, lacksSentence(lacks)));
  return item;
}

/** A list's own date stands in the page's order, its month and last day are what a reader asks for. */
function factsOf({ kind, date, section, period, until, rows = [] }: SearchResult): HTMLElement {
  const facts =
    rows.length > 0
      ? [kind, nameDate(period ?? ''), until ? `公布到${nameDate(until)}` : '']
      : [kind, nameDate(date), section];
  const line = make('p', { className: 'quiet' }, facts.filter(Boolean).join('　'));
  line.dataset['date'] = date;
  return line;
}

/** `2016-06` → 2016年6月, `2026-11-06` → 2026年11月6日. */
function nameDate(date: string): string {
  if (date.length > 7) return formatDate(date as CalendarDate);
  return date.length === 7 ? formatMonth(date as Month) : date;
}

const rowItem =
  (texts: readonly string[]) =>
  (row: ListRow): HTMLLIElement => {
    const [name, ...others] = nameFirst(row);
    const anchor = make('a', { href: addFoundTexts(row.url, texts) }, row.village, '　');
    anchor.append(...excerptNodes(name?.excerpt ?? ''));
    const facts = others.flatMap(({ head, excerpt }) => [
      '　',
      head && `${head} `,
      ...excerptNodes(excerpt),
    ]);
    return make('li', {}, anchor, ' ', make('span', { className: 'quiet' }, ...facts.slice(1)));
  };

/** The name stands before the row's number. */
function nameFirst({ cells }: ListRow): RowCell[] {
  const name = cells.findIndex(({ text }) => !/^[\d,]+$/.test(text));
  return [...cells.slice(name, name + 1), ...cells.filter((_, i) => i !== name)];
}

/** An excerpt is text with `<mark>` and nothing else. */
const excerptNodes = (excerpt: string): (Node | string)[] =>
  readMarkup(excerpt).map((node) =>
    isElement(node, 'mark') ? make('mark', {}, textOfMarkup(node)) : textOfMarkup(node),
  );

const markedTexts = (excerpt: string): string[] => {
  const marks = readMarkup(excerpt).filter((node) => isElement(node, 'mark'));
  return marks.map(textOfMarkup);
};
