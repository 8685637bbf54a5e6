import { lastUpdate, updatesOf, type Update } from '../../domain/site/last-update.ts';
import { getArticles, getIssues } from '../bulletin/bulletin.ts';
import { getGuideHistories, getSitePages } from '../handbook/handbook.ts';
import { getNotices } from '../notices/notices.ts';
import { getFrame } from './site.ts';

/** The last thing that happened on the site on a known day. */
export async function getLastUpdate(): Promise<Update | undefined> {
  const updates = updatesOf({
    issues: (await getIssues()).map(({ issue }) => issue),
    articles: await getArticles(),
    notices: (await getNotices()).map(({ notice }) => notice),
    guides: (await getGuideHistories()).flatMap(({ versions }) => versions),
    pages: await getSitePages(),
  });
  return lastUpdate(updates, (await getFrame()).asOf);
}
