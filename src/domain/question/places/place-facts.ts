/** Facts about places for the answers: their path, their lists, whom to call. */
import { listAddress, noticeAddress, placeAddress, sheetAddress } from '../../address.ts';
import { reaches } from '../../notices/notice-scope.ts';
import { exampleVillage } from '../../places/example-village.ts';
import { countyCode, townshipCode } from '../../places/place.ts';
import type { AnswerLink } from '../answering/answer.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import type { ServiceWindow } from '../../handbook/service.ts';
import type { KnownNotice, Phone } from '../question-data.ts';

export const placeName = (code: string, { places }: Knowledge): string =>
  places.get(code)?.name ?? '';

/** 例如：甲村 王小明。 with a village of the region. */
export function exampleOf({ data }: Knowledge): string {
  const listed = new Set(data.places.filter(({ notices }) => notices).map(({ code }) => code));
  const village = exampleVillage(data.places, (code) => listed.has(code));
  return village === undefined ? '' : `例如：${village} 王小明。`;
}

/** 甲县乙镇丙村 */
export function placePath(code: string, known: Knowledge): string {
  const codes = [...new Set([countyCode(code), townshipCode(code), code])];
  const names = codes.map((each) => placeName(each, known));
  const [county = ''] = names;
  return names
    .map((name, at) => (at > 0 && name.startsWith(county) ? name.slice(county.length) : name))
    .join('');
}

/** The window of the place's township or county. */
export function windowOf(code: string, { places, data }: Knowledge): ServiceWindow | undefined {
  const index = places.get(code)?.window;
  return index === undefined ? undefined : data.windows[index];
}

/** The window that serves all these places, else the first hotline. */
export function phonesOf(places: readonly string[], known: Knowledge): Phone[] {
  const [window, ...others] = new Set(places.map((code) => windowOf(code, known)));
  const phone = others.length === 0 && window ? window : known.data.hotlines[0];
  return phone ? [phone] : [];
}

/** Puts places with live lists of names first, because they are meant more often. */
export const listedFirst = (codes: readonly string[], { places }: Knowledge): string[] => {
  const hasLists = (code: string): boolean => places.get(code)?.notices !== undefined;
  return [...codes.filter(hasLists), ...codes.filter((code) => !hasLists(code))];
};

/** The live lists with names that have rows in the place. */
export function namedNotices(code: string, { places, data }: Knowledge): KnownNotice[] {
  if (code.length <= 6) return data.notices.filter(({ county, named }) => named && county === code);
  return (places.get(code)?.notices ?? []).flatMap((index) => data.notices[index] ?? []);
}

/** Live notices about the place whose names are only on the boards of villages. */
export const boardNotices = (code: string, { data }: Knowledge): KnownNotice[] =>
  data.notices.filter(
    (notice) => !notice.named && notice.county === countyCode(code) && reaches(notice, code),
  );

/** The address for a reader of that place: the names of the village or township, or else the notice. */
function noticeAddressAt({ id, named }: KnownNotice, code: string): string {
  if (code.length <= 6 || !named) return noticeAddress(id);
  return code.length <= 9 ? listAddress(id, code) : sheetAddress(id, code);
}

export const noticeLink = (notice: KnownNotice, code: string): AnswerLink => ({
  text: notice.title,
  address: noticeAddressAt(notice, code),
  note: notice.named
    ? `公布到${notice.until}`
    : `公示到${notice.until}；姓名只张贴在村（社区）公示栏`,
});

export const pageLink = (code: string, known: Knowledge): AnswerLink => ({
  text: `看${placeName(code, known)}的页面`,
  address: placeAddress(code),
});
