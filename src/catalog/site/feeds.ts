import {
  articleAddress,
  feedAddress,
  personAddress,
  placeAddress,
  topicAddress,
  yearAddress,
  yearFeedAddress,
} from '../../domain/address.ts';
import { isLong } from '../../domain/bulletin/article-paging.ts';
import { lastChangeOf, type Article } from '../../domain/bulletin/article.ts';
import { authorsOf } from '../../domain/bulletin/citation.ts';
import { citedTitle, type PieceLine } from '../../domain/bulletin/headline.ts';
import { linesOf, type PiecePicture, type QuotedPiece } from '../../domain/bulletin/piece.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { NoticeToday } from '../../domain/notices/expiry.ts';
import type { Feed, FeedEntry } from '../../domain/formats/feed.ts';
import { noticeEntry } from '../../domain/notices/notice-entry.ts';
import { escapeXml } from '../../domain/formats/xml.ts';
import {
  getArticles,
  getArticlesAbout,
  getIssues,
  getIssueYears,
  getPeople,
  getTopics,
  quoteArticle,
} from '../bulletin/bulletin.ts';
import { getNotices } from '../notices/notices.ts';
import { getPlaceTree } from './reference.ts';
import type { Site } from '../../domain/site/site.ts';
import { getFrame } from './site.ts';

/** Entries of the feed of everything, and of the others: full texts, so that a large archive stays light. */
const mostEntries = { site: 40, part: 20 } as const;

export const feedKinds = ['topics', 'places', 'people'] as const;
export type FeedKind = (typeof feedKinds)[number];

export const feedKindNames: Readonly<Record<FeedKind, string>> = {
  topics: '按主题',
  places: '按县（市、区），含这里的公示',
  people: '按署名',
};

/** What a feed follows. */
export interface FeedPlan {
  /** In the address: a topic, the code of a county, a byline. */
  name: string;
  title: string;
  /** The page that it follows. */
  address: string;
  articles: readonly Article[];
  notices: readonly NoticeToday[];
}

type Absolute = (address: string) => string;

/** One feed for each topic, each county, each byline. */
export async function getFeedPlans(kind: FeedKind): Promise<FeedPlan[]> {
  if (kind === 'places') return planCounties();
  const [named, address] =
    kind === 'topics' ? [await getTopics(), topicAddress] : [await getPeople(), personAddress];
  return named.map(({ name, articles }) => ({
    name,
    title: name,
    address: address(name),
    articles,
    notices: [],
  }));
}

/** The kinds that have a page of their own. */
export async function getLongFeedKinds(): Promise<
  { kind: FeedKind; plans: readonly FeedPlan[] }[]
> {
  const groups = await Promise.all(
    feedKinds.map(async (kind) => ({ kind, plans: await getFeedPlans(kind) })),
  );
  return groups.filter(({ plans }) => isLong(plans));
}

async function planCounties(): Promise<FeedPlan[]> {
  const notices = await getNotices();
  return Promise.all(
    (await getPlaceTree()).counties.map(async ({ code, name }) => ({
      name: code,
      title: name,
      address: placeAddress(code),
      articles: await getArticlesAbout(code),
      notices: notices.filter(({ notice }) => notice.county === code),
    })),
  );
}

/** The feed of everything. */
export async function buildSiteFeed(absolute: Absolute): Promise<Feed> {
  const { site } = await getFrame();
  const all = {
    name: '',
    title: site.title,
    address: '/',
    articles: await getArticles(),
    notices: await getNotices(),
  };
  const [newest] = await getIssueYears();
  return {
    ...(await buildFeed(all, site.title, siteAddresses, mostEntries.site, absolute)),
    archive: { previous: newest && yearFeedAddress(newest.year), current: undefined },
  };
}

/** All articles of a year, older ones in the feed that it names. */
export async function buildYearFeed(year: string, absolute: Absolute): Promise<Feed> {
  const { site } = await getFrame();
  const years = await getIssueYears();
  const at = years.findIndex((one) => one.year === year);
  const older = years[at + 1];
  const plan = {
    name: `${year}年`,
    title: `${year}年`,
    address: yearAddress('/bulletin/', year),
    articles: years[at]?.issues.flatMap(({ articles }) => articles) ?? [],
    notices: [],
  };
  const addresses = { ...siteAddresses, atomAddress: yearFeedAddress(year) };
  return {
    ...(await buildFeed(plan, `${plan.title} - ${site.title}`, addresses, Infinity, absolute)),
    archive: {
      previous: older && yearFeedAddress(older.year),
      current: siteAddresses.atomAddress,
    },
  };
}

