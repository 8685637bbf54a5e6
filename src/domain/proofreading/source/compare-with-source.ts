import { findRiskySentences } from '../child-mention.ts';
import { bare, fold, isWithin } from './fold.ts';
import { readDates, readRates, saysDate, withoutDates } from './dates.ts';
import { lastPost, readPersons, wordsBefore } from './names.ts';
import { isSameNumber, readNumbers, type NumberFact } from './numbers.ts';
import { readBodies, type NamedBody } from './places-and-bodies.ts';

/** The kind of fact, in the words of an editor. */
export type FactKind =
  | '数字'
  | '日期'
  | '周期'
  | '引语'
  | '用语'
  | '文件'
  | '人名'
  | '职务'
  | '单位'
  | '地名'
  | '名称'
  | '写法';

/** Something that a text names, as it is there without spaces. */
export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
}

/** The comparison of an article with the report that it retells. */
export interface Comparison {
  /** In the article and not in the source. */
  readonly unsupported: readonly Fact[];
  /** In the source and not in the article. */
  readonly missing: readonly Fact[];
  /** Words of the article of which the source has no character: for a reader to look at, right or wrong. */
  readonly unseen: readonly string[];
  /** The number of facts in the source, each counted once; the article states those that are not missing. */
  readonly named: number;
}

/** What a reader of facts knows besides the two texts. */
export interface Surroundings {
  /** Year of the issue: an article may write it where the paper did not. */
  readonly year?: string;
  /** 某市, which the paper calls 我市. */
  readonly region?: string;
  /** Names of places as people say them: 甲区, 乙镇, 丁村. */
  readonly places?: readonly string[];
}

/**
 * Facts that only one of the two texts has. Errors that words alone do not show are not found: a right number beside a
 * wrong thing, an act that nobody did.
 */
export function compareWithSource(
  article: string,
  source: string,
  around: Surroundings = {},
): Comparison {
  // A heading does not run on into the paragraph below it; the lines of a newspaper do.
  const told = readFacts(article.replace(/\n+/gu, '。'), around);
  const known = readFacts(source, around);
  const unsupported = [
    ...told.facts.filter(
      (fact) =>
        fact.number?.isItemNumber !== true && !isIn(fact, known, around) && !isOwnCount(fact, told),
    ),
    ...findWrongPosts(told, known),
    ...findAdditions(told.text, known.text),
  ];
  // Names that must not be published are not reported as missing.
  const hidden = findRiskySentences(known.text, known.text).flatMap(({ names }) => names);
  const named = distinct(known.facts.filter(isWorthTelling)).filter(
    ({ text }) => !hidden.some((name) => text.includes(name)),
  );
  return {
    unsupported: distinct(unsupported),
    missing: named.filter((fact) => !isIn(fact, told, { ...around, isMissing: true })),
    unseen: findUnseen(told.text, known.text),
    named: named.length,
  };
}

interface Read {
  readonly text: string;
  readonly characters: string;
  readonly facts: readonly ReadFact[];
}

interface ReadFact extends Fact {
  readonly number?: NumberFact;
  readonly body?: NamedBody;
}

function readFacts(raw: string, { region, places }: Surroundings): Read {
  const marked = fold(raw);
  const text = region === undefined ? marked : marked.replaceAll('我市', fold(region));
  const counted = withoutDates(text);
  return {
    text,
    characters: bare(raw),
    facts: [
      ...readQuotes(text),
      ...readDates(text).map(({ text: written }): ReadFact => ({ kind: '日期', text: written })),
      ...readRates(text).map((unit): ReadFact => ({ kind: '周期', text: unit })),
      ...readNumbers(counted).map((number): ReadFact => ({
        kind: '数字',
        text: number.text,
        number,
      })),
      ...readPersons(text).map(({ name }): ReadFact => ({ kind: '人名', text: name })),
      ...readBodies(text, places).map((body): ReadFact => ({
        kind: body.kind,
        text: body.text,
        body,
      })),
      ...readOwnNames(text),
    ],
  };
}

const quoted =
  /“([^“”]*)”|《([^《》]*(?:《[^《》]*》[^《》]*)*)》(?:(第[\d零一二三四五六七八九十百]+条))?/gu;
const shortest = 8;

function readQuotes(text: string): ReadFact[] {
  return [...text.matchAll(quoted)].flatMap(({ 1: words, 2: title }): ReadFact[] => {
    if (title !== undefined) return [{ kind: '文件', text: title }];
    if (words === undefined || bare(words) === '') return [];
    const isSpeech = bare(words).length >= shortest && /[，。！？；]/u.test(words);
    return [{ kind: isSpeech ? '引语' : '用语', text: words }];
  });
}

/** DNA, www.jzsflcp.com, 今日头条 */
const ownName =
  /[a-z][a-z.]*[a-z]|抖音|快手|微博|微信|今日头条|支付宝|朋友圈|小红书|拼多多|淘宝|京东/gu;
const readOwnNames = (text: string): ReadFact[] =>
  [...text.matchAll(ownName)].map(({ 0: word }) => ({ kind: '名称', text: word }));

/** The body of a person's office is reported with the person. */
const isWorthTelling = ({ number, body }: ReadFact): boolean =>
  body?.isOfPost !== true && number?.isItemNumber !== true;

const distinct = <T extends Fact>(facts: readonly T[]): T[] => [
  ...new Map(facts.map((fact) => [`${fact.kind}${bare(fact.text)}`, fact])).values(),
];

