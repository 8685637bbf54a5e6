/** Answers about places, programmes, objections and telephones. */
import { guideAddress, noticeAddress, objectionFormAddress } from '../../address.ts';
import { countyCode } from '../../places/place.ts';
import { groupOf, makeAnswer, type Answer, type AnswerLink } from './answer.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import {
  boardNotices,
  listedFirst,
  namedNotices,
  noticeLink,
  pageLink,
  phonesOf,
  placeName,
  placePath,
} from '../places/place-facts.ts';
import type { KnownProgramme, Phone } from '../question-data.ts';
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
    phones: phonesOf(code, known),
    next: meant.asked.has('inside')
      ? { ...pageLink(code, known), text: `看${placeName(code, known)}的村（社区）` }
      : pageLink(code, known),
  });
}

const choiceAnswer = (codes: readonly string[], known: Knowledge): Answer =>
  makeAnswer('village', `有${codes.length}个地方可能是您说的，请点一个。`, {
    groups: groupOf(
      '',
      listedFirst(codes, known)
        .slice(0, mostPlaces)
        .map((code) => ({
          text: placePath(code, known),
          address: `/places/${code}/`,
        })),
    ),
    remarks:
      codes.length > mostPlaces ? [`这里只列出前${mostPlaces}个。再写上乡镇，就能找得更准。`] : [],
  });

const chosen = ({ programmes }: Meant, known: Knowledge): KnownProgramme[] =>
  programmes.flatMap((id) => known.data.programmes.filter((programme) => programme.id === id));

const guideLink = ({ id, guide, shortName }: KnownProgramme): AnswerLink => ({
  text: guide?.title ?? `${shortName}办事指南`,
  address: guideAddress(id),
});

/** More standards than this are below the sentence. */
const mostInSentence = 2;

/** How much: the standards in force, or that none is known. */
export function standardAnswer(meant: Meant, known: Knowledge): Answer {
  const programmes = chosen(meant, known);
  const standards = programmes.flatMap((programme) => programme.standards);
  const isLong = standards.length > mostInSentence;
  return makeAnswer('programme', sayStandards(programmes, standards), {
    remarks: [
      ...(isLong ? standards : []),
      ...programmes.flatMap(({ guide }) => (guide ? [guide.benefit] : [])),
      '各县（市、区）的标准可能不同，请打电话问您那里的：',
    ],
    groups: groupOf('', programmes.filter(({ guide }) => guide).map(guideLink)),
    phones: phonesOf(meant.places[0], known),
    next: { text: '看历年标准', address: '/standards/' },
  });
}

function sayStandards(programmes: readonly KnownProgramme[], standards: readonly string[]): string {
  const names = programmes.map(({ shortName }) => shortName).join('、');
  if (standards.length === 0) return `${names}现行的标准，本站还没有登记金额。`;
  return standards.length > mostInSentence
    ? `${names}现行的标准有${standards.length}项，写在下面。`
    : standards.join('');
}

const applyPage: AnswerLink = {
  text: '答几个问题，看看您家可以申请什么',
  address: '/handbook/apply/',
};

/** Who may apply, how: the guides, or the questions that lead to them. */
export function guideAnswer(meant: Meant, known: Knowledge): Answer {
  const programmes = chosen(meant, known).filter(({ guide }) => guide);
  const [first] = programmes;
  const phones = phonesOf(meant.places[0], known);
  if (!first?.guide)
    return makeAnswer('guide', '能申请什么，要看家里的情况：答几个问题就知道。', {
      groups: groupOf(
        '各项救助的办事指南：',
        known.data.programmes.filter(({ guide }) => guide).map(guideLink),
      ),
      next: applyPage,
      phones,
    });
  return makeAnswer(
    'guide',
    programmes.length === 1
      ? `${first.shortName}：${first.guide.who}`
      : `和${programmes.map(({ shortName }) => shortName).join('、')}有关，请看办事指南。`,
    {
      groups: groupOf(
        '',
        programmes.map((programme) => ({
          ...guideLink(programme),
          note: programme.guide?.benefit ?? '',
        })),
      ),
      next: programmes.length === 1 ? { ...guideLink(first), text: '看怎么办、带什么' } : applyPage,
      phones,
    },
  );
}

/** How to object: to the county of the place, else to every county with lists. */
export function objectionAnswer(meant: Meant, known: Knowledge): Answer {
  const county = meant.places.length === 0 ? '' : countyCode(meant.places[0] ?? '');
  const all = known.data.notices.filter((notice) => county === '' || notice.county === county);
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
      remarks: ['请说清是哪份名单、哪个村、哪一行，哪里不对。'],
      phones: [...phones, ...(phones.length > 0 ? [] : phonesOf(meant.places[0], known))],
      next: { text: '更正与异议怎么处理', address: '/corrections/' },
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
  const [place, ...others] = meant.places;
  const window = (code: string | undefined): string | undefined => phonesOf(code, known)[0]?.phone;
  if (others.some((code) => window(code) !== window(place)))
    return choiceAnswer(meant.places, known);
  if (place === undefined)
    return makeAnswer('phone', '请打热线，或写上村名、乡镇名，就能看到那里窗口的电话。', {
      phones: known.data.hotlines,
    });
  return makeAnswer('phone', `${placePath(place, known)}的事，请打这个电话。`, {
    phones: phonesOf(place, known),
    next: { ...pageLink(place, known), text: '看地址和上班时间' },
  });
}

/** The question asks for a list and names neither a place nor a person. */
export const listsAnswer = (known: Knowledge): Answer =>
  makeAnswer('lists', '请写上村名和姓名，例如：黄庄村 王小明。只写村名，就能看到那里的全部名单。', {
    groups: groupOf(
      '正在公布的名单：',
      known.data.notices.map(({ id, title, until }) => ({
        text: title,
        address: noticeAddress(id),
        note: `公布到${until}`,
      })),
    ),
    next: { text: '按县、乡镇、村找', address: '/places/' },
  });

export const otherAnswer = (typed: string): Answer =>
  makeAnswer(
    'other',
    `没看懂“${typed}”。您可以写村名，或写村名加姓名，也可以问“低保多少钱”“怎么申请”。`,
    {
      search: typed,
    },
  );
