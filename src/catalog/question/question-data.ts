import { formatDate } from '../../domain/date.ts';
import { benefits, type BenefitId } from '../../domain/eligibility/benefits.ts';
import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import { noticeTouches } from '../../domain/notices/notice-place.ts';
import type { NoticeToday } from '../../domain/notices/expiry.ts';
import { shortPlaceName, type Place } from '../../domain/places/place.ts';
import type { ServiceWindow } from '../../domain/handbook/service.ts';
import { listCharacters } from '../../domain/question/words/characters.ts';
import type {
  KnownNotice,
  KnownPlace,
  KnownProgramme,
  Phone,
  QuestionData,
} from '../../domain/question/question-data.ts';
import { listSounds, syllablesOf } from '../../domain/syllables.ts';
import { joinPairs, selectPairs } from '../../domain/traditional-characters.ts';
import { listTraditionalPairs } from '../../domain/traditional-dictionary.ts';
import { regionNameIn } from '../../domain/places/region-name.ts';
import { getGuides } from '../handbook/handbook.ts';
import { getNotices } from '../notices/notices.ts';
import {
  getExclusionsOn,
  getPlaceTree,
  getProgrammes,
  getStandards,
  getWindowFor,
} from '../site/reference.ts';
import { getFrame } from '../site/site.ts';

/** How many lists that came down are told of. */
const mostEnded = 12;

/** What the question box loads when somebody goes to it. */
export async function buildQuestionData(): Promise<QuestionData> {
  const { asOf, site, hotlines } = await getFrame();
  const all = await getNotices();
  const live = all.filter(({ state }) => state.state === 'live');
  const { places, windows } = await listPlaces(live);
  const characters = listCharacters(places.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
  return {
    asOf,
    regions: [
      ...new Set([
        site.region.name,
        regionNameIn(site.bureau, site.region.name) ?? site.region.name,
        site.region.province,
      ]),
    ],
    places,
    notices: live.map(tellNotice),
    ended: all
      .filter(({ state }) => state.state === 'ended')
      .slice(0, mostEnded)
      .map(({ notice: { title, county } }) => ({ title, county })),
    windows,
    hotlines: hotlines.map(({ name, phone }) => ({ name, phone })),
    programmes: await listProgrammes(),
    exclusions: (await getExclusionsOn(asOf)).map(({ first, second, says }) => ({
      programmes: [programmeOf(first), programmeOf(second)],
      says,
    })),
    standards: await getStandards(),
    sounds: listSounds(characters),
    otherSounds: listSounds(characters, ([_usual, ...others]) => others),
    traditional: joinPairs(selectPairs(listTraditionalPairs(), new Set(characters))),
  };
}

const programmeOf = (benefit: BenefitId): string =>
  benefits.find(({ id }) => id === benefit)?.programme ?? '';

const tellNotice = ({ notice, state }: NoticeToday): KnownNotice => ({
  id: notice.id,
  title: notice.title,
  programme: notice.programme,
  county: notice.county,
  ...(notice.within ? { within: notice.within } : {}),
  until: state.state === 'live' ? formatDate(state.until) : '',
  named: namesMayStand(notice.programme, notice.stage),
  contact: tellPhone(notice.contact.office, notice.contact.phone, notice.contact.sample),
  objection: tellPhone(notice.objection.office, notice.objection.phone, notice.contact.sample),
});

const tellPhone = (name: string, phone: string, sample: boolean): Phone => ({
  name,
  phone,
  ...(sample ? { sample } : {}),
});

async function listPlaces(
  live: readonly NoticeToday[],
): Promise<{ places: KnownPlace[]; windows: ServiceWindow[] }> {
  const tree = await getPlaceTree();
  const windows: ServiceWindow[] = [];
  const withInside = (place: Place): Place[] => [
    place,
    ...tree.childrenOf(place.code).flatMap(withInside),
  ];
  const places: KnownPlace[] = [];
  for (const place of tree.counties.flatMap(withInside))
    places.push(await tellPlace(place, live, windows));
  return { places, windows };
}

/** Adds the window that serves the place to `windows` where it is not there yet. */
async function tellPlace(
  { code, name, aliases }: Place,
  live: readonly NoticeToday[],
  windows: ServiceWindow[],
): Promise<KnownPlace> {
  const window = await getWindowFor(code);
  const known = windows.findIndex(({ place }) => place === window?.place);
  if (window && known === -1) windows.push(window);
  const short = shortPlaceName(name);
  // What hangs in the villages concerns every place of the county.
  const notices = live.flatMap(({ notice }, index) =>
    code.length > 6 && namesMayStand(notice.programme, notice.stage) && noticeTouches(notice, code)
      ? [index]
      : [],
  );
  return {
    code,
    name: short,
    ...(aliases ? { aliases } : {}),
    ...spellUnusual([short, ...(aliases ?? [])]),
    ...(notices.length > 0 ? { notices } : {}),
    ...(window ? { window: known === -1 ? windows.length - 1 : known } : {}),
  };
}

/** The readings of names that differ from the usual readings of their characters. */
function spellUnusual(names: readonly string[]): { pinyin?: string } {
  const read = names.map(spell).join('|');
  const usual = names.map((name) => [...name].map(spell).join(' ')).join('|');
  return read === usual ? {} : { pinyin: read };
}

const spell = (name: string): string => syllablesOf(name).join(' ');

async function listProgrammes(): Promise<KnownProgramme[]> {
  const guides = await getGuides();
  return (await getProgrammes()).map(({ id, shortName }) => {
    const guide = guides.find(({ programme }) => programme === id);
    return {
      id,
      shortName,
      ...(guide ? { guide: { title: guide.title, who: guide.who, benefit: guide.benefit } } : {}),
    };
  });
}
