/** Answers about places, objections and telephones. */
import { objectionFormAddress, placeAddress } from '../../address.ts';
import { reaches } from '../../notices/notice-scope.ts';
import { countyCode } from '../../places/place.ts';
import { groupOf, makeAnswer, type Answer, type AnswerLink } from './answer.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import {
  boardNotices,
  exampleOf,
  listedFirst,
  namedNotices,
  noticeLink,
  pageLink,
  phonesOf,
  placeName,
  placePath,
  windowOf,
} from '../places/place-facts.ts';
import type { Phone } from '../question-data.ts';
import type { Meant } from '../understanding/understand.ts';

const mostPlaces = 20;

/** A place with its lists and its window, or the choice between places of one name. */
export function placeAnswer(meant: Meant, known: Knowledge): Answer {
  const [code = '', ...others] = meant.places;
  if (others.length > 0) return choiceAnswer(meant.places, known);
  const name = placePath(code, known);
  const all = [...namedNotices(code, known), ...boardNotices(code, known)];
  const wanted = all.filter(({ programme }) => meant.programmes.includes(programme));
  const notices = wanted.length > 0 ? wanted : all;
  const named = notices.filter((notice) => notice.named).length;
  const said =
    notices.length === 0
      ? `${name}现在没有正在公示的名单。`
      : named === 0
        ? `${name}现在有${notices.length}份公示，姓名都只张贴在公示栏。`
        : `${name}现在有${named}份公布姓名的名单。`;
  return makeAnswer('village', said, {
    groups: groupOf(
      '',
      notices.map((notice) => noticeLink(notice, code)),
    ),
    remarks: notices.length === 0 ? ['想了解自己的申请，请打电话问：'] : [],
    phones: phonesOf([code], known),
    next: meant.asked.has('inside')
      ? { ...pageLink(code, known), text: `看${placeName(code, known)}的村（社区）` }
      : pageLink(code, known),
  });
}

const choiceAnswer = (codes: readonly string[], known: Knowledge): Answer =>
  makeAnswer('village', `有${codes.length}个地方可能是您说的，请点一个。`, {
    groups: groupOf('', placeLinks(listedFirst(codes, known).slice(0, mostPlaces), known)),
    remarks:
      codes.length > mostPlaces ? [`这里只列出前${mostPlaces}个。再写上乡镇，就能找得更准。`] : [],
  });

export const placeLinks = (codes: readonly string[], known: Knowledge): AnswerLink[] =>
  codes.map((code) => ({ text: placePath(code, known), address: placeAddress(code) }));

export const howToObject: AnswerLink = { text: '更正与异议怎么处理', address: '/corrections/' };

/** How to object: to the county of the place, else to every county with lists. */
export function objectionAnswer(meant: Meant, known: Knowledge): Answer {
  const county = meant.places.length === 0 ? '' : countyCode(meant.places[0] ?? '');
  const all = known.data.notices.filter(
    (notice) =>
      county === '' || (notice.county === county && reaches(notice, meant.places[0] ?? '')),
  );
  const wanted = all.filter(({ programme }) => meant.programmes.includes(programme));
  const notices = wanted.length > 0 ? wanted : all;
  const phones = uniquePhones(notices.map(({ objection }) => objection));
  const where = county === '' ? '' : placeName(county, known);
  return makeAnswer(
    'how-to-object',
    phones.length > 0
      ? `对${where && `${where}的`}名单有意见，可以打监督举报电话，也可以填异议表。`
      : '有意见可以打电话反映，也可以到窗口说。',
    {
      groups: groupOf(
        phones.length > 0 ? '填异议表，请点您说的那份名单：' : '',
        notices.map((notice) => ({
          ...noticeLink(notice, notice.county),
          address: objectionFormAddress(notice.id),
        })),
      ),
      remarks: [
        '请说清是哪份名单、哪个村、哪一行，哪里不对。',
        '自己的申请没有批的，应当收到写明理由的通知；不服的，可以在六十日内申请行政复议，也可以在六个月内到法院起诉。',
      ],
      phones: [...phones, ...(phones.length > 0 ? [] : phonesOf(meant.places, known))],
      next: howToObject,
    },
  );
}

