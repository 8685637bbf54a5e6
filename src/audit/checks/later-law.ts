import { addDays, addMonths, parseDate, parseMonth, type CalendarDate } from '../../domain/date.ts';
import { findLaterMentions } from '../../domain/law/later-mention.ts';
import type { Law } from '../../domain/law/law.ts';
import { attribute, elementsIn, elementsOf, parsePage, textOf } from '../page.ts';
import type { Element, Page } from '../page.ts';
import type { AuditContext } from '../audit-context.ts';

/**
 * An article of a month and a guide of a day cite no law, document number or year that came later. What the site says
 * of them today is passed over: how a version ended, what became of its bases, its history.
 */
export function checkLaterLaw(page: Page, { laws }: Pick<AuditContext, 'laws'>): string[] {
  const day = dayOf(page.address);
  if (day === undefined) return [];
  const texts = toldThen(page);
  if (texts.length === 0 && elementsOf(page, 'main').some((main) => saysNone.test(textOf(main))))
    return [];
  return texts.length === 0
    ? ['看不出哪些是正文，没有办法核对它有没有写进后来的法规']
    : laterIn(texts, day, laws);
}

/** Nothing is known of that time, and the page says so. */
const saysNone = /没有收存/u;

/** The same for what programs read: the article's JSON, and each entry of a feed. */
export function checkLaterLawInFile(file: string, text: string, laws: readonly Law[]): string[] {
  if (articleFile.test(file)) {
    const day = dayOf(`/${file.replace(/\.json$/u, '/')}`);
    return day === undefined ? [] : laterIn(stringsIn(JSON.parse(text)), day, laws);
  }
  const entries = file.endsWith('.json') ? jsonEntries(text) : atomEntries(text);
  return entries.flatMap(({ address, texts }) => {
    const day = dayOf(address);
    return day === undefined ? [] : laterIn(texts, day, laws);
  });
}

export const articleFile = /^bulletin\/\d{4}-\d{2}\/[^/]+\.json$/u;

const laterIn = (texts: readonly string[], day: CalendarDate, laws: readonly Law[]): string[] =>
  texts.flatMap((text) =>
    findLaterMentions(text, { day, what: '这里' }, laws).map(({ message }) => message),
  );

/** The last day that the text at an address may know of. */
function dayOf(address: string): CalendarDate | undefined {
  const month = parseMonth(/\/bulletin\/(\d{4}-\d{2})\/[^/]+\/$/u.exec(address)?.[1] ?? '');
  if (month !== undefined) {
    const next = parseDate(`${addMonths(month, 1)}-01`);
    return next && addDays(next, -1);
  }
  return parseDate(/\/handbook\/[^/]+\/(\d{4}-\d{2}-\d{2})\/$/u.exec(address)?.[1] ?? '');
}

const blocks = ['h1', 'h2', 'h3', 'p', 'li', 'dd', 'figcaption'] as const;
const ofToday = new Set(['meta', 'notice-mark', 'law-state']);
const historySections = new Set(['更新记录', 'versions']);

/** The paragraphs of the article or the guide itself. */
function toldThen(page: Page): string[] {
  const body = page.elements.find(
    (element) =>
      attribute(element, 'itemprop') === 'articleBody' ||
      (element.tagName === 'article' && classes(element).includes('guide')),
  );
  if (!body) return [];
  const history = elementsIn(body, 'section').filter((section) =>
    elementsIn(section, 'h2').some((head) => historySections.has(attribute(head, 'id') ?? '')),
  );
  const skipped = new Set(history.flatMap((section) => elementsIn(section, ...blocks)));
  const headline = elementsOf(page, 'h1');
  return [...headline, ...elementsIn(body, ...blocks)]
    .filter((element) => !skipped.has(element) && !classes(element).some((one) => ofToday.has(one)))
    .filter((element) => elementsIn(element, ...blocks).length === 0)
    .map(textOf);
}

const classes = (element: Element): string[] => (attribute(element, 'class') ?? '').split(/\s+/);

/** What is told in a value: the texts of `lines`, the summary, the headline. */
function stringsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { title, summary, lines } = value as Record<string, unknown>;
  const told = Array.isArray(lines) ? lines.map((line: { text?: unknown }) => line.text) : [];
  return [title, summary, ...told].filter((one) => typeof one === 'string');
}

interface Entry {
  address: string;
  texts: string[];
}

function jsonEntries(text: string): Entry[] {
  const { items = [] } = JSON.parse(text) as { items?: Record<string, string>[] };
  return items.map(({ url = '', title = '', summary = '', content_html: html = '' }) => ({
    address: url,
    texts: [title, summary, ...paragraphs(html)],
  }));
}

const atomEntries = (xml: string): Entry[] =>
  (xml.match(/<entry>[\s\S]*?<\/entry>/gu) ?? []).map((entry) => ({
    address: /<link[^>]*href="([^"]*)"/u.exec(entry)?.[1] ?? '',
    texts: paragraphs(/<content[^>]*>([\s\S]*?)<\/content>/u.exec(entry)?.[1] ?? ''),
  }));

const paragraphs = (html: string): string[] => {
  const isEscaped = html.includes('&lt;');
  const page = parsePage('entry', isEscaped ? textOfHtml(html) : html);
  return elementsOf(page, 'p', 'li', 'h2', 'h3', 'figcaption').map(textOf);
};

const textOfHtml = (html: string): string =>
  elementsOf(parsePage('entry', html), 'body').map(textOf).join('');
