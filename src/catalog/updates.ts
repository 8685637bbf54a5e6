import { articleAddress, noticeAddress } from '../domain/address.ts';
import { lastUpdate, type Update } from '../domain/last-update.ts';
import { getCorrectedArticles } from './bulletin.ts';
import { getGuideLog } from './guide-log.ts';
import { getSitePages } from './handbook.ts';
import { getNotices } from './notices.ts';
import { getFrame } from './site.ts';

/** The last thing that was published with a day: a notice, a guide's change, a correction, a page about the site. */
export async function getLastUpdate(): Promise<Update | undefined> {
  const notices = (await getNotices()).map(({ notice }) => ({
    date: notice.published,
    title: notice.title,
    address: noticeAddress(notice.id),
  }));
  const guides = (await getGuideLog()).map(({ date, guide }) => ({
    date,
    title: `${guide.title}办事指南`,
    address: '/handbook/changes/',
  }));
  const corrections = (await getCorrectedArticles()).flatMap((article) =>
    (article.corrections ?? []).map(({ date }) => ({
      date,
      title: `更正：${article.title}`,
      address: articleAddress(article),
    })),
  );
  const pages = (await getSitePages()).map(({ id, page }) => ({
    date: page.updated,
    title: page.title,
    address: `/${id}/`,
  }));
  return lastUpdate([...notices, ...guides, ...corrections, ...pages], (await getFrame()).asOf);
}
