/** The data of the site, prepared for looking things up while a question is read. */
import { allSurnames } from '../persons/name-characters.ts';
import { buildPlaceForms, type PlaceForms } from '../places/place-forms.ts';
import type { KnownPlace, Phone, QuestionData } from '../question-data.ts';
import { isOwnProgramme } from '../../programme.ts';
import { readPairs, type TraditionalPairs } from '../../traditional-characters.ts';
import { collect } from '../../collect.ts';
import { beginningsIn } from '../words/beginnings.ts';
import { buildSounds, type Sounds } from '../words/sounds.ts';
import { spokenWords, wordMeanings, type Meaning } from '../words/vocabulary.ts';

export interface Knowledge {
  data: QuestionData;
  traditional: TraditionalPairs;
  sounds: Sounds;
  forms: PlaceForms;
  /** By code. */
  places: ReadonlyMap<string, KnownPlace>;
  /** By digits alone: whose number it is, and which places it serves. */
  phones: ReadonlyMap<string, readonly KnownPhone[]>;
  /** Words of this bureau: its programmes, its region. */
  ownWords: ReadonlyMap<string, Meaning>;
  /** Surnames by their syllables; those of compound ones with a space between. */
  surnamesBySound: ReadonlyMap<string, readonly string[]>;
  spelledWordsAt(text: string, from: number): { end: number; word: SpokenWord }[];
}

/** A word that is also known by its sound. */
export interface SpokenWord {
  text: string;
  meaning: Meaning;
}

export interface KnownPhone extends Phone {
  /** Code of the place that it serves; absent for a hotline. */
  place?: string;
}

export function buildKnowledge(data: QuestionData): Knowledge {
  const sounds = buildSounds(data.sounds, data.otherSounds);
  const spelled = spellWords(sounds);
  return {
    data,
    traditional: readPairs(data.traditional),
    sounds,
    forms: buildPlaceForms(data.places, sounds),
    places: new Map(data.places.map((place) => [place.code, place])),
    phones: listPhones(data),
    ownWords: listOwnWords(data),
    surnamesBySound: listSurnames(sounds),
    spelledWordsAt: (text, from) =>
      beginningsIn(spelled, text, from, spellingLengths).map(({ end, found: word }) => ({
        end,
        word,
      })),
  };
}

const digitsOf = (phone: string): string => phone.replace(/\D/g, '');

/** 0000-0002083 → 0002083, as people of the place call. */
const withoutArea = (phone: string): string[] => /^0\d{2,3}-(\d{7,8})$/.exec(phone)?.slice(1) ?? [];

function listPhones({ windows, hotlines, notices }: QuestionData): Map<string, KnownPhone[]> {
  const all: KnownPhone[] = [
    ...windows,
    ...hotlines,
    ...notices.flatMap(({ contact, objection, county }) =>
      [contact, objection].map((phone): KnownPhone => ({ ...phone, place: county })),
    ),
  ];
  return collect(
    all.flatMap((one) =>
      [digitsOf(one.phone), ...withoutArea(one.phone)].map((digits) => [digits, one] as const),
    ),
  );
}

/** Words of everybody keep their meaning, except where the bureau has a programme of its own that is called so. */
function listOwnWords({ programmes, regions }: QuestionData): Map<string, Meaning> {
  const named = programmes.flatMap(({ id, shortName, guide }) =>
    [shortName, ...(guide && isOwnProgramme(id) ? [guide.title] : [])].map(
      (word): [string, Meaning] => [word, { type: 'programme', programme: id, named: true }],
    ),
  );
  const ofRegion = regions
    .flatMap((region) => [region, region.replace(/(?:[省市盟]|地区|自治区)$/, '')])
    .map((word): [string, Meaning] => [word, { type: 'filler' }]);
  return new Map(
    [...ofRegion, ...named].filter(
      ([word, meaning]) =>
        !wordMeanings.has(word) ||
        (meaning.type === 'programme' && isOwnProgramme(meaning.programme)),
    ),
  );
}

/** By `wei chi`, `yu chi` …: 尉迟; by `wang`: 王. */
const listSurnames = (sounds: Sounds): Map<string, string[]> =>
  collect(
    allSurnames.flatMap((surname) =>
      sounds.spellings(surname, ' ').map((sound) => [sound, surname] as const),
    ),
  );

const spellWords = (sounds: Sounds): Map<string, SpokenWord> =>
  new Map(
    spokenWords.flatMap((text) => {
      const meaning = wordMeanings.get(text);
      return meaning
        ? sounds
            .spellings(text)
            .map((letters): [string, SpokenWord] => [letters, { text, meaning }])
        : [];
    }),
  );

/** The shortest and the longest word, in letters. */
const spellingLengths = [4, 40] as const;
