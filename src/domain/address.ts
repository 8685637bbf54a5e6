import type { Month } from './date.ts';
import { programmeToSlug, type ProgrammeId } from './programme.ts';

// Permanent addresses of the site, from its root; the base path is added where a link is written.

export const issueAddress = (month: Month): string => `/bulletin/${month}/`;
export const articleAddress = (article: { issue: Month; slug: string }): string =>
  `/bulletin/${article.issue}/${article.slug}/`;
/** The article as data. */
export const articleFileAddress = (article: { issue: Month; slug: string }): string =>
  `/bulletin/${article.issue}/${article.slug}.json`;
/** What a shared link to the article shows. */
export const socialPictureAddress = (article: { issue: Month; slug: string }): string =>
  `/social/${article.issue}/${article.slug}.png`;
/** Texts, pictures and data of an issue in one file. */
export const issueArchiveAddress = (month: Month): string => `/bulletin/${month}.zip`;
/** The whole issue as newspaper pages, where it was printed for the site. */
export const issuePdfAddress = (month: Month): string => `/bulletin/${month}.pdf`;
/** Where the stories of an issue stand on a wide screen. */
export const issueStyleAddress = (month: Month): string => `/bulletin/${month}/front.css`;
export const personAddress = (name: string): string => `/bulletin/people/${name}/`;
export const topicAddress = (topic: string): string => `/bulletin/topics/${topic}/`;
/** All feeds of a kind. */
export const feedsAddress = (kind: 'topics' | 'places' | 'people'): string => `/feeds/${kind}/`;
/** Everything that was in the issues of a year, as an archived feed. */
export const yearFeedAddress = (year: string): string => `/feeds/years/${year}.xml`;
/** A feed of a topic, a county (by its code) or a byline. */
export const feedAddress = (
  kind: 'topics' | 'places' | 'people',
  name: string,
  format: 'xml' | 'json',
): string => `/feeds/${kind}/${name}.${format}`;
/** A place; of a village the sheet of its lists, what the QR code on the wall opens. */
export const placeAddress = (code: string): string => `/places/${code}/`;
/** A village's sheet without names, for servers from the day on which one of its lists is gone; nothing links to it. */
export const namelessSheetAddress = (village: string): string => `/places/${village}/nameless/`;
/** Where a list stands on a village's sheet, and a row of it; numbers begin with 1 in every village. */
export const listAnchor = (notice: string): string => `list-${notice}`;
export const rowAnchor = (notice: string, number: number): string => `r${number}-${notice}`;
/** A list on the sheet of one of its villages. */
export const sheetAddress = (notice: string, village: string): string =>
  `${placeAddress(village)}#${listAnchor(notice)}`;
/** Articles about a place; the place's own page is `placeAddress`. */
export const articlesAboutAddress = (code: string): string => `/bulletin/places/${code}/`;
/** One year of a byline, a topic or a place. */
export const yearAddress = (address: string, year: string): string => `${address}${year}/`;
export const noticeAddress = (id: string): string => `/notices/${id}/`;
/** The villages of a list in a township, with counts; the names are on the sheets of the villages. */
export const listAddress = (id: string, township: string): string => `/notices/${id}/${township}/`;
export const ledgerMonthAddress = (month: Month): string => `/ledger/${month}/`;
export const coverageAddress = (county: string): string => `/coverage/${county}/`;
/** 异议表, to print or to fill in. */
export const objectionFormAddress = (id: string): string => `/notices/${id}/objection/`;
/** 异议表 that knows the row: code of the village and number of the row stand behind the `#`, which no server sees. */
export const rowObjectionAddress = (id: string, village: string, number: number): string =>
  `${objectionFormAddress(id)}#row=${village}-${number}`;
/** The notice's days for a calendar. */
export const noticeCalendarAddress = (id: string): string => `/notices/${id}/notice.ics`;
export const villageAnchor = (code: string): string => `v${code}`;
export const guideAddress = (programme: ProgrammeId): string =>
  `/handbook/${programmeToSlug(programme)}/`;
export const guideVersionAddress = (programme: ProgrammeId, date: string): string =>
  `${guideAddress(programme)}${date}/`;
/** One letter's villages; signs and digits have a page of their own. */
export const initialAddress = (letter: string): string =>
  `/search/a-z/${/^[A-Z]$/.test(letter) ? letter.toLowerCase() : 'other'}/`;
