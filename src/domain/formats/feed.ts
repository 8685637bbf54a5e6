import type { CalendarDate } from '../date.ts';
import { escapeXml } from './xml.ts';

// Feeds: Atom 1.0 (RFC 4287) and JSON Feed 1.1. Nothing here can contain a recipient's name.

export interface FeedEntry {
  /** From the site's root; with the origin it is the entry's id, for ever. */
  address: string;
  title: string;
  summary: string;
  /** Full text, with complete addresses. */
  html: string;
  /** At least one. */
  authors: readonly string[];
  topics: readonly string[];
  published: CalendarDate;
  updated: CalendarDate;
}

export interface Feed {
  title: string;
  description: string;
  /** The page that the feed follows. */
  address: string;
  atomAddress: string;
  jsonAddress: string;
  author: string;
  /** Day of the last change where there is no entry. */
  since: CalendarDate;
  /** Where it goes on: the archived feed of the time before, and for an archived one the feed that goes on growing. */
  archive?: { previous: string | undefined; current: string | undefined };
  /** Newest first. */
  entries: readonly FeedEntry[];
}

type Absolute = (address: string) => string;

/** The formats demand a time; the site knows days, which begin at midnight in China. */
const timeOf = (date: CalendarDate): string => `${date}T00:00:00+08:00`;

const updatedOf = ({ entries, since }: Feed): CalendarDate =>
  entries.reduce(
    (newest, { updated }) => (updated > newest ? updated : newest),
    entries[0]?.updated ?? since,
  );

/** RFC 4287; what is older is in archived feeds. (RFC 5005, section 4) */
export function feedToAtom(feed: Feed, absolute: Absolute): string {
  const link = (rel: string, type: string, address: string): string =>
    `<link rel="${rel}" type="${type}" href="${escapeXml(absolute(address))}"/>`;
  const { previous, current } = feed.archive ?? {};
  const entries = feed.entries.map((entry) =>
    [
      '<entry>',
      `<id>${escapeXml(absolute(entry.address))}</id>`,
      `<title>${escapeXml(entry.title)}</title>`,
      link('alternate', 'text/html', entry.address),
      `<published>${timeOf(entry.published)}</published>`,
      `<updated>${timeOf(entry.updated)}</updated>`,
      ...entry.authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
      ...entry.topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
      `<summary>${escapeXml(entry.summary)}</summary>`,
      `<content xml:base="${escapeXml(absolute(entry.address))}" type="html">${escapeXml(entry.html)}</content>`,
      '</entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escapeXml(absolute(feed.atomAddress))}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<subtitle>${escapeXml(feed.description)}</subtitle>`,
    `<updated>${timeOf(updatedOf(feed))}</updated>`,
    `<author><name>${escapeXml(feed.author)}</name></author>`,
    link('self', 'application/atom+xml', feed.atomAddress),
    link('alternate', 'text/html', feed.address),
    ...(previous === undefined ? [] : [link('prev-archive', 'application/atom+xml', previous)]),
    ...(current === undefined
      ? []
      : [
          '<archive xmlns="http://purl.org/syndication/history/1.0"/>',
          link('current', 'application/atom+xml', current),
        ]),
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** https://www.jsonfeed.org/version/1.1/ */
export function feedToJson(feed: Feed, absolute: Absolute): string {
  const data = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: absolute(feed.address),
    feed_url: absolute(feed.jsonAddress),
    language: 'zh-CN',
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: absolute(entry.address),
      url: absolute(entry.address),
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: timeOf(entry.published),
      date_modified: timeOf(entry.updated),
      authors: entry.authors.map((name) => ({ name })),
      tags: entry.topics,
      language: 'zh-CN',
    })),
  };
  return `${JSON.stringify(data)}\n`;
}
