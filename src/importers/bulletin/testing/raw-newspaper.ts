import type { SampleArticle } from './sample-articles.ts';
import {
  happens,
  insertWithin,
  noOddHabits,
  runningHead,
  setClosingByline,
  telegraph,
  type OddHabits,
} from './odd-habits.ts';
import type { Random } from './random.ts';
import { makeRandom } from './random.ts';
import { setBylineLines, setCredit, setLead } from './set-bylines.ts';
import { interleave, setSideBySide, type Mixing } from './mixing.ts';
import { breakLines, setBody, type TypeHabits } from './type-setting.ts';

/** A page as a layout program gives it, with what should come out of it. */
export interface RawNewspaper {
  readonly text: string;
  /** In the order of the page; without a title where the page lost the headline. */
  readonly expected: readonly ExpectedArticle[];
  readonly habits: PageHabits;
}

export interface ExpectedArticle extends Omit<SampleArticle, 'title'> {
  readonly title?: string;
}

/** What a page does to its articles; each is the share of places where it happens. */
export interface PageHabits extends OddHabits {
  readonly headlinesAfter: number;
  readonly lostHeadlines: number;
  readonly runTogether: number;
  readonly mixedColumns: number;
  readonly mixings: readonly Mixing[];
  readonly changedWidth: number;
  readonly directlyJoined: number;
  readonly brokenHeadlines: number;
  readonly furniture: number;
}

/** The habits of the founding issue's raw text, and how often they are seen there. */
export const usualHabits: PageHabits = {
  ...noOddHabits,
  headlinesAfter: 0.9,
  lostHeadlines: 0.08,
  runTogether: 0.06,
  mixedColumns: 0,
  mixings: ['lines', 'blocks', 'side by side'],
  changedWidth: 0.12,
  directlyJoined: 0.1,
  brokenHeadlines: 0,
  furniture: 0.15,
};

interface SetArticle {
  article: ExpectedArticle;
  lines: string[];
  head: string[];
  headStands: 'before' | 'after';
  /** Photos between its lines. */
  within: ExpectedArticle[];
}

export function makeNewspaper(
  articles: readonly SampleArticle[],
  seed: number,
  habits: PageHabits,
): RawNewspaper {
  const random = makeRandom(seed);
  const type: TypeHabits = {
    indent: happens(habits.flush, random) ? 0 : 2,
    showsIndent: random.chance(0.15),
    spacesAroundDigits: random.chance(0.3),
    straightQuotes: random.chance(0.15),
    halfWidthPunctuation: random.chance(0.4) ? 0.06 : 0,
    fullWidthDigits: random.chance(0.08),
    justified: 0.03,
    gapsInParagraph: 0.03,
    gapsBetweenParagraphs: random.chance(0.75) ? 0.95 : 0.3,
  };
  const set = placeWithin(
    articles.map((article) => setArticle(article, type, habits, random)),
    habits,
    random,
  );
  const lines: string[] = [];
  for (let at = 0; at < set.length; at += 1) {
    const first = set[at] as SetArticle;
    const second = set[at + 1];
    if (second && canMix(first, second) && random.chance(habits.mixedColumns)) {
      lines.push(...mixPair(first, second, habits, random), '');
      at += 1;
    } else if (second && mayRunTogether(first, second) && random.chance(habits.runTogether)) {
      const heads = random.chance(0.6)
        ? [...first.head, ...second.head]
        : braid(first.head, second.head);
      lines.push(...first.lines, '', ...heads, '', ...second.lines, '');
      at += 1;
    } else {
      const isJoined =
        second?.lines[0]?.startsWith('本报讯') && random.chance(habits.directlyJoined);
      lines.push(...placeHead(first), ...(isJoined && first.headStands === 'before' ? [] : ['']));
    }
  }
  if (random.chance(habits.furniture)) lines.push('责任编辑：沈默言　校对：梅知秋');
  return {
    text: lines.join('\n'),
    expected: set.flatMap(({ article, within }) => [article, ...within]),
    habits,
  };
}

/** Running heads and photos between the lines of articles. */
function placeWithin(set: readonly SetArticle[], habits: PageHabits, random: Random): SetArticle[] {
  const placed: SetArticle[] = [];
  for (const own of set) {
    const before = placed.at(-1);
    const isPhoto = own.article.kind === '图片' && own.head.length === 0;
    if (isPhoto && before && isPlain(before) && happens(habits.photosWithin, random)) {
      before.lines = insertWithin(before.lines, ['', ...own.lines, ''], random);
      before.within.push(own.article);
    } else placed.push({ ...own });
    if (!isPhoto && happens(habits.runningHeads, random))
      own.lines.splice(0, own.lines.length, ...insertWithin(own.lines, runningHead, random));
  }
  return placed;
}

const placeHead = ({ lines, head, headStands }: SetArticle): string[] =>
  head.length === 0
    ? lines
    : headStands === 'before'
      ? [...head, '', ...lines]
      : [...lines, '', ...head];

const isPlain = ({ head, article }: SetArticle): boolean =>
  head.length > 0 && article.kind !== '图片' && article.bylines.length > 0;

