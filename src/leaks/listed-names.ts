import { gatherHan, wasInPieces, withoutDress } from './dressed-names.ts';
import { tighten, turnName } from './plain-names.ts';
import { standsWithFact } from './facts-beside.ts';
import { spellNames, withSpelledNames, type SpelledNames } from './spelled-names.ts';
import { placeholder } from '../domain/placeholder.ts';
import type { ListedPerson } from '../domain/notices/listed-person.ts';

/** Why a name in a text is more than a namesake. */
export type NameLeak =
  /** Three names of one list close to each other. */
  | 'part-of-list'
  /** A name beside its village, its amount or a word that mentions need. */
  | 'name-with-fact';

/** What is wrong, in Chinese; the rest of the sentence is for who prints it. */
export const nameLeakMessages: Record<NameLeak, string> = {
  'part-of-list': '有公示名单里的三个以上的姓名，像是名单或名单的一部分，只能登在名单页；请删去',
  'name-with-fact':
    '有公示名单里的姓名，旁边写着这个人的村、金额或享受救助的话；请删去或用化名，确实是另一个同名的人，在文章开头写 not: [姓名]',
};

/** Names of all lists, ready to be looked for. */
export interface NameLookup {
  people: ReadonlyMap<string, readonly ListedPerson[]>;
  /** Ways to write the names in characters, by their first two. */
  starts: ReadonlyMap<string, readonly Written[]>;
  /** 1 for each UTF-16 unit with which one begins. */
  firsts: Uint8Array;
  /** Ways to write them in letters. */
  spelled: SpelledNames;
  /** Names that are somebody else's on this site: bylines, and what an editor vouches for with `not`. */
  namesakes: ReadonlySet<string>;
}

/** A name as it is, or turned: given name first, or from its end. */
interface Written {
  written: string;
  name: string;
}

/** Turned, two characters would be anything. */
const fewestTurned = 3;

const waysToWrite = (name: string): Written[] => [
  { written: name, name },
  ...(name.length < fewestTurned ? [] : turnName(name)).map((written) => ({ written, name })),
];

export function buildNameLookup(
  people: readonly ListedPerson[],
  namesakes: Iterable<string> = [],
): NameLookup {
  const named = people.filter(({ name }) => name !== placeholder);
  const tight = named.map((person) => ({ ...person, name: tighten(person.name) }));
  const byName = Map.groupBy(tight, ({ name }) => name);
  const starts = Map.groupBy([...byName.keys()].flatMap(waysToWrite), ({ written }) =>
    written.slice(0, 2),
  );
  const firsts = new Uint8Array(0x10000);
  for (const start of starts.keys()) firsts[start.charCodeAt(0)] = 1;
  return {
    people: byName,
    starts,
    firsts,
    spelled: spellNames(byName.keys()),
    namesakes: new Set([...namesakes].map(tighten)),
  };
}

/** A leak and where it begins in the text as it was given. */
export interface FoundLeak {
  leak: NameLeak;
  /** 1 for the first. */
  line: number;
}

/** Three names within this many characters count as a part of a list. */
const listSpan = 2_000;

/**
 * Finds names of lists that a text reveals; names of the lists in `allowed` may be in it. A name alone may be somebody
 * else's, and a name in a byline or beside an office is.
 */
export function findListedNames(
  text: string,
  lookup: NameLookup,
  allowed: ReadonlySet<string> = new Set(),
): FoundLeak[] {
  return [
    ...findInCharacters(text, lookup, allowed),
    ...withSpelledNames(text, lookup.spelled).flatMap((each) =>
      findInCharacters(each, lookup, allowed),
    ),
  ];
}

/** The same without names in letters: for code and markup, whose texts are looked at on their own. */
export function findInCharacters(
  text: string,
  lookup: NameLookup,
  allowed: ReadonlySet<string> = new Set(),
): FoundLeak[] {
  if (lookup.people.size === 0) return [];
  const tight = tighten(text);
  const joined = withoutDress(tight);
  const found = [...findIn(tight, lookup, allowed), ...findInPieces(tight, lookup, allowed)];
  return joined === tight ? found : [...found, ...findIn(joined, lookup, allowed)];
}