const uniquePhones = (phones: readonly Phone[]): Phone[] => [
  ...new Map(phones.map((phone) => [phone.phone, phone])).values(),
];

/** Whose number it is, or which number to call. */
export function phoneAnswer(meant: Meant, known: Knowledge): Answer {
  const owners = meant.phones.flatMap((digits) => known.phones.get(digits) ?? []);
  if (owners.length > 0) {
    const [owner] = owners;
    return makeAnswer('phone', `${owner?.phone ?? ''}是${owner?.name ?? ''}的电话。`, {
      phones: uniquePhones(owners),
      ...(owner?.place === undefined ? {} : { next: pageLink(owner.place, known) }),
    });
  }
  const [place, ...others] = countyAmong(meant.places);
  if (place === undefined) return hotlineAnswer(meant, known);
  if (others.some((code) => windowOf(code, known) !== windowOf(place, known)))
    return choiceAnswer(meant.places, known);
  return makeAnswer('phone', sayWhom(place, meant, known), {
    groups: groupOf(
      '也可能是：',
      placeLinks(
        meant.places.filter((code) => code !== place && !others.includes(code)),
        known,
      ),
    ),
    phones: phonesOf([place], known),
    next: pageLink(place, known),
  });
}

/** Who asks for a window by the name of a county means the county: 西山 is 西山市 and not 西山村. */
function countyAmong(places: readonly string[]): readonly string[] {
  const counties = places.filter((code) => code.length === countyLength);
  return counties.length === 1 ? counties : places;
}
const countyLength = 6;

/** Whom to call, or where the window is and when it is open if that was asked. */
export function sayWhom(place: string, { asked }: Meant, known: Knowledge): string {
  const window = windowOf(place, known);
  return window && asked.has('contact')
    ? `${placePath(place, known)}的窗口在${window.address}，上班时间：${window.hours}。`
    : `${placePath(place, known)}的事，请打这个电话。`;
}

/** The hotlines, for a question without a place. One that is named after the programme comes first. */
function hotlineAnswer({ programmes }: Meant, known: Knowledge): Answer {
  const asked = known.data.programmes.filter(({ id }) => programmes.includes(id));
  const isOwn = ({ name }: Phone): boolean =>
    asked.some(({ shortName }) => name.includes(shortName));
  const { hotlines } = known.data;
  const own = hotlines.find(isOwn);
  const more = '写上村名、乡镇名，就能看到那里窗口的电话。';
  return makeAnswer(
    'phone',
    own ? `${own.name}是${own.phone}。${more}` : `请打下面的热线。${more}`,
    {
      phones: [...hotlines.filter(isOwn), ...hotlines.filter((one) => !isOwn(one))],
    },
  );
}

/** The question asks for a list and names neither a place nor a person. */
export const listsAnswer = (known: Knowledge): Answer =>
  makeAnswer('lists', `请写上村名和姓名。${exampleOf(known)}只写村名，就能看到那里的全部名单。`, {
    groups: groupOf(
      '正在公布的名单：',
      known.data.notices.map((notice) => noticeLink(notice, notice.county)),
    ),
    next: { text: '按县、乡镇、村找', address: '/places/' },
  });

/** The site's results, and whom to call; `places` are what was understood all the same. */
export const otherAnswer = (typed: string, places: readonly string[], known: Knowledge): Answer =>
  makeAnswer(
    'other',
    `没看懂“${typed}”。您可以写村名，或写村名加姓名，也可以问“低保多少钱”“怎么申请”。`,
    { search: typed, phones: phonesOf(places, known) },
  );

/** A name that stands in no live list, and in other pages of the site. */
export const writtenAnswer = (name: string): Answer =>
  makeAnswer('other', `网站上写着“${name}”的网页在下面。`, { search: name });