const mayRunTogether = (first: SetArticle, second: SetArticle): boolean =>
  isPlain(first) && isPlain(second);

const canMix = (first: SetArticle, second: SetArticle): boolean =>
  mayRunTogether(first, second) && first.lines.length > 6 && second.lines.length > 6;

/** 引题 of both, then 主题 of both. */
function braid(first: readonly string[], second: readonly string[]): string[] {
  const lines: string[] = [];
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const [a, b] = [first[at], second[at]];
    if (a !== undefined) lines.push(a);
    if (b !== undefined) lines.push(b);
  }
  return lines;
}

function mixPair(
  first: SetArticle,
  second: SetArticle,
  habits: PageHabits,
  random: Random,
): string[] {
  const mixing: Mixing = random.pick(habits.mixings);
  const body =
    mixing === 'side by side'
      ? setSideBySide(first.lines, second.lines)
      : interleave(first.lines, second.lines, mixing, random);
  return first.headStands === 'before'
    ? [...first.head, '', ...body, '', ...second.head]
    : [...body, '', ...first.head, '', ...second.head];
}

function setArticle(
  article: SampleArticle,
  type: TypeHabits,
  habits: PageHabits,
  random: Random,
): SetArticle {
  const isPhoto = article.kind === '图片';
  const isComment = article.bylines.length === 0;
  const hasHead = !isPhoto && (isComment || !random.chance(habits.lostHeadlines));
  const width = random.between(14, 40);
  const paragraphs = [...article.paragraphs];
  const lines: string[] = [];
  if (isPhoto) {
    const last = paragraphs.pop() ?? '';
    const { inline, own } = setCredit(article.bylines[0]?.name ?? '', random);
    lines.push(
      ...setBody([...paragraphs, last + inline], width, { ...type, gapsInParagraph: 0 }, random),
    );
    if (own !== '') lines.push('', own);
  } else if (article.kind === '消息') {
    const [first = '', ...rest] = paragraphs;
    const isClosed = happens(habits.closingBylines, random);
    const isTelegraph = !isClosed && happens(habits.telegraphs, random);
    const lead = isClosed
      ? ''
      : isTelegraph
        ? telegraph + setClosingByline(article.bylines)
        : setLead(article.bylines, random);
    lines.push(...setBody([lead + first, ...rest], width, type, random));
    if (isClosed) {
      lines.push(setClosingByline(article.bylines));
      return setHeaded(article, lines, habits, random, 'before');
    }
    if (isTelegraph) {
      const sent = { ...article, paragraphs: [telegraph + first, ...rest] };
      return setHeaded(sent, lines, habits, random);
    }
  } else {
    lines.push(...setBylineLines(article.bylines, random));
    if (lines.length > 0) lines.push('');
    if (hasHead && paragraphs.length > 2 && happens(habits.headlinesWithin, random)) {
      const head = setHead(article, habits, random);
      const [first, second] = [paragraphs.slice(0, 2), paragraphs.slice(2)].map((part) =>
        setBody(part, width, type, random),
      );
      lines.push(...(first ?? []), '', ...head, '', ...(second ?? []));
      return { article, lines, head: [], headStands: 'after', within: [] };
    }
    lines.push(...setColumns(paragraphs, width, type, habits, random));
  }
  return setHeaded(article, lines, habits, random, hasHead ? undefined : 'lost');
}

/** The article with its headline, which is where it must or where chance puts it. */
function setHeaded(
  article: SampleArticle,
  lines: string[],
  habits: PageHabits,
  random: Random,
  place?: 'before' | 'lost',
): SetArticle {
  const hasHead = place !== 'lost';
  const isComment = article.bylines.length === 0;
  const head = hasHead ? setHead(article, habits, random) : [];
  const { title, kicker, deck, ...rest } = article;
  const parts = hasHead
    ? {
        title,
        ...(kicker === undefined ? {} : { kicker }),
        ...(deck === undefined ? {} : { deck }),
      }
    : {};
  const stands =
    place === 'before' || isComment || !random.chance(habits.headlinesAfter) ? 'before' : 'after';
  return { article: { ...rest, ...parts }, lines, head, headStands: stands, within: [] };
}

function setColumns(
  paragraphs: readonly string[],
  width: number,
  type: TypeHabits,
  habits: PageHabits,
  random: Random,
): string[] {
  const turn = random.between(1, paragraphs.length - 1);
  if (paragraphs.length < 2 || !random.chance(habits.changedWidth))
    return setBody(paragraphs, width, type, random);
  const first = setBody(paragraphs.slice(0, turn), width, type, random);
  const second = setBody(paragraphs.slice(turn), random.between(14, 40), type, random);
  return [...first, '', ...second];
}

function setHead(
  { kicker, title, deck }: SampleArticle,
  habits: PageHabits,
  random: Random,
): string[] {
  const lines: string[] = [];
  if (kicker !== undefined) lines.push(kicker, ...(random.chance(0.4) ? [''] : []));
  const isBroken = title.length > 10 && random.chance(habits.brokenHeadlines);
  lines.push(...(isBroken ? breakLines(title, Math.ceil(title.length / 2), 0) : [title]));
  if (deck !== undefined) lines.push(`——${deck}`);
  return lines;
}