function isIn(
  fact: ReadFact,
  other: Read,
  around: Surroundings & { isMissing?: boolean },
): boolean {
  const characters = bare(fact.text);
  switch (fact.kind) {
    case '引语':
      return around.isMissing === true
        ? isQuotedInPart(characters, other)
        : other.characters.includes(characters);
    case '日期':
      return readDates(fact.text).every((said) =>
        readDates(other.text).some((known) =>
          around.isMissing === true
            ? saysDate(known, said, said.year)
            : saysDate(known, said, around.year),
        ),
      );
    case '周期':
      return other.facts.some(({ kind, text }) => kind === '周期' && text === fact.text);
    case '数字':
      return fact.number === undefined || isCounted(fact.number, other);
    case '单位':
    case '地名':
      return fact.body === undefined || isNamedIn(fact.body, other, around);
    default:
      return other.characters.includes(characters);
  }
}

/** The article quotes a part of what was said. */
const isQuotedInPart = (characters: string, { facts }: Read): boolean =>
  facts.some(
    ({ kind, text }) =>
      (kind === '引语' || kind === '用语') &&
      bare(text).length >= 4 &&
      characters.includes(bare(text)),
  );

function isCounted(number: NumberFact, other: Read): boolean {
  const has = other.facts.some((fact) => fact.number && isSameNumber(fact.number, number));
  return has || (number.isSmall && number.value < 2);
}

/** A small number of what the article itself lists. */
const isOwnCount = ({ number }: ReadFact, { text }: Read): boolean =>
  number?.isSmall === true && isListed(number.value, text);

/** A list of so many items: 人像比对、DNA比对、今日头条 makes three. */
const isListed = (count: number, text: string): boolean =>
  text
    .split(/[。；，：]/u)
    .some((clause) => clause.split(/[、和与]|以及/u).length === count && clause.includes('、'));

/** The name, or a part of it that distinguishes it from others. */
function isNamedIn(
  { text, head, kind }: NamedBody,
  { text: other }: Read,
  { region = '', isMissing }: Surroundings & { isMissing?: boolean },
): boolean {
  const city = fold(region);
  const name = city !== '' && text.startsWith(city) ? text.slice(city.length - 1) : text;
  if ([text, name].some((form) => other.includes(form))) return true;
  if (kind === '地名') return false;
  const before = name.slice(0, name.length - head.length);
  if (isMissing === true && other.includes(before) && other.includes(head)) return true;
  // With nothing before it, the last word alone is enough: 福利院 for 市儿童福利院.
  if (before === '') return isWithin(head, other, 4);
  return [...before].some((_, at) => {
    const part = name.slice(at);
    if (/^[省市县区]/u.test(part) && other.includes(part)) return true;
    return part.length > head.length + 1 && isAbbreviated(part, other);
  });
}

/** 市福利院 of 市儿童福利院; 婚姻登记处 of 甲区婚姻登记处. */
const isAbbreviated = (part: string, other: string): boolean =>
  other.includes(part) || isWithin(part, other, 6);

/** A name to which the source gives a different office, or the office of a different body. */
function findWrongPosts(told: Read, known: Read): Fact[] {
  return readPersons(told.text).flatMap(({ name, post, body }) => {
    const befores = wordsBefore(name, known.text).filter((before) => lastPost(before) !== '');
    if (post === '' || befores.length === 0) return [];
    const isRight = befores.some(
      (before) => lastPost(before) === post && !isOtherBody(body, before),
    );
    return isRight
      ? []
      : [{ kind: '职务', text: `${body.replace(/^[和与及]/u, '')}${post}${name}` } satisfies Fact];
  });
}

/** 乙区婚姻登记处 where the source says 甲区婚姻登记处: what it does not have is a name of its own. */
function isOtherBody(body: string, before: string): boolean {
  if (body === '' || isWithin(body, before, 12)) return false;
  const at = [...body].findIndex((_, index) => before.includes(body.slice(index)));
  if (at < 0) return /[省市县区镇乡村局院会厅处所站]$/u.test(body);
  const own = body.slice(0, at + 1);
  const theirs = before.slice(0, before.indexOf(body.slice(at)) + 1);
  return [own, theirs].every((name) => name.length > 2 && /[省市县区镇乡村]$/u.test(name));
}

const additions: readonly RegExp[] = [
  /记者手记|采访手记|采访札记|编后语?|编者按|短评|小贴士|相关链接|延伸阅读/gu,
  /笔者|采访下来|印象最深/gu,
  /城管队员|民警|辅警|消防员|律师|法官|检察官|大学生|留学生|明星|企业家/gu,
];
/** Outside of quotations: 我们, 我 and not 我市. */
const firstPerson = /我们|咱们?|我(?![市省县区国局院镇乡村校们站中部])/gu;

/** Quotations and names that only a source can supply. */
function findAdditions(told: string, known: string): Fact[] {
  const added = additions.flatMap((pattern) =>
    [...told.matchAll(pattern)].filter(({ 0: word }) => !known.includes(word)),
  );
  const outside = (text: string): string => text.replace(/“[^”]*”/gu, '');
  const speaks = firstPerson.test(outside(known)) ? [] : (outside(told).match(firstPerson) ?? []);
  firstPerson.lastIndex = 0;
  return [
    ...added.map(({ 0: text }): Fact => ({ kind: '名称', text })),
    ...speaks.map((text): Fact => ({ kind: '写法', text: `第一人称“${text}”` })),
  ];
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** 鞋垫 where the source has neither 鞋 nor 垫. */
function findUnseen(told: string, known: string): string[] {
  const words = [...segmenter.segment(told)].map(({ segment }) => segment);
  return [
    ...new Set(
      words.filter(
        (word) =>
          /^\p{Script=Han}{2,}$/u.test(word) && ![...word].some((one) => known.includes(one)),
      ),
    ),
  ];
}
