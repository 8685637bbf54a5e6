import {
  articleAddress,
  coverageAddress,
  guideAddress,
  issueAddress,
  ledgerMonthAddress,
  noticeAddress,
  placeAddress,
} from '../domain/address.ts';
import { lastChangeOf } from '../domain/article.ts';
import type { CalendarDate, Month } from '../domain/date.ts';
import type { Place } from '../domain/place.ts';
import { getArticles, getIssues } from './bulletin.ts';
import { getIndexAddresses } from './article-index.ts';
import { getGuideHistories, getSitePages } from './handbook.ts';
import { getNotices } from './notices.ts';
import { getLedgerTables, getPlaceTree } from './reference.ts';

/** An address for outside search engines. Pages with names are never among them. */
export interface SitemapEntry {
  address: string;
  lastChange?: CalendarDate | Month;
}

export async function getSitemap(): Promise<SitemapEntry[]> {
  const tree = await getPlaceTree();
  const all = (place: Place): Place[] => [place, ...tree.childrenOf(place.code).flatMap(all)];
  const fixed = [
    '/',
    '/bulletin/',
    '/bulletin/people/',
    '/bulletin/topics/',
    '/bulletin/places/',
    '/feeds/',
    '/places/',
    '/notices/',
    '/search/a-z/',
  ];
  const tables = [
    '/handbook/',
    '/handbook/apply/',
    '/handbook/changes/',
    '/handbook/glossary/',
    '/handbook/print/',
    '/standards/',
    '/accountability/',
    '/ledger/',
    '/coverage/',
    '/data/',
  ];
  return [
    ...[...fixed, ...tables].map((address) => ({ address })),
    ...(await getIssues()).map(({ issue }) => ({
      address: issueAddress(issue.month),
      lastChange: issue.month,
    })),
    ...(await getArticles()).map((article) => ({
      address: articleAddress(article),
      lastChange: lastChangeOf(article) ?? article.date,
    })),
    ...(await getIndexAddresses()).map((address) => ({ address })),
    ...(await getNotices()).map(({ notice, state }) => ({
      address: noticeAddress(notice.id),
      lastChange: state.state === 'ended' ? state.since : notice.published,
    })),
    ...[...new Set((await getLedgerTables()).map(({ month }) => month))].map((month) => ({
      address: ledgerMonthAddress(month),
      lastChange: month,
    })),
    ...(await getGuideHistories()).map(({ programme, present }) => ({
      address: guideAddress(programme),
      ...(present ? { lastChange: present.reviewed } : {}),
    })),
    ...(await getSitePages()).map(({ id, page }) => ({
      address: `/${id}/`,
      lastChange: page.updated,
    })),
    ...tree.counties.map(({ code }) => ({ address: coverageAddress(code) })),
    ...tree.counties.flatMap(all).map(({ code }) => ({ address: placeAddress(code) })),
  ];
}
