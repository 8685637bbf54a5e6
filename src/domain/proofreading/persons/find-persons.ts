import { isAboutCare } from './care-words.ts';
import { ordinaryWords, particles, softParticles } from './common-words.ts';
import { isRatherPerson, isSurelyPerson } from './evidence.ts';
import { isFigure } from './figures.ts';
import { findInitials, findMaskedNames, type Place } from './masked-names.ts';
import { findByPlace } from './name-places.ts';
import { likelyNames } from './likelihood/likely-names.ts';
import { readingsOf } from './likelihood/reading.ts';
import { isName } from './name-shape.ts';
import { isThingInList } from './lists-of-things.ts';
import { endsLikePlace, isNoPerson } from './no-person.ts';
import { findUnknownRuns } from './unknown-runs.ts';
import {
  hasDoubleSurname,
  hasPlainSurname,
  hasSurname,
  allSurnames,
  soundsAt,
} from './surnames.ts';
import { cutIntoWords, type Word } from './words.ts';
import {
  beginsClause,
  endsName,
  isPersonal,
  isPointedAt,
  isTitleOfWork,
  opensName,
  type Slot,
} from './slots.ts';

/** A reading of some characters as a name. Where it may be two characters or three, there is one of each. */
export interface NamedPerson {
  readonly name: string;
  /** Place in the sentence, in UTF-16 units. */
  readonly index: number;
  /** The text before and after the name, as far as it matters. */
  readonly before: string;
  readonly behind: string;
}

/** A sentence with its words. */
interface Cut {
  readonly text: string;
  /** Word by the place where it begins, and where it ends. */
  readonly words: ReadonlyMap<number, Word>;
  readonly endings: ReadonlyMap<number, Word>;
  readonly isCare: boolean;
}

/** Names in a sentence, found by their position and form; `isCare` where it, or the text around it, is about people in care. */
export function findPersons(sentence: string, isCare = isAboutCare(sentence)): NamedPerson[] {
  const cut = cutSentence(sentence, isCare);
  const initials = findInitials(sentence).filter(
    (place) => cut.isCare || isPointedAt(slotAt(cut, place)),
  );
  const foreign = findForeignNames(cut).filter((place) => !isFigure(sentence, place));
  const sure = [...findMaskedNames(sentence), ...initials, ...foreign];
  const byPlace = findByPlace(sentence);
  const unknown = findUnknownRuns([...cut.words.values()]).filter(
    (place) =>
      !endsLikePlace.test(place.name) &&
      !isPartOfQuoted(slotAt(cut, place)) &&
      isAboutSomebody(place.name, slotAt(cut, place)),
  );
  const made = isCare ? findNamesAnywhere(cut) : [];
  const han = [...byPlace, ...unknown, ...made, ...findHanNames(cut)].filter(
    (place) =>
      !isTitleOfWork(slotAt(cut, place)) &&
      mayBePerson(sentence, place) &&
      isRatherPerson(sentence, place, slotAt(cut, place), byPlace.includes(place)),
  );
  const words = [...cut.words.values()];
  const slotIn = (place: Place): Slot => slotAt(cut, place);
  const likely = isCare ? likelyNames(readingsOf(sentence, words, slotIn)) : [];
  const others = [...han, ...likely.filter((place) => mayBePerson(sentence, place))].filter(
    ({ name, index }) =>
      !sure.some((one) => one.index < index + name.length && index < one.index + one.name.length),
  );
  return [...sure, ...others].map((place) => ({ ...place, ...slotAt(cut, place) }));
}

const mayBePerson = (sentence: string, place: Place): boolean =>
  !isNoPerson(sentence, place) && !isThingInList(sentence, place);

/** Characters that are hardly anything but a name: 闪玉玲; of such that lie in one another the longest. */
function findNamesAnywhere(cut: Cut): Place[] {
  const found = [...cut.text].flatMap((char, index) =>
    allSurnames.has(char) || hasDoubleSurname(cut.text.slice(index, index + 2))
      ? lengths
          .map((length) => ({ name: cut.text.slice(index, index + length), index }))
          .filter((place) => isNameAnywhere(cut, place))
      : [],
  );
  return found.filter(
    ({ name, index }) =>
      !found.some(
        (other) => other.index < index && index + name.length <= other.index + other.name.length,
      ),
  );
}

