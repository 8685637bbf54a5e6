import { countColonLists, countLists, countOfThings, findRepeatedItems } from './counted-lists.ts';
import type { Contradiction } from './figure.ts';
import { smallNumber } from './small-number.ts';

// Compares stated counts with what follows: 九个字 with the number of characters, 七项 with the number of items.

const digits = '一二三四五六七八九';
const count = countOfThings;
const sic = '（原文如此）';

/** Counts of a whole text, over paragraphs and lists, that what follows denies; 等 leaves a list open. */
export const findMiscounts = (text: string): Contradiction[] =>
  firstAtEach([
    ...countCharacters(text),
    ...countMarks(text),
    ...countRefrains(text),
    ...countColonLists(text),
    ...findRepeatedItems(text),
    ...countLines(text),
    ...countLists(text),
  ]).filter(({ index }) => !sentenceAt(text, index).includes(sic));

/** One finding a place: the first, which says most. */
const firstAtEach = (found: readonly Contradiction[]): Contradiction[] => [
  ...new Map(found.toReversed().map((one) => [one.index, one])).values(),
];

const charactersBehind = new RegExp(
  `(${count})个?(?:大)?字(?:[^，。；：“”\\n]{0,8}：“?|[^，。；：“”\\n]{0,4}“)([^。；”\\n]+)`,
  'gu',
);
const charactersBefore = new RegExp(`“([^”\\n]{2,40})”(?:这|那)?(${count})个?(?:大)?字`, 'gu');

/** 十个字：保基本、托底线、救急难 */
function countCharacters(text: string): Contradiction[] {
  const behind = [...text.matchAll(charactersBehind)].map(
    ({ 1: said = '', 2: words = '', index }) => ({ said, words, index }),
  );
  const before = [...text.matchAll(charactersBefore)].map(
    ({ 1: words = '', 2: said = '', index }) => ({ said, words, index }),
  );
  return [...behind, ...before].flatMap(({ said, words, index }) => {
    const characters = words.match(/\p{Script=Han}/gu)?.length ?? 0;
    return characters === smallNumber(said) || words.endsWith('等')
      ? []
      : [{ index, says: `写作 ${said}个字，数起来是 ${characters} 个` }];
  });
}

const things =
  '措施|任务|工作|办法|做法|方面|内容|环节|机制|渠道|方式|抓手|重点|举措|要求|问题|原则|阶段|步骤|关口|条件|途径|路子|路|事|服务|功能|模式';
const unit = '项|条|个|种|类|样|点|步|招|件|大|方面';
const statement = new RegExp(
  `(?<![第\\d一二三四五六七八九十百])(${count})(?:${unit})(?:重点|主要|具体)?(?:${things})?`,
  'gu',
);

/** 采取三项措施：一是……二是……四是…… */
function countMarks(text: string): Contradiction[] {
  return [...text.matchAll(/(?<=[。；，：、！\n]|^)(?:一是|（一）)/gu)].flatMap(
    ({ 0: mark, index: first }) => {
      const said = [...text.slice(0, first).matchAll(statement)].at(-1);
      if (!said || !leadsTo(text.slice(said.index, first))) return [];
      const told = marksFrom(text.slice(first), mark);
      return told === smallNumber(said[1] ?? '')
        ? []
        : [{ index: said.index, says: `写作 ${said[0]}，列出来的是 ${told} 项` }];
    },
  );
}

/** A count and the items are separated by a few words and at most one end of a sentence. */
const leadsTo = (between: string): boolean =>
  between.length <= 24 && (between.match(/[。；！]/gu)?.length ?? 0) <= 1;

/** How far 一是, 二是 … or （一）, （二） … go, up to where they begin again. */
function marksFrom(text: string, first: string): number {
  const end = text.slice(1).search(new RegExp(`(?<=[。；，：、！\\n])${first}`, 'u'));
  const part = end < 0 ? text : text.slice(0, end + 1);
  let told = 0;
  let from = 0;
  for (let next = 1; next <= 20; next += 1) {
    const at = part.indexOf(first.replace('一', inWords(next)), from);
    if (at < 0) break;
    from = at + 1;
    told = next;
  }
  return told;
}

const refrain = new RegExp(
  `(?<![第\\d一二三四五六七八九十百])(${count})个?(\\p{Script=Han}{2}|[不要有无严])[”"]?[：:（(]“?([^。；：，\\n]*\\2[^。；：，\\n]*)[。；，\\n）)]`,
  'gu',
);

/** 四个到位：宣传到位、核查到位、资金到位; 三不：不推、不拖、不等: every item has the word. */
const countRefrains = (text: string): Contradiction[] =>
  [...text.matchAll(refrain)].flatMap(({ 1: said = '', 2: word = '', 3: list = '', index }) => {
    const items = list.split(/[、和]/u);
    const isRefrain =
      items.length > 1 && items.every((item) => item.startsWith(word) || item.endsWith(word));
    return !isRefrain || items.length === smallNumber(said)
      ? []
      : [{ index, says: `写作 ${said}个${word}，列出来的是 ${items.length} 个` }];
  });

const lineList = new RegExp(
  `(?<![第\\d一二三四五六七八九十百])(${count})(?:${unit})(?:重点|主要|具体)?(?:${things})?：\\n\\n((?:(?:[-*]|\\d+\\.) [^\\n]*(?:\\n|$))+)`,
  'gu',
);

/** 任务有十项： and a list below it. */
function countLines(text: string): Contradiction[] {
  return [...text.matchAll(lineList)].flatMap(({ 0: whole, 1: said = '', 2: list = '', index }) => {
    const items = list.trim().split('\n').length;
    const name = whole.slice(0, whole.indexOf('：'));
    return items === smallNumber(said)
      ? []
      : [{ index, says: `写作 ${name}，下面列出来的是 ${items} 项` }];
  });
}

const inWords = (value: number): string => {
  const ones = value % 10 === 0 ? '' : (digits[(value % 10) - 1] ?? '');
  if (value < 10) return ones;
  return `${value < 20 ? '' : (digits[Math.floor(value / 10) - 1] ?? '')}十${ones}`;
};

function sentenceAt(text: string, index: number): string {
  const start = Math.max(
    0,
    ...[...'。！？\n'].map((mark) => text.lastIndexOf(mark, index - 1) + 1),
  );
  const end = text.slice(index).search(/[。！？\n]/u);
  return text.slice(start, end < 0 ? text.length : index + end);
}
