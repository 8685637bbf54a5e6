import { formatDate, type CalendarDate } from '../date.ts';
import { inSameWords } from './same-words.ts';
import { formatLaw, lawStateOn, successorOf, type Law } from '../law/law.ts';

/** A way of putting things that a rule has outdated: 长期公示, 医疗救助由民政部门审批. */
export interface OutdatedWording {
  /** Wordings of one rule share it: 设立许可 … */
  rule: string;
  /** Alternatives for each word; the wording is found where one of each is in the same sentence. */
  words: readonly (readonly string[])[];
  /** They may be in any order; without it in this one, close to each other. */
  inAnyOrder?: true;
  /** A sentence with one of these states the present rule or reports history. */
  unless: readonly string[];
  /** First day on which it is wrong. */
  until: CalendarDate;
  /** The present rule, as a sentence. */
  instead: string;
  /** The rule that says so. */
  law: string;
}

/** What a text may be judged by. */
export interface LawBook {
  laws: readonly Law[];
  wordings: readonly OutdatedWording[];
}

/** A mention of a rule that is no longer in force. */
export interface StaleMention {
  index: number;
  code: 'stale-law' | 'stale-wording';
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

/** A sentence with one of these reports history, and its readers can see that. */
const historyWords =
  /(?<!没有|[未没])(?:废止|失效|停止执行)|[旧老](?:规定|办法|规矩|说法|叫法|名称)|当时(?:实行|规定|叫|要|还)|(?:过去|当时|以前)(?:听说)?的|(?:\d{4}年[^，。；]{0,8}|改革)(?:以前|之前)|不再(?:有|用|实行|执行|适用)/;

/** 2016年，…… · 2013年至2018年，…… · 2016年的救灾款还由……: what was done then. */
const datedStart =
  /^\s*(?:在|到)?(\d{4}年(?:至|到|[—～-]))?(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:，|间|时|初|底|那时|的(?:报道|新闻|消息|时候|(?=[^，。；]{1,12}还[由归])))/;
const presentWords = /现在|目前|如今|今天|仍/;

/** 过去，……: what was before, unless it is said to be so still. */
const pastStart =
  /^[\s“]*(?:过去|以前|从前|早先|原先|早年|早些年|那时候?|当年|老早)(?!的?[\d一二两三四五六七八九十几]+(?:个?月|年|天|周))/;
const stillSo = /(?:现在|如今|目前|今天)(?:也|仍|还|依然|照样)|至今|仍|照旧|一直没变|沿用/;

/** A sentence with one of these quotes what people say or are used to say, and not the rule. */
const quotedAsOld =
  /[”」](?:这|那)?(?:句|个|种)?(?:老?话|说法|叫法|规矩|老规矩)?[^，。；]{0,4}(?:过时|不对|错了|不实|不准|早改|已经改|早已|作废|老黄历|老皇历|是旧)|(?:这|那)(?:句)?话?(?:早就|已经|早已)?过时|(?:叫惯|习惯(?:叫|称|自称|说)|俗称|自称)|[旧老](?:话|黄历|皇历|章程|政策)/;

/** True if a sentence mentions a time before `until`, and nothing that is said to be in force still. */
function isHistory(sentence: string, until: CalendarDate): boolean {
  if (historyWords.test(sentence) || quotedAsOld.test(sentence)) return true;
  if (pastStart.test(sentence) && !stillSo.test(sentence)) return true;
  const [, span, year] = datedStart.exec(sentence) ?? [];
  if (year === undefined || presentWords.test(sentence)) return false;
  return span === undefined ? year < until.slice(0, 4) : year <= until.slice(0, 4);
}

const markHint = '确实是讲过去的，请在同一句里写明“已废止”“旧规定”或“过去的”。';

/** Repealed rules and outdated wordings in a text that is read as true on `day`. */
export function findStale(text: string, day: CalendarDate, book: LawBook): StaleMention[] {
  return [...text.matchAll(/[^。！？；\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const cites = findCites(sentence, day, book.laws);
    const asks = text[index + sentence.length] === '？';
    const found = cites.length > 0 ? cites : findWordings(sentence, day, book, asks);
    return found.map((mention) => ({ ...mention, index: mention.index + index }));
  });
}

/** The patterns of a table's rows, each compiled once because thousands of sentences are matched against them. */
const patterns = new WeakMap<object, RegExp>();

function patternOf(key: object, make: () => RegExp): RegExp {
  const pattern = patterns.get(key) ?? make();
  patterns.set(key, pattern);
  return pattern;
}

/** Every title is written with one of these, and every document number with 号. */
const citeBrackets = /[《〔［[(（【]/;

function findCites(sentence: string, day: CalendarDate, laws: readonly Law[]): StaleMention[] {
  if (!citeBrackets.test(sentence) && !/\d\s*号/.test(sentence)) return [];
  const held = laws.filter((law) => lawStateOn(law, day) === 'inForce');
  return laws
    .filter((law) => lawStateOn(law, day) === 'repealed')
    .flatMap((law): StaleMention[] => {
      const index = placeOf(law, sentence, held);
      if (index === undefined || isHistory(sentence, law.repealed ?? day)) return [];
      const successor = successorOf(law, laws, day);
      const instead = successor
        ? `现行的是${formatLaw(successor)}，请换成它，并核对条款`
        : '请换成现行的文件';
      return [
        {
          index,
          code: 'stale-law',
          message: `${formatLaw(law)}已于${law.repealed ? formatDate(law.repealed) : ''}废止。${instead}；${markHint}`,
        },
      ];
    });
}

/** By its number; by its title in 《》 unless a rule in force is called the same. */
function placeOf(law: Law, sentence: string, held: readonly Law[]): number | undefined {
  const byNumber = law.number === '' ? undefined : numberPattern(law).exec(sentence);
  if (byNumber) return byNumber.index;
  if (held.some((other) => bareTitle(other.title) === bareTitle(law.title))) return undefined;
  for (const { 0: cite, index } of sentence.matchAll(/《[^》]+》/g))
    if (bareTitle(cite) === bareTitle(law.title)) return index;
  return undefined;
}

/** 《最低生活保障审核审批办法（试行）》 → 最低生活保障审核审批办法 */
const bareTitle = (title: string): string =>
  title
    .replace(/[（(]试行[）)]/g, '')
    .replace(/[《》〈〉\s]/g, '')
    .replace(/^中华人民共和国/, '');

/** 民发〔2012〕220号 in any brackets or none, with or without 年, 第 and spaces. */
function numberPattern(law: Law): RegExp {
  return patternOf(
    law,
    () =>
      new RegExp(
        law.number
          .replace(/[.*+?^${}|\\]/g, '\\$&')
          .replace(
            /[〔［[(（](\d+)[〕］\])）]/g,
            '\\s*[〔［\\[(（【]?\\s*$1\\s*(?:[〕］\\])）】]|年)?\\s*第?\\s*',
          )
          .replace(/(?=号)/g, '\\s*'),
      ),
  );
}

/** After the second word comes the verb of the same clause. What is denied is not said. */
const gaps = ['(?:(?!不再|不由|不归)[^。；]){0,12}?', '(?:(?![不没未])[^，。；]){0,12}?'] as const;
const notDenied = '(?<!不再|不搞|不能|不要|不得|不用|没有|取消|停止|禁止)';

const wordingPattern = (words: readonly (readonly string[])[]): RegExp =>
  patternOf(words, () => {
    const parts = words.map((choices, place) => {
      const gap = place === 0 ? notDenied : place === 1 ? gaps[0] : gaps[1];
      return `${gap}(?<![不没未])(?:${choices.map(inSameWords).join('|')})`;
    });
    return new RegExp(parts.join(''));
  });

const anyPattern = (choices: readonly string[]): RegExp =>
  patternOf(choices, () => new RegExp(choices.map(inSameWords).join('|')));

/** What says in any rule that something is over. */
const over =
  /不再(?=[是有用由归要需按设分凭看收限叫称]|办(?!理)|实行|执行|适用|审批|公示|张贴)|取消了|已经取消|已取消|早已|早就不|从前|早先|如今(?=[是叫不])|现在(?=叫|也可以|不用|改)|不按(?=季|户口|指标)|并非|不是这样|已经改|不对|不实|误传|谣言|说法错/;

/** Where the first of the words stands, if all are in the sentence and nothing says that it is over. */
function findInAnyOrder(sentence: string, same: string, { words, unless }: OutdatedWording) {
  const found = words.map((choices) => anyPattern(choices).exec(same));
  if (found.includes(null) || over.test(sentence)) return undefined;
  if (unless.length > 0 && anyPattern(unless).test(same)) return undefined;
  const matches = found.filter((match) => match !== null);
  return {
    index: Math.min(...matches.map(({ index }) => index)),
    words: matches.map((match) => asWritten(sentence, match)).join('……'),
  };
}

function findInOrder(sentence: string, same: string, { words, unless }: OutdatedWording) {
  if (unless.length > 0 && anyPattern(unless).test(same)) return undefined;
  const match = wordingPattern(words).exec(same);
  return match ? { index: match.index, words: asWritten(sentence, match) } : undefined;
}

const asWritten = (sentence: string, { index, 0: { length } }: RegExpExecArray): string =>
  sentence.slice(index, index + length);

function findWordings(
  sentence: string,
  day: CalendarDate,
  { laws, wordings }: LawBook,
  asks: boolean,
): StaleMention[] {
  const told = new Set<string>();
  const same = inSameWords(sentence);
  return wordings
    .filter(({ until, inAnyOrder }) => until <= day && !(inAnyOrder && asks))
    .flatMap((wording): StaleMention[] => {
      const { rule, until, instead } = wording;
      const found = (wording.inAnyOrder ? findInAnyOrder : findInOrder)(sentence, same, wording);
      if (!found || told.has(rule) || isHistory(sentence, until)) return [];
      told.add(rule);
      const law = laws.find(({ id }) => id === wording.law);
      return [
        {
          index: found.index,
          code: 'stale-wording',
          message: `“${found.words}”不再是现行规定。${instead}${law ? `，见${formatLaw(law)}` : ''}。请改正；${markHint}`,
        },
      ];
    });
}