const isNameAnywhere = (cut: Cut, place: Place): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(place.name) &&
  (place.name.length < 4 || hasDoubleSurname(place.name)) &&
  !endsLikePlace.test(place.name) &&
  !isPartOfRole(cut, place) &&
  !hasParticle(place.name.slice(1)) &&
  !isInsideWord(cut, place) &&
  !isPartOfQuoted(slotAt(cut, place)) &&
  isSurelyPerson(cut.text, place, slotAt(cut, place));

const hasParticle = (given: string): boolean =>
  [...given].some((char) => particles.has(char) && !softParticles.includes(char));

/** 海迪 of 张海迪, whom the dictionary knows */
const isInsideWord = ({ words }: Cut, { name, index }: Place): boolean =>
  [0, 1, 2].some((back) => {
    const word = words.get(index - back)?.text.length ?? 0;
    return word >= back + name.length;
  });

/** 师郎秀 of 心理咨询师郎秀梅 */
const isPartOfRole = ({ text }: Cut, { index }: Place): boolean =>
  /[师长家童官士员生]/u.test(text.charAt(index)) && /\p{Script=Han}/u.test(text.charAt(index - 1));

/** Behind a surname that is a word as well, something must be said of a person. */
const isAboutSomebody = (name: string, slot: Slot): boolean =>
  slot.isCare &&
  !(name.startsWith('师') && /\p{Script=Han}$/u.test(slot.before)) &&
  (!hasSurname(name) ||
    hasPlainSurname(name) ||
    hasDoubleSurname(name) ||
    isPersonal(slot) ||
    beginsClause(slot));

function cutSentence(text: string, isCare: boolean): Cut {
  const words = cutIntoWords(text);
  return {
    text,
    words: new Map(words.map((word) => [word.index, word])),
    endings: new Map(words.map((word) => [word.index + word.text.length, word])),
    isCare,
  };
}

const slotBefore = 24;
const slotBehind = 48;

const slotAt = ({ text, isCare, endings }: Cut, { name, index }: Place): Slot => ({
  isBehindVerb: isVerb(endings.get(index)),
  before: text.slice(Math.max(0, index - slotBefore), index),
  behind: text.slice(index + name.length, index + name.length + slotBehind),
  isCare,
});

const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && word.text.length > 1 && /^[vp]/u.test(word.kind);

/** The segmenter takes what calls somebody and the beginning of the name for a word now and then. */
const innerBorder =
  /(?<![因成作认称])[为给把被叫]|[户员者童儿生人](?![童员])|(?<=[孤患弃])儿|(?<=少)年|[了过着]|(?<=里)有/gu;
const longestName = 4;

function findHanNames(cut: Cut): Place[] {
  const borders = new Set([
    ...cut.words.keys(),
    ...[...cut.words.values()].flatMap(bordersInName),
    ...[...cut.text.matchAll(innerBorder)]
      .map(({ index }) => index + 1)
      .filter((end) => !isInsideLongWord(cut, end)),
  ]);
  return [...borders].flatMap((index) => {
    if (hasDoubleSurname(cut.endings.get(index)?.text ?? '')) return [];
    if (
      !opensName(cut.text.slice(Math.max(0, index - slotBefore), index)) &&
      !(cut.isCare && isVerb(cut.endings.get(index)))
    )
      return [];
    const run = /^\p{Script=Han}{2,4}/u.exec(cut.text.slice(index, index + longestName))?.[0] ?? '';
    return lengths
      .slice(0, Math.max(0, run.length - 1))
      .map((length) => ({ name: run.slice(0, length), index }))
      .filter((place) => isNameAt(cut, place, borders));
  });
}

/** 段誉抱, 和甜甜: the dictionary's names take a word before or behind for their own. */
const bordersInName = ({ text, kind, index }: Word): number[] =>
  kind !== 'nr' || text.length !== 3
    ? []
    : [
        ...(/^[和与跟及]/u.test(text) ? [index + 1] : []),
        ...(/[抱拉牵扶喊叫说问笑哭捧举拿]$/u.test(text) ? [index + 2] : []),
      ];

const lengths = [2, 3, 4];

/** 呼叫器: a word of three characters is no word that swallowed the beginning of a name. */
const isInsideLongWord = ({ words }: Cut, end: number): boolean =>
  [1, 2].some((back) => {
    const word = words.get(end - back);
    return (
      word !== undefined && word.text.length > Math.max(back, 2) && !word.kind.startsWith('nr')
    );
  });

