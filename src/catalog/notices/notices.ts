import { getCollection } from 'astro:content';
import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import { exampleVillage } from '../../domain/places/example-village.ts';
import { noticeTouches } from '../../domain/notices/notice-place.ts';
import { compareProgrammes } from '../../domain/programme.ts';
import { noticeStateOn, type LiveNotice, type NoticeToday } from '../../domain/notices/expiry.ts';
import { remember } from '../site/remember.ts';
import { getPlaces } from '../site/reference.ts';
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

/** The live lists with names that have rows in a village, 低保 first. */
export async function getListsOf(village: string): Promise<LiveNotice[]> {
  return (await getLiveNotices())
    .filter(
      ({ notice }) =>
        namesMayStand(notice.programme, notice.stage) && noticeTouches(notice, village),
    )
    .toSorted((a, b) => compareProgrammes(a.notice.programme, b.notice.programme));
}

/** Codes of the villages whose sheets show names today. */
export const getNamedVillages: () => Promise<ReadonlySet<string>> = remember(
  async () =>
    new Set(
      (await getLiveNotices())
        .filter(({ notice }) => namesMayStand(notice.programme, notice.stage))
        .flatMap(({ notice }) => notice.townships)
        .flatMap(({ villages }) => villages.map(({ place }) => place)),
    ),
);

/** A village to use as an example in hints of the question box. */
export const getExampleVillage: () => Promise<string | undefined> = remember(async () => {
  const named = await getNamedVillages();
  return exampleVillage(await getPlaces(), (code) => named.has(code));
});
