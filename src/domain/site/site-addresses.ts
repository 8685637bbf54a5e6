import {
  articleAddress,
  articleFileAddress,
  coverageAddress,
  feedAddress,
  feedsAddress,
  guideAddress,
  guideVersionAddress,
  issueAddress,
  issueArchiveAddress,
  ledgerMonthAddress,
  listAddress,
  noticeAddress,
  noticeCalendarAddress,
  objectionFormAddress,
  placeAddress,
  yearAddress,
} from '../address.ts';
import { lastChangeOf, type Article } from '../bulletin/article.ts';
import type { CalendarDate, Month } from '../date.ts';
import type { Notice } from '../notices/notice.ts';
import { countyCode, townshipCode, type Place } from '../places/place.ts';
import type { ProgrammeId } from '../programme.ts';
import { fixedAddresses, type ChangeGroup } from './fixed-addresses.ts';

export type Change = CalendarDate | Month;

/** A page or file of the site. */
export interface SiteAddress {
  /** From the root, without the base path. */
  address: string;
  lastChange?: Change;
  /** Texts may link to it. */
  linkable: boolean;
  /** Whether the sitemap lists it for outside search engines. Pages with names are never listed. */
  inSitemap: boolean;
}

type FeedKind = 'topics' | 'places' | 'people';

/** The content of the site from which addresses are made. */
export interface SiteFacts {
  issues: readonly Month[];
  articles: readonly Article[];
  /** Pages of a byline, a topic or a place, and of each year of a long one. */
  articleGroupPages: readonly { address: string; articles: readonly Article[] }[];
  /** What has a feed of its own: a topic, a county by its code, a byline. */
  feeds: readonly (readonly [kind: FeedKind, name: string])[];
  /** Kinds of feeds with a page of their own. */
  longFeedKinds: readonly FeedKind[];
  notices: readonly (Pick<Notice, 'id' | 'county' | 'townships'> & { lastChange: CalendarDate })[];
  ledgerMonths: readonly Month[];
  guides: readonly {
    programme: ProgrammeId;
    versions: readonly CalendarDate[];
    reviewed?: CalendarDate;
  }[];
  pages: readonly { id: string; updated: CalendarDate }[];
  places: readonly Place[];
  /** Codes of the villages whose sheets show names; where nobody asks for the sitemap, none. */
  namedVillages?: ReadonlySet<string>;
  /** Days on which the handbook's record and the standards changed, none later than today. */
  guideChanges: readonly CalendarDate[];
  standardChanges: readonly CalendarDate[];
}

/** Every address of the site but those that tables and pictures bring, in the order of the sitemap. */
export function listAddresses(facts: SiteFacts): SiteAddress[] {
  const changes = changesOf(facts);
  const { issues, articles, articleGroupPages, notices, ledgerMonths, guides, pages } = facts;
  const ofIssue = Map.groupBy(articles, ({ issue }) => issue);
  const ofYear = Map.groupBy(issues, (month) => month.slice(0, 4));
  const changeOfIssue = (month: Month): Change | undefined =>
    newest([month, ...(ofIssue.get(month) ?? []).map(changeOfArticle)]);
  return [
    ...fixedAddresses.map(({ address, changesWith, linkable = true }) => ({
      ...entry(address, changesWith && changes[changesWith]),
      ...{ linkable, inSitemap: changesWith !== undefined },
    })),
    ...facts.longFeedKinds.map((kind) => entry(feedsAddress(kind), changes.bulletin)),
    ...issues.map((month) => entry(issueAddress(month), changeOfIssue(month))),
    ...[...ofYear].map(([year, months]) =>
      entry(yearAddress('/bulletin/', year), newest(months.map(changeOfIssue))),
    ),
    ...articles.map((article) => entry(articleAddress(article), changeOfArticle(article))),
    ...articleGroupPages.map((page) =>
      entry(page.address, newest(page.articles.map(changeOfArticle))),
    ),
    ...notices.map(({ id, lastChange }) => entry(noticeAddress(id), lastChange)),
    ...ledgerMonths.map((month) => entry(ledgerMonthAddress(month), month)),
    ...guides.map(({ programme, reviewed }) => entry(guideAddress(programme), reviewed)),
    ...pages.map(({ id, updated }) => entry(`/${id}/`, updated)),
    ...placeEntries(facts),
    ...fileAddresses(facts).map((address) => ({ address, linkable: true, inSitemap: false })),
  ];
}

