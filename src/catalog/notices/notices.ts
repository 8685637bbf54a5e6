import { getCollection } from 'astro:content';
import { noticeStateOn, type LiveNotice, type NoticeToday } from '../../domain/notices/expiry.ts';
import { remember } from '../site/remember.ts';
import { getFrame } from '../site/site.ts';

/** Everything that has been published by today, newest first; tombstones included. */
export const getNotices: () => Promise<readonly NoticeToday[]> = remember(async () => {
  const { asOf } = await getFrame();
  const notices = (await getCollection('notices')).map(({ data }) => data);
  return notices
    .flatMap((notice) => {
      const state = noticeStateOn(notice, notices, asOf);
      return state.state === 'coming' ? [] : [{ notice, state }];
    })
    .sort((a, b) =>
      a.notice.published === b.notice.published
        ? a.notice.id.localeCompare(b.notice.id, 'en')
        : a.notice.published < b.notice.published
          ? 1
          : -1,
    );
});

export const getLiveNotices: () => Promise<readonly LiveNotice[]> = remember(async () =>
  (await getNotices()).flatMap(({ notice, state }) =>
    state.state === 'live' ? [{ notice, state }] : [],
  ),
);
