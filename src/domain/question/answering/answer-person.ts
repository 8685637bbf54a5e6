/** Answers about persons. */
import { objectionFormAddress } from '../../address.ts';
import { mostOfName } from '../../notices/disclosure-policy.ts';
import { maskName } from '../../notices/name.ts';
import { reaches } from '../../notices/notice-scope.ts';
import { countyCode } from '../../places/place.ts';
import type { ProgrammeId } from '../../programme.ts';
import { groupOf, makeAnswer, type Answer, type AnswerGroup, type AnswerLink } from './answer.ts';
import { placeLinks } from './answer-topic.ts';
import type { FoundRow, FoundRows } from '../persons/find-rows.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import { plainName, type TypedName } from '../persons/typed-name.ts';
import {
  boardNotices,
  exampleOf,
  namedNotices,
  noticeLink,
  pageLink,
  phonesOf,
  placeName,
  placePath,
} from '../places/place-facts.ts';
import type { KnownNotice } from '../question-data.ts';
import type { ListedRow } from '../persons/row-source.ts';
import type { Meant } from '../understanding/understand.ts';

const mostRows = 10;
const mostPlaces = 3;

const noticeOf = (row: ListedRow, { data }: Knowledge): KnownNotice | undefined =>
  data.notices.find(({ id }) => id === row.notice);

function rowLink(row: ListedRow, known: Knowledge): AnswerLink {
  const notice = noticeOf(row, known);
  return {
    text: `${placeName(row.village, known)}：${row.listed}`,
    address: row.address,
    note: notice ? `${notice.title}，公布到${notice.until}` : '',
  };
}

const shownNames = ({ names }: Meant): string => names.map(({ shown }) => shown).join('、');

/** The names that have rows, in the order in which they were typed. */
const foundNames = ({ names }: Meant, rows: readonly FoundRow[]): TypedName[] =>
  names.filter(({ shown }) => rows.some(({ name }) => name === shown));

/** The answer when rows were found. */
export function rowAnswer(meant: Meant, { rows, near }: FoundRows, known: Knowledge): Answer {
  const villages = [...new Set(rows.map(({ village }) => village))];
  const [first] = rows;
  return makeAnswer('row', sayRows(meant, rows, known), {
    groups: [
      ...groupOf(
        '',
        rows.slice(0, mostRows).map((row) => rowLink(row, known)),
      ),
      ...nearGroup(near, known),
      ...sameNamePlaces(meant, known),
    ],
    remarks: [
      ...(rows.length > mostRows ? [`这里只列出前${mostRows}行。`] : []),
      ...(villages.length > 1 && meant.places.length === 0
        ? ['没有写村名，查的是所有正在公布的名单；再写上村名，就能找得更准。']
        : []),
      ...otherProgramme(meant, rows, known),
      rows.some(({ fit }) => fit === 'maybe')
        ? '名单上的姓名遮住了一部分，同样写法的也可能是别人。要确认，请打电话或到窗口问。'
        : '同名同姓的可能是别人，请看村名，或打电话、到窗口问。',
    ],
    phones: phonesOf(villages, known),
    ...askForRest(meant, rows, known),
    ...(meant.asked.has('object') && first ? { next: toForm(first.notice) } : {}),
  });
}

/** 张三 alone may be 张三湾村. */
function sameNamePlaces({ names, places }: Meant, known: Knowledge): AnswerGroup[] {
  const plain = names.length === 1 && names[0] ? plainName(names[0]) : undefined;
  if (plain === undefined || places.length > 0) return [];
  const codes = known.data.places.flatMap(({ code, name }) =>
    name.startsWith(plain) ? [code] : [],
  );
  return groupOf('也可能是这个地方：', placeLinks(codes.slice(0, mostPlaces), known));
}

const toForm = (notice: string): AnswerLink => ({
  text: '觉得不对？填这份名单的异议表',
  address: objectionFormAddress(notice),
});

/** Offers to look for another name that was typed and about which nothing was said. */
function askForRest(
  meant: Meant,
  rows: readonly FoundRow[],
  known: Knowledge,
): Pick<Answer, 'again'> {
  const found = foundNames(meant, rows);
  const rest = meant.names.find(
    (name) => !found.includes(name) && (name.certainty === 'clear' || name.certainty === 'certain'),
  );
  return rest
    ? { again: { text: `再查“${rest.shown}”`, question: askFor(rest, meant, known) } }
    : {};
}

