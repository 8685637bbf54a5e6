import { noticeAddress } from '../address.ts';
import type { FeedEntry } from '../formats/feed.ts';
import { escapeXml } from '../formats/xml.ts';
import type { NoticeToday } from './expiry.ts';
import { stageNames } from './publicity-terms.ts';
import { describeState } from './notice-clock.ts';

/** What feeds tell of a notice: no name, and no count. */
export function noticeEntry({ notice, state }: NoticeToday): FeedEntry {
  const text = describeState(notice, state);
  return {
    address: noticeAddress(notice.id),
    title: `${notice.title}（${stageNames[notice.stage]}）`,
    summary: text,
    html: `<p>${escapeXml(text)}</p>`,
    authors: [notice.issuer],
    topics: ['救助公示'],
    published: notice.published,
    updated: state.state === 'ended' ? state.since : notice.published,
  };
}
