import type { NoticeToday } from '../../domain/notices/expiry.ts';
import { listAddresses, type SiteAddress } from '../../domain/site/site-addresses.ts';
import { getArticleGroupPages } from '../bulletin/article-groups.ts';
import { getArticles, getIssues } from '../bulletin/bulletin.ts';
import { getGuideLog } from '../handbook/guide-log.ts';
import { getGuideHistories, getSitePages } from '../handbook/handbook.ts';
import { getNamedVillages, getNotices } from '../notices/notices.ts';
import { getLongFeedKinds } from './feeds.ts';
import { getLedgerTables, getPlaces, getStandards } from './reference.ts';
import { getFrame } from './site.ts';

/** The addresses for outside search engines, with what is published by today. */
export async function getSitemap(): Promise<SiteAddress[]> {
  const { asOf } = await getFrame();
  const addresses = listAddresses({
    issues: (await getIssues()).map(({ issue }) => issue.month),
    articles: await getArticles(),
    articleGroupPages: await getArticleGroupPages(),
    feeds: [],
    longFeedKinds: (await getLongFeedKinds()).map(({ kind }) => kind),
    notices: (await getNotices()).map((one) => ({ ...one.notice, lastChange: changeOf(one) })),
    ledgerMonths: [...new Set((await getLedgerTables()).map(({ month }) => month))],
    guides: (await getGuideHistories()).map(({ programme, current }) => ({
      ...{ programme, versions: [] },
      ...(current ? { reviewed: current.reviewed } : {}),
    })),
    pages: (await getSitePages()).map(({ id, page }) => ({ id, updated: page.updated })),
    places: await getPlaces(),
    namedVillages: await getNamedVillages(),
    guideChanges: (await getGuideLog()).map(({ date }) => date),
    standardChanges: (await getStandards()).map(({ from }) => from).filter((day) => day <= asOf),
  });
  return addresses.filter(({ inSitemap }) => inSitemap);
}

const changeOf = ({ notice, state }: NoticeToday) =>
  state.state === 'ended' ? state.since : notice.published;
