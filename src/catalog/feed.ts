import { Feed } from 'feed';
import { articleAddress, noticeAddress } from '../domain/address.ts';
import { formatBylines } from '../domain/article.ts';
import { stageNames } from '../domain/notice.ts';
import { describeState } from '../domain/notice-clock.ts';
import { getArticles } from './bulletin.ts';
import { getNotices } from './notices.ts';
import { getFrame } from './site.ts';

const longest = 60;

/**
 * Articles and notices, newest first. A month-only article stands at the first of its month because
 * the formats demand a day. Built from notices without lists, so no name can enter. `absoluteLink` makes an
 * address of the site complete.
 */
export async function buildFeed(absoluteLink: (address: string) => string): Promise<Feed> {
  const { site, asOf } = await getFrame();
  const feed = new Feed({
    id: absoluteLink('/'),
    title: site.title,
    description: site.tagline,
    link: absoluteLink('/'),
    language: 'zh-CN',
    copyright: site.bureau,
    updated: new Date(`${asOf}T00:00:00+08:00`),
    author: { name: site.bureau },
    feedLinks: { atom: absoluteLink('/feed.xml'), json: absoluteLink('/feed.json') },
  });
  const articles = (await getArticles()).map((article) => ({
    title: article.title,
    address: articleAddress(article),
    text: article.summary,
    author: formatBylines(article.bylines) || site.newspaper,
    date: `${article.date}-01`,
  }));
  const notices = (await getNotices()).map(({ notice, state }) => ({
    title: `${notice.title}（${stageNames[notice.stage]}）`,
    address: noticeAddress(notice.id),
    text: describeState(notice, state),
    author: notice.issuer,
    date: notice.published,
  }));
  const entries = [...articles, ...notices].sort((a, b) =>
    a.date === b.date ? 0 : a.date < b.date ? 1 : -1,
  );
  for (const { title, address, text, author, date } of entries.slice(0, longest))
    feed.addItem({
      id: absoluteLink(address),
      title,
      link: absoluteLink(address),
      description: text,
      date: new Date(`${date}T00:00:00+08:00`),
      author: [{ name: author }],
    });
  return feed;
}