const siteAddresses = { atomAddress: '/feed.xml', jsonAddress: '/feed.json' };

export async function buildPartFeed(
  kind: FeedKind,
  plan: FeedPlan,
  absolute: Absolute,
): Promise<Feed> {
  const { site } = await getFrame();
  const addresses = {
    atomAddress: feedAddress(kind, plan.name, 'xml'),
    jsonAddress: feedAddress(kind, plan.name, 'json'),
  };
  return buildFeed(plan, `${plan.title} - ${site.title}`, addresses, mostEntries.part, absolute);
}

async function buildFeed(
  plan: FeedPlan,
  title: string,
  addresses: Pick<Feed, 'atomAddress' | 'jsonAddress'>,
  most: number,
  absolute: Absolute,
): Promise<Feed> {
  const { site, asOf } = await getFrame();
  const online = new Map(
    (await getIssues()).flatMap(({ issue: { month, online: day } }) =>
      day !== undefined && day <= asOf ? [[month, day]] : [],
    ),
  );
  const drafts = [
    ...plan.articles.map((article) => draftArticle(article, online.get(article.issue), absolute)),
    ...plan.notices.map(draftNotice),
  ]
    .sort((a, b) => (a.updated === b.updated ? 0 : a.updated < b.updated ? 1 : -1))
    .slice(0, most);
  return {
    ...addresses,
    title,
    description: plan.name === '' ? site.tagline : `${site.title}：${plan.title}`,
    address: plan.address,
    author: site.bureau,
    since: asOf,
    entries: await Promise.all(drafts.map(({ write }) => write())),
  };
}

/** An entry whose text is written only if the feed has room for it. */
interface Draft {
  updated: CalendarDate;
  write(): Promise<FeedEntry>;
}

/**
 * The formats require a day, so an article without one is dated the first of its month; an article of an old issue
 * that went online later is dated the day it went online.
 */
function draftArticle(
  article: Article,
  online: CalendarDate | undefined,
  absolute: Absolute,
): Draft {
  const published = `${article.date}-01` as CalendarDate;
  const updated = [published, online ?? published, lastChangeOf(article) ?? published].reduce(
    (last, day) => (day > last ? day : last),
  );
  return {
    updated,
    write: async () => {
      const { site } = await getFrame();
      const authors = feedAuthors(article, site);
      return {
        address: articleAddress(article),
        title: citedTitle(article),
        summary: article.summary,
        html: fullText(await quoteArticle(article, absolute), absolute),
        authors,
        topics: article.topics,
        published,
        updated,
      };
    },
  };
}

function draftNotice(today: NoticeToday): Draft {
  const entry = noticeEntry(today);
  return { updated: entry.updated, write: () => Promise.resolve(entry) };
}

/** Of a retold piece the site's bureau: the reporters wrote the report behind it. */
function feedAuthors(article: Article, { bureau, newspaper }: Site): string[] {
  if (article.text === 'retold') return [bureau];
  const authors = authorsOf(article);
  return authors.length > 0 ? authors : [newspaper];
}

/**
 * Corrections first, because readers are shown the entry again on their account; then the piece without its title.
 */
function fullText(piece: QuotedPiece, absolute: Absolute): string {
  const lines = linesOf(piece).filter(({ part }) => part !== 'title');
  const isCorrection = ({ part }: PieceLine): boolean => part === 'correction';
  const [first = '', ...more] = piece.pictures.map((picture) => pictureHtml(picture, absolute));
  return [
    ...lines.filter(isCorrection).map(lineHtml),
    ...lines.filter((line) => !isCorrection(line)).map(lineHtml),
    first,
    piece.html,
    ...more,
    `<p>${escapeXml(piece.source)}</p>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function lineHtml({ part, before, words, after }: PieceLine): string {
  const mark = escapeXml(before);
  const name = part === 'correction' ? `<strong>${mark}</strong>` : mark;
  return `<p>${name}${escapeXml(words + after)}</p>`;
}

const pictureHtml = ({ image, caption }: PiecePicture, absolute: Absolute): string =>
  [
    image
      ? `<p><img src="${escapeXml(absolute(`/${image.file}`))}" alt="${escapeXml(image.alt)}"></p>\n`
      : '',
    `<p>${escapeXml(caption)}</p>`,
  ].join('');
