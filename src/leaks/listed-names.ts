import { readColumns, withoutDress } from './dressed-names.ts';
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
  /** Names by their first two characters. */
  starts: ReadonlyMap<string, readonly string[]>;
  /** Names that are somebody else's on this site: bylines, and what an editor vouches for with `not`. */
  namesakes: ReadonlySet<string>;
}

export function buildNameLookup(
  people: readonly ListedPerson[],
  namesakes: Iterable<string> = [],
): NameLookup {
  const named = people.filter(({ name }) => name !== placeholder);
  const tight = named.map((person) => ({ ...person, name: tighten(person.name) }));
  const byName = Map.groupBy(tight, ({ name }) => name);
  return {
    people: byName,
    starts: Map.groupBy(byName.keys(), (name) => name.slice(0, 2)),
    namesakes: new Set([...namesakes].map(tighten)),
  };
}

/** The first words of a text that tell of need, for what stands apart from them, such as its title. */
export const wordsOfNeed = (text: string): string => need.exec(text)?.[0] ?? '';

/** A leak and where it begins in the text as it was given. */
export interface FoundLeak {
  leak: NameLeak;
  /** 1 for the first. */
  line: number;
}

/** Three names within this many characters count as a part of a list. */
const listSpan = 2_000;
/** Closer than this, a word belongs to a name. */
const factSpan = 40;

/**
 * Finds names of lists that a text reveals; names of the lists in `allowed` may be in it. A name alone may be somebody
 * else's, and a name in a byline or beside an office is.
 */
export function findListedNames(
  text: string,
  { people, starts, namesakes }: NameLookup,
  allowed: ReadonlySet<string> = new Set(),
): FoundLeak[] {
  if (people.size === 0) return [];
  const tight = tighten(text);
  const joined = withoutDress(tight);
  const lookup = { people, starts, namesakes };
  const inColumns = readColumns(tight).flatMap(({ text: column, index }) =>
    findIn(column, lookup, allowed)
      .filter(({ leak }) => leak === 'part-of-list')
      .map((found) => ({ ...found, line: lineAt(tight, index) })),
  );
  const found = [...findIn(tight, lookup, allowed), ...inColumns];
  return joined === tight ? found : [...found, ...findIn(joined, lookup, allowed)];
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

function findIn(
  tight: string,
  { people, starts, namesakes }: NameLookup,
  allowed: ReadonlySet<string>,
): FoundLeak[] {
  const hits = findHits(tight, starts)
    .map((hit) => ({ ...hit, rows: people.get(hit.name) ?? [] }))
    .filter(({ rows }) => !rows.some(({ list }) => allowed.has(list)))
    .filter(
      (hit) => standsAsName(tight, hit) && !namesakes.has(hit.name) && !holdsOffice(tight, hit),
    );
  const at = (index: number, leak: NameLeak): FoundLeak => ({
    leak,
    line: lineAt(tight, index),
  });
  return [
    ...findParts(hits).map((index) => at(index, 'part-of-list')),
    ...hits
      .filter((hit) => standsWithFact(tight, hit))
      .map(({ index }) => at(index, 'name-with-fact')),
  ];
}

interface Hit {
  name: string;
  index: number;
}

interface KnownHit extends Hit {
  rows: readonly ListedPerson[];
}

/** Every position of a name; of several names that begin at the same position, the longest. */
function findHits(text: string, starts: NameLookup['starts']): Hit[] {
  const hits: Hit[] = [];
  for (let index = 0; index < text.length - 1; index += 1) {
    // Names are Han, rare ones beyond the first plane, or have a dot between parts of two characters and more.
    if (text.charCodeAt(index) < 0x2e80) continue;
    const names = starts
      .get(text.slice(index, index + 2))
      ?.filter((name) => text.startsWith(name, index));
    const [longest] = names?.toSorted((a, b) => b.length - a.length) ?? [];
    if (longest !== undefined) hits.push({ name: longest, index });
  }
  return hits;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const separated = /^[^\p{L}\p{N}]?$/u;

/**
 * Whether a hit is a name: three characters and more always are, two where nothing joins them to other words. One of
 * two characters in running text must not be a part of a word or a word of its own (和平, 高明).
 */
function standsAsName(text: string, { name, index }: Hit): boolean {
  const before = text.charAt(index - 1);
  const behind = text.charAt(index + name.length);
  if (name.length > 2 || (separated.test(before) && separated.test(behind))) return true;
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

function firstThree(hits: readonly Hit[]): number | undefined {
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

const offices =
  '局长|主任|书记|科长|股长|院长|站长|所长|镇长|县长|市长|区长|乡长|州长|省长|部长|厅长|处长|主席|会长|理事长?|校长|队长|组长|社长|委员|干部|干事|社工|民政员|志愿者|记者|通讯员|编辑|主编|审核|摄影?|校对|经理|董事长|教授|老师|医生|护士|律师|同志|先生|女士';
const officeBefore = new RegExp(`(?:${offices})[、:：]?$`, 'u');
const officeBehind = new RegExp(`^[、:：(]?(?:副)?(?:${offices})`, 'u');

function holdsOffice(text: string, { name, index }: Hit): boolean {
  const end = index + name.length;
  return (
    officeBefore.test(text.slice(Math.max(0, index - 6), index)) ||
    officeBehind.test(text.slice(end, end + 6))
  );
}

const need =
  /低保|特困|五保|供养|救助|贫困|困难(?:户|家庭|群众|对象|职工)|残疾|重病|患病|孤儿|临时救助|受助|享受|领取|名单|建档立卡|精神障碍/u;

function standsWithFact(text: string, { name, index, rows }: KnownHit): boolean {
  const before = text.slice(Math.max(0, index - factSpan), index);
  const behind = text.slice(index + name.length, index + name.length + factSpan);
  // A new paragraph is about something else.
  const around = `${before.slice(before.lastIndexOf('\n\n') + 1)} ${behind.split('\n\n')[0] ?? ''}`;
  if (need.test(around) || isGoneOnAbout(text.slice(index + name.length))) return true;
  return rows.some(
    ({ village, amountYuan }) =>
      (village !== '' && around.includes(stemOf(village))) ||
      (amountYuan !== undefined && holdsNumber(around, amountYuan)),
  );
}

/** How far a story about somebody reaches, before somebody else comes. */
const storySpan = 200;
/** 她家今年纳入低保: the same person, sentences and a paragraph later. */
const sameInNeed = new RegExp(
  `(?:^|[,。!?;\\n])(?:[她他](?!们)|其(?![中他余实])|该户|这户|一家|全家)[^,。!?;\\n]{0,12}?(?:${need.source})`,
  'u',
);
const isGoneOnAbout = (behind: string): boolean => sameInNeed.test(behind.slice(0, storySpan));

/** 柳庄 of 柳庄村; a village of one character keeps its word. */
const stemOf = (village: string): string => {
  const stem = village.replace(/(?:社区|村)$/u, '');
  return tighten(stem.length > 1 ? stem : village);
};

/** Also as 1,234; cells of a table are between commas too. */
function holdsNumber(text: string, amount: number): boolean {
  const digits = String(amount);
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, ',?');
  return new RegExp(`(?<![\\d.])${grouped}(?!\\d)`).test(text);
}

/** One form for every way to write the same characters; what can be between them in a line is taken out. */
function tighten(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cf}+/gu, '')
    .replace(/(?<=\d)[^\S\n]+(?=\d)/gu, ' ')
    .replace(/(?<!\d)[^\S\n]+|[^\S\n]+(?!\d)/gu, '');
}