function isNameAt(cut: Cut, place: Place, borders: ReadonlySet<number>): boolean {
  const { name, index } = place;
  const end = index + name.length;
  if (/[少了有听到见成]$/u.test(slotAt(cut, place).before) && name === '许多') return false;
  const isWhole = borders.has(end) || end === cut.text.length;
  const slot = slotAt(cut, place);
  if (isPartOfQuoted(slot) || isForeignTerm(slot)) return false;
  if (!isWhole && /^(.)\1$/u.test(name) && slot.behind.startsWith('长')) return false;
  if (!isWhole && beginsWithWord(cut, place)) return false;
  const cutWord = wordOver(cut, end);
  if (!isWhole && (!endsName(slot.behind) || (cutWord && cutsWord(cutWord)))) return false;
  const words = wordsOf(cut, place);
  const kinds = words.map(({ kind }) => kind);
  return isName({ text: name, words: words.map(({ text }) => text), kinds, isWhole }, slot);
}

/** 海姆 in 海姆立克急救法 */
const isForeignTerm = ({ behind }: Slot): boolean =>
  /^(?![患得因有被确])\p{Script=Han}{0,3}(?:急救法|综合征|综合症|疗法|定律|法则|评分|量表)/u.test(
    behind,
  );

/** 星星 in “星星雨”. */
const isPartOfQuoted = ({ before, behind }: Slot): boolean =>
  /[“「‘]$/u.test(before) && /^(?!同学|小朋友|宝宝|老人)\p{Script=Han}{1,4}[”」’]/u.test(behind);

/** 白雪覆 in 白雪覆盖: a word and a piece of the next. */
const beginsWithWord = ({ words }: Cut, { name, index }: Place): boolean =>
  (words.get(index)?.text.length ?? 0) > name.length ||
  (name.length > 2 &&
    words.get(index)?.text.length === 2 &&
    (words.get(index + 2)?.text.length ?? 0) > 1);

/** The word that a border cuts. */
function wordOver({ words }: Cut, end: number): Word | undefined {
  for (let start = end - 1; start > end - longestName; start -= 1) {
    const word = words.get(start);
    if (word) return start + word.text.length > end ? word : undefined;
  }
  return undefined;
}

/** 打照面 in 常打照面: a word that no name ends in. */
const cutsWord = ({ text, kind }: Word): boolean =>
  text.length > 3 || (text.length === 3 && !kind.startsWith('n')) || ordinaryWords.has(text);

/** The words that begin in the name; where it begins inside a word, those of the name alone. */
function wordsOf({ words }: Cut, { name, index }: Place): Word[] {
  if (!words.has(index)) return cutIntoWords(name);
  return [...name].flatMap((_, place) => words.get(index + place) ?? []);
}

const dotted = /(?<first>\p{Script=Han}{2,6})[·•・](?<last>\p{Script=Han}{2,6})/gu;
const wordBefore =
  /^.*(?:[员者师士练官生人童儿孩户长的把给陪为让和与着了过问对带疼说叫喊她他]|主任|书记|经理|[义社护]工|模范|见到|抱着|[拉牵握扶]着)/u;

/** 卓玛·央金: from the last word that cannot be part of it to the first that cannot. */
function findForeignNames(cut: Cut): Place[] {
  return [...cut.text.matchAll(dotted)].flatMap(({ groups, index: from, 0: whole }) => {
    const first = groups?.['first'] ?? '';
    const dot = from + first.length;
    const called = wordBefore.exec(first)?.[0].length ?? 0;
    const verb = [...first].findLastIndex(
      (_, place) => place + 2 < first.length && isVerb(cut.endings.get(from + place + 1)),
    );
    const opened = [...first].findIndex(
      (_, place) =>
        cut.words.has(from + place) &&
        opensName(cut.text.slice(0, from + place).slice(-slotBefore)),
    );
    const skipped = Math.max(called, verb + 1);
    const start = from + (first.length - skipped >= 2 ? Math.max(skipped, opened, 0) : 0);
    const ends = [...whole, ''].map((_, place) => from + place).filter((end) => end >= dot + 3);
    const sounds = soundsAt(cut.text.slice(dot + 1));
    const end =
      ends.find((place) => place === dot + 1 + sounds && cut.words.has(place)) ??
      ends.find((place) => cut.words.has(place) && endsName(cut.text.slice(place, place + 1))) ??
      ends.find((place) => cut.words.has(place)) ??
      from + whole.length;
    const place = { name: cut.text.slice(start, end), index: start };
    const isOrdinary = wordsOf(cut, place).filter(({ text }) => ordinaryWords.has(text)).length > 1;
    return isOrdinary ? [] : [place];
  });
}