/** Three names of one list whose characters have anything but words between them. */
function findInPieces(
  tight: string,
  lookup: NameLookup,
  allowed: ReadonlySet<string>,
): FoundLeak[] {
  const gathered = gatherHan(tight);
  const { text, places } = gathered;
  const hits = findHits(text, lookup)
    .filter((hit) => !isTurned(hit))
    .filter(({ name, index }) => name.length > 2 || wasInPieces(gathered, index, name.length))
    .map((hit) => toKnown(hit, lookup))
    .filter((hit) => mayNotStand(hit, lookup, allowed) && !holdsOffice(text, hit))
    .map((hit) => ({ ...hit, index: places[hit.index] ?? 0 }));
  return findParts(hits).map((index) => ({ leak: 'part-of-list', line: lineAt(tight, index) }));
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const toKnown = (hit: Hit, { people }: NameLookup): KnownHit => ({
  ...hit,
  rows: people.get(hit.name) ?? [],
});

/** Whether a name is that of somebody in a list that may not be here, and of nobody else who is known. */
const mayNotStand = (
  { name, rows }: KnownHit,
  { namesakes }: NameLookup,
  allowed: ReadonlySet<string>,
): boolean => !rows.some(({ list }) => allowed.has(list)) && !namesakes.has(name);

function findIn(tight: string, lookup: NameLookup, allowed: ReadonlySet<string>): FoundLeak[] {
  const hits = findHits(tight, lookup)
    .map((hit) => toKnown(hit, lookup))
    .filter(
      (hit) =>
        mayNotStand(hit, lookup, allowed) && standsAsName(tight, hit) && !holdsOffice(tight, hit),
    );
  const at = (index: number, leak: NameLeak): FoundLeak => ({
    leak,
    line: lineAt(tight, index),
  });
  return [
    ...findParts(hits).map((index) => at(index, 'part-of-list')),
    ...hits
      .filter((hit) => standsWithFact(tight, hit) && (!isTurned(hit) || standsAlone(tight, hit)))
      .map(({ index }) => at(index, 'name-with-fact')),
  ];
}

/** A name in a text. */
export interface Hit {
  name: string;
  /** As the text has it. */
  written: string;
  index: number;
}

/** A name in a text and the rows that have it. */
export interface KnownHit extends Hit {
  rows: readonly ListedPerson[];
}

/** Every position of a name; of several names that begin at the same position, the longest. */
function findHits(text: string, { starts, firsts }: NameLookup): Hit[] {
  const hits: Hit[] = [];
  for (let index = 0; index < text.length - 1; index += 1) {
    if (firsts[text.charCodeAt(index)] !== 1) continue;
    const ways = starts
      .get(text.slice(index, index + 2))
      ?.filter(({ written }) => text.startsWith(written, index));
    const [longest] = ways?.toSorted((a, b) => b.written.length - a.written.length) ?? [];
    if (longest !== undefined) hits.push({ ...longest, index });
  }
  return hits;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const separated = /^[^\p{L}\p{N}]?$/u;

const standsAlone = (text: string, { name, index }: Hit): boolean =>
  separated.test(text.charAt(index - 1)) && separated.test(text.charAt(index + name.length));

const isTurned = ({ name, written }: Hit): boolean => name !== written;

/**
 * Whether a hit is a name: three characters and more always are, two where nothing joins them to other words. One of
 * two characters in running text must not be a part of a word or a word of its own (和平, 高明).
 */
function standsAsName(text: string, hit: Hit): boolean {
  const { name, index } = hit;
  if (name.length > 2 || standsAlone(text, hit)) return true;
  const from = Math.max(0, index - 10);
  const around = [...segmenter.segment(text.slice(from, index + name.length + 10))];
  const starts = new Set(around.map((part) => part.index + from));
  const isWord = around.some((part) => part.index + from === index && part.segment === name);
  return !isWord && starts.has(index) && starts.has(index + name.length);
}

/** Where three different names of one list begin within a page's length. */
function findParts(hits: readonly KnownHit[]): number[] {
  const byList = Map.groupBy(
    hits.flatMap(({ name, index, rows }) =>
      [...new Set(rows.map(({ list }) => list))].map((list) => ({ list, name, index })),
    ),
    ({ list }) => list,
  );
  const found = [...byList.values()].flatMap((ofList) => firstThree(ofList) ?? []);
  return found.length === 0 ? [] : [Math.min(...found)];
}

function firstThree(hits: readonly Pick<Hit, 'name' | 'index'>[]): number | undefined {
  for (const [at, first] of hits.entries()) {
    const names = new Set<string>();
    for (const { name, index } of hits.slice(at)) {
      if (index - first.index > listSpan) break;
      names.add(name);
      if (names.size === 3) return first.index;
    }
  }
  return undefined;
}

/** What somebody does, not how anybody is addressed (同志、先生). */
const offices =
  '局长|主任|书记|科长|股长|院长|站长|所长|镇长|县长|市长|区长|乡长|州长|省长|部长|厅长|处长|主席|会长|理事长?|校长|队长|组长|社长|委员|干部|干事|社工|民政员|志愿者|记者|通讯员|编辑|主编|审核|摄影?|校对|经理|董事长|教授|老师|医生|护士|律师';
const officeBefore = new RegExp(`(?:${offices})[、:：]?$`, 'u');
const officeBehind = new RegExp(`^[、:：(]?(?:副)?(?:${offices})`, 'u');

function holdsOffice(text: string, { name, index }: Hit): boolean {
  const end = index + name.length;
  return (
    officeBefore.test(text.slice(Math.max(0, index - 6), index)) ||
    officeBehind.test(text.slice(end, end + 6))
  );
}