/** Place pages change with the notices of their county and with the articles about them. */
function placeEntries({ places, notices, articles, namedVillages }: SiteFacts): SiteAddress[] {
  const ofCounty = Map.groupBy(notices, ({ county }) => county);
  const about = articlesByPlace(articles);
  const inside = Map.groupBy(places, ({ parent }) => parent);
  const entriesOf = (place: Place): SiteAddress[] => {
    const listed = (ofCounty.get(countyCode(place.code)) ?? []).map(({ lastChange }) => lastChange);
    const change = newest([...listed, ...(about.get(place.code) ?? []).map(changeOfArticle)]);
    return [
      ...(place.level === 'county' ? [entry(coverageAddress(place.code), newest(listed))] : []),
      {
        ...entry(placeAddress(place.code), change),
        inSitemap: namedVillages?.has(place.code) !== true,
      },
      ...(inside.get(place.code) ?? []).flatMap(entriesOf),
    ];
  };
  return places.filter(({ level }) => level === 'county').flatMap(entriesOf);
}

/** Under every place that an article names, and under those that it is in. */
export function articlesByPlace(
  articles: readonly Article[],
): ReadonlyMap<string, readonly Article[]> {
  const pairs = articles.flatMap((article) => {
    const codes = article.places.flatMap((code) => [countyCode(code), townshipCode(code), code]);
    return [...new Set(codes)].map((code) => ({ code, article }));
  });
  const groups = Map.groupBy(pairs, ({ code }) => code);
  return new Map([...groups].map(([code, found]) => [code, found.map(({ article }) => article)]));
}

/** Files, and pages that the sitemap leaves out. */
const fileAddresses = ({ issues, articles, feeds, guides, notices }: SiteFacts): string[] => [
  ...issues.map(issueArchiveAddress),
  ...articles.map(articleFileAddress),
  ...feeds.flatMap(([kind, name]) =>
    (['xml', 'json'] as const).map((format) => feedAddress(kind, name, format)),
  ),
  ...guides.flatMap(({ programme, versions }) =>
    versions.map((date) => guideVersionAddress(programme, date)),
  ),
  ...notices.flatMap(({ id, townships }) => [
    noticeCalendarAddress(id),
    objectionFormAddress(id),
    ...townships.map(({ place }) => listAddress(id, place)),
  ]),
];

function changesOf(facts: SiteFacts): Record<ChangeGroup, Change | undefined> {
  const bulletin = newest(facts.articles.map(changeOfArticle));
  const notices = newest(facts.notices.map(({ lastChange }) => lastChange));
  const ledger = newest(facts.ledgerMonths);
  const reviewed = facts.guides.map((guide) => guide.reviewed);
  const handbook = newest([...reviewed, ...facts.guideChanges]);
  const pages = newest(facts.pages.map(({ updated }) => updated));
  const everything = newest([bulletin, notices, ledger, handbook, pages]);
  const standards = newest(facts.standardChanges);
  return { everything, bulletin, notices, handbook, standards, ledger };
}

const entry = (address: string, lastChange?: Change): SiteAddress => ({
  address,
  linkable: true,
  inSitemap: true,
  ...(lastChange === undefined ? {} : { lastChange }),
});

/** Of days and months; a day is newer than its month. */
const newest = (changes: readonly (Change | undefined)[]): Change | undefined =>
  changes
    .filter((change) => change !== undefined)
    .reduce<Change | undefined>(
      (last, one) => (last === undefined || one > last ? one : last),
      undefined,
    );

const changeOfArticle = (article: Article): Change => lastChangeOf(article) ?? article.date;