/** A question in which the name cannot be taken for anything else. */
export function askFor({ shown }: TypedName, { places }: Meant, known: Knowledge): string {
  const [place = ''] = places;
  const name = placeName(place, known);
  const isShared = places.every((code) => placeName(code, known) === name);
  const where = places.length === 1 ? placePath(place, known) : isShared ? name : '';
  return `${where}${where && '，'}有没有一个叫${shown}的人`;
}

const nearGroup = (near: readonly ListedRow[], known: Knowledge): AnswerGroup[] =>
  groupOf(
    '写法相近的，看看是不是：',
    near.map((row) => rowLink(row, known)),
  );

function sayRows(meant: Meant, rows: readonly FoundRow[], known: Knowledge): string {
  const [first] = rows;
  const sure = rows.every(({ fit }) => fit === 'same');
  const name = shownNames({ ...meant, names: foundNames(meant, rows) });
  if (rows.length > 1)
    return sure
      ? `名单里有${rows.length}行“${name}”。`
      : `名单里有${rows.length}行可能是您找的“${name}”。`;
  const place = placeName(first?.village ?? '', known);
  return sure
    ? `${place}的名单里有“${name}”。`
    : `${place}的名单里有“${first?.listed ?? ''}”，可能就是您找的“${name}”。`;
}

const unpublished = '孤儿和困境儿童、残疾人两补、医疗救助等不公布姓名。';
const isNeverListed = (programme: ProgrammeId): boolean => mostOfName(programme) === undefined;

/** Tells readers who ask for one programme that the row is in the list of another. */
function otherProgramme(meant: Meant, rows: readonly FoundRow[], known: Knowledge): string[] {
  const found = rows.flatMap((row) => noticeOf(row, known)?.programme ?? []);
  const asked = meant.programmes.filter((programme) => !found.includes(programme));
  if (meant.programmes.length === 0 || asked.length < meant.programmes.length) return [];
  const nameOf = (id: string): string =>
    known.data.programmes.find((programme) => programme.id === id)?.shortName ?? '';
  return [
    `您问的是${asked.map(nameOf).join('、')}，找到的是${[...new Set(found)].map(nameOf).join('、')}名单。`,
    ...(asked.some(isNeverListed) ? [unpublished] : []),
  ];
}

/** The answer when nobody was found; `found` says how much was searched. */
export function notListedAnswer(meant: Meant, found: FoundRows, known: Knowledge): Answer {
  if (found.failed.length > 0 || found.incomplete) return unsureAnswer(meant, found, known);
  if (found.tooMany) return moreWanted(meant, known);
  const { places } = meant;
  const lists = listsSearched(places, known);
  if (lists.length === 0) return noListAnswer(meant, found, known);
  const say = found.near.length > 0 ? sayNear : sayNotListed;
  return makeAnswer('not-listed', say(meant, known), {
    groups: [
      ...nearGroup(found.near, known),
      ...groupOf(
        '别的地方的名单里有同样写法的：',
        found.elsewhere.slice(0, mostRows).map((row) => rowLink(row, known)),
      ),
      ...groupOf('查过的名单：', lists),
    ],
    remarks: reasons(meant, known),
    phones: phonesOf(places, known),
  });
}

/** 东河县柳林镇大李庄村; 2个大李庄村 where several bear the name. */
function placesSaid(places: readonly string[], known: Knowledge): string {
  const [place = '', ...others] = places;
  if (others.length === 0) return placePath(place, known);
  const names = new Set(places.map((code) => placeName(code, known)));
  return `${places.length}个${names.size === 1 ? placeName(place, known) : '地方'}`;
}

/** Says it of the places that have lists, and that the others have none. */
const sayNotListed = (meant: Meant, known: Knowledge): string => {
  const listed = meant.places.filter((code) => listsSearched([code], known).length > 0);
  const others = meant.places.length - listed.length;
  const where = listed.length === 0 ? '' : placesSaid(listed, known);
  const rest = others === 0 ? '' : `另外${others}个同名的地方现在没有正在公布的名单。`;
  return `${where}正在公布的名单里没有“${shownNames(meant)}”${maskedForm(meant)}。${rest}`;
};

/** Similar names come first: most people who misspell a name are looking for one of them. */
const sayNear = (meant: Meant, known: Knowledge): string => {
  const where = meant.places.length === 0 ? '' : placesSaid(meant.places, known);
  return `${where}正在公布的名单里有写法相近的，请看看是不是；和“${shownNames(meant)}”完全一样的没有。`;
};

