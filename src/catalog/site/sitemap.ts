import {
  articleAddress,
  coverageAddress,
  feedsAddress,
  guideAddress,
  issueAddress,
  ledgerMonthAddress,
  noticeAddress,
  placeAddress,
  yearAddress,
} from '../../domain/address.ts';
import { lastChangeOf, type Article } from '../../domain/bulletin/article.ts';
import type { CalendarDate, Month } from '../../domain/date.ts';
import type { NoticeToday } from '../../domain/notices/expiry.ts';
import type { Place } from '../../domain/places/place.ts';
import { getIndexPages } from '../bulletin/article-index.ts';
import { getLongFeedKinds } from './feeds.ts';
import { getArticles, getArticlesAbout, getIssues, getIssueYears } from '../bulletin/bulletin.ts';
import { getGuideLog } from '../handbook/guide-log.ts';
import { getGuideHistories, getSitePages } from '../handbook/handbook.ts';
import { getNotices } from '../notices/notices.ts';
import { getFrame } from './site.ts';
import { getLedgerTables, getPlaceTree, getStandards } from './reference.ts';

/** An address for outside search engines. Pages with names are never among them. */
export interface SitemapEntry {
  address: string;
  lastChange?: CalendarDate | Month;
}

type Change = CalendarDate | Month;

export async function getSitemap(): Promise<SitemapEntry[]> {
  const { asOf } = await getFrame();
  const articles = (await getArticles()).map((article) =>
    entry(articleAddress(article), changeOfArticle(article)),
  );
  const notices = (await getNotices()).map((one) =>
    entry(noticeAddress(one.notice.id), changeOfNotice(one)),
  );
  const ledger = [...new Set((await getLedgerTables()).map(({ month }) => month))].map((month) =>
    entry(ledgerMonthAddress(month), month),
  );
  const guides = (await getGuideHistories()).map(({ programme, present }) =>
    entry(guideAddress(programme), present?.reviewed),
  );
  const pages = (await getSitePages()).map(({ id, page }) => entry(`/${id}/`, page.updated));
  const log = (await getGuideLog()).map(({ date }) => date).filter((date) => date <= asOf);
  const standards = (await getStandards()).map(({ from }) => from).filter((day) => day <= asOf);
  const [bulletin, listed, counted] = [articles, notices, ledger].map(newestOf);
  const handbook = newest([newestOf(guides), ...log]);
  const everything = newest([bulletin, listed, counted, handbook, newestOf(pages)]);
  return [
    ...['/', '/feeds/', '/places/', '/data/', '/accountability/'].map((address) =>
      entry(address, everything),
    ),
    ...['/bulletin/', '/bulletin/people/', '/bulletin/topics/', '/bulletin/places/'].map(
      (address) => entry(address, bulletin),
    ),
    ...(await getLongFeedKinds()).map(({ kind }) => entry(feedsAddress(kind), bulletin)),
    ...['/notices/', '/search/a-z/', '/coverage/'].map((address) => entry(address, listed)),
    ...['', 'apply/', 'changes/', 'glossary/', 'print/'].map((name) =>
      entry(`/handbook/${name}`, handbook),
    ),
    entry('/standards/', newest(standards)),
    entry('/ledger/', counted),
    ...(await getIssues()).map(({ issue, articles: own }) =>
      entry(issueAddress(issue.month), newest([issue.month, ...own.map(changeOfArticle)])),
    ),
    ...(await getIssueYears()).map(({ year, issues }) =>
      entry(
        yearAddress('/bulletin/', year),
        newest(
          issues.flatMap(({ issue, articles: own }) => [issue.month, ...own.map(changeOfArticle)]),
        ),
      ),
    ),
    ...articles,
    ...(await getIndexPages()).map((page) =>
      entry(page.address, newest(page.articles.map(changeOfArticle))),
    ),
    ...notices,
    ...ledger,
    ...guides,
    ...pages,
    ...(await listPlaces()),
  ];
}

/** Place pages change with the notices of their county and with the articles about them. */
async function listPlaces(): Promise<SitemapEntry[]> {
  const tree = await getPlaceTree();
  const all = (place: Place): Place[] => [place, ...tree.childrenOf(place.code).flatMap(all)];
  const notices = await getNotices();
  const found = await Promise.all(
    tree.counties.map(async (county) => {
      const own = notices.filter(({ notice }) => notice.county === county.code);
      const listed = newest(own.map(changeOfNotice));
      const places = all(county).map(async ({ code }) => {
        const about = (await getArticlesAbout(code)).map(changeOfArticle);
        return entry(placeAddress(code), newest([listed, ...about]));
      });
      return [entry(coverageAddress(county.code), listed), ...(await Promise.all(places))];
    }),
  );
  return found.flat();
}

const entry = (address: string, lastChange?: Change): SitemapEntry => ({
  address,
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

const newestOf = (entries: readonly SitemapEntry[]): Change | undefined =>
  newest(entries.map(({ lastChange }) => lastChange));

const changeOfArticle = (article: Article): Change => lastChangeOf(article) ?? article.date;

const changeOfNotice = ({ notice, state }: NoticeToday): CalendarDate =>
  state.state === 'ended' ? state.since : notice.published;