/** Where no list is published nothing can be said of a person. */
const noListAnswer = (meant: Meant, { elsewhere }: FoundRows, known: Knowledge): Answer =>
  makeAnswer(
    'village',
    `${placesSaid(meant.places, known)}现在没有正在公布的名单，查不到“${shownNames(meant)}”。`,
    {
      groups: groupOf(
        '别的地方的名单里有同样写法的：',
        elsewhere.slice(0, mostRows).map((row) => rowLink(row, known)),
      ),
      remarks: [
        ...unknownPlacesSaid(meant),
        '查不到，不等于没有享受：那里的名单没有登在本站，或者已经到期撤下。',
        '想知道自己的申请办到哪一步，请打电话问：',
      ],
      phones: phonesOf(meant.places, known),
      ...(meant.places.length === 1 ? { next: pageLink(meant.places[0] ?? '', known) } : {}),
    },
  );

const unknownPlacesSaid = ({ unknownPlaces }: Meant): string[] =>
  unknownPlaces.map((name) => `没有登记叫“${name}”的村（社区），请看看村名有没有写错。`);

/** （名单上会写作“王*才”） */
function maskedForm({ names }: Meant): string {
  const plain = names.length === 1 && names[0] ? plainName(names[0]) : undefined;
  return plain === undefined ? '' : `（遮住一部分会写作“${maskName(plain)}”，也没有）`;
}

/** The lists with names that cover the places, or all such lists if no place was named. */
function listsSearched(places: readonly string[], known: Knowledge): AnswerLink[] {
  const { data } = known;
  if (places.length === 0)
    return data.notices
      .filter(({ named }) => named)
      .map((notice) => noticeLink(notice, notice.county));
  const [place = ''] = places;
  return data.notices
    .filter(
      (notice) =>
        notice.named &&
        places.some((code) => countyCode(code) === notice.county && reaches(notice, code)),
    )
    .map((notice) => {
      const here = places.length === 1 && namedNotices(place, known).includes(notice);
      return here
        ? noticeLink(notice, place)
        : { ...noticeLink(notice, notice.county), note: `公布到${notice.until}` };
    });
}

/** The reasons why somebody may be in no list. */
function reasons(meant: Meant, known: Knowledge): string[] {
  const { places } = meant;
  const counties = new Set(places.map(countyCode));
  const isHere = (county: string): boolean => counties.size === 0 || counties.has(county);
  const boards = [...counties].flatMap((county) => boardNotices(county, known));
  const ended = known.data.ended.filter(({ county }) => isHere(county));
  return [
    ...unknownPlacesSaid(meant),
    '可能是字不一样，请看看有没有写错；也可能名单上是家里另一个人：低保公布的是申请人的姓名。',
    boards.length > 0
      ? `还在公示的${boards.map(({ title }) => `《${title}》`).join('、')}，姓名只张贴在村（社区）公示栏，不上网。`
      : '还在初审的名单不上网，姓名只张贴在村（社区）公示栏。',
    ended.length > 0
      ? `已经到期的名单撤下了，例如《${ended[0]?.title ?? ''}》。`
      : '已经到期的名单撤下了。',
    unpublished,
    '想知道自己的申请办到哪一步，请打电话问：',
  ];
}

/** The answer when a list could not be read: it does not say whether the name is there. */
function unsureAnswer(meant: Meant, found: FoundRows, known: Knowledge): Answer {
  const titles = found.failed.map(({ title }) => `《${title}》`).join('、');
  return makeAnswer('not-listed', `有的名单现在查不了，还不能说有没有“${shownNames(meant)}”。`, {
    groups: [
      ...groupOf(
        '别的地方的名单里有同样写法的：',
        found.elsewhere.map((row) => rowLink(row, known)),
      ),
    ],
    remarks: [
      titles === ''
        ? '可能是网络不通，请稍后再试。'
        : `没有查成的是${titles}，可能是网络不通，请稍后再试。`,
      '急的话，请打电话问：',
    ],
    phones: phonesOf(meant.places, known),
  });
}

const moreWanted = (meant: Meant, known: Knowledge): Answer =>
  makeAnswer('lists', `只凭“${shownNames(meant)}”找不准，请再写上村名。`, {
    remarks: [`${exampleOf(known)}写汉字比拼音准。`],
  });
