import type { Contradiction } from './figure.ts';
import { smallNumber } from './small-number.ts';

/** A count of things in figures or words, from two on. */
export const countOfThings = '(?!一[^十])[一二两三四五六七八九十]{1,3}|\\d{1,2}';

const kindOfThing =
  '(?:项|大类|类|大|种|方面|门(?=课)|个(?:乡镇|社区|街道|部门|方面|环节|步骤|阶段|流程|板块|模块|关口|领域|原则|要求|重点|条件|渠道|任务|机制))';
const anyUnit = `(?:${kindOfThing}|件|个(?!\\p{Script=Han}?字)|条|样|招|步)`;
const quotedList = new RegExp(
  `“(?<list>[^”\\n、]{1,10}(?:、[^”\\n、]{1,10})+)”这?(?<count>${countOfThings})(?<unit>${anyUnit})`,
  'gu',
);
const quotedOnes = new RegExp(
  `(?<list>“[^”\\n]{1,10}”(?:、?“[^”\\n]{1,10}”)+)这?(?<count>${countOfThings})(?<unit>${anyUnit})`,
  'gu',
);
/** Inner items are short; where the first begins is unknown and of no matter. */
const plainList = new RegExp(
  `(?<list>\\p{Script=Han}+(?:、\\p{Script=Han}{1,6}){2,}(?:[和与及]\\p{Script=Han}{2,4})?)这?(?<count>${countOfThings})(?<unit>${kindOfThing}|[样件](?=[^，。；、]{0,4}[，。；]))`,
  'gu',
);
const inBrackets = new RegExp(
  `(?<![第\\d一二三四五六七八九十百])(?<count>${countOfThings})(?<unit>${kindOfThing}|[人名位家所处门])\\p{Script=Han}{0,6}(?:[（(](?<list>[^）)\\n]+)[）)]|，(?:即|分别[是为])(?<told>[^，。；：\\n]+)(?:[。；\\n]|$))`,
  'gu',
);

/** “敲门、送餐、理发、体检”五项, 五项服务（敲门、送餐）: a count beside a closed list of another length. */
export const countLists = (text: string): Contradiction[] =>
  [quotedList, quotedOnes, plainList, inBrackets].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, index }) => {
      const list = groups['list'] ?? groups['told'] ?? '';
      const told = smallNumber(groups['count'] ?? '');
      const real = lengthOf(list, pattern === quotedOnes, /^[人名位]$/u.test(groups['unit'] ?? ''));
      const isKnown = pattern !== plainList || (told > 2 && isSettled(list, groups['unit'] ?? ''));
      return real && isKnown && (told < real.least || told > real.most)
        ? [
            {
              index,
              says: `写作 ${groups['count']}${groups['unit']}，列出来的是 ${real.most} 项`,
            },
          ]
        : [];
    }),
  );

interface Length {
  readonly least: number;
  readonly most: number;
}

const open =
  /等|…|\.{3}|其中|包括|含|如|见|附件|[\d；，：]|[两二三四五六七八九十][个项类不保免有无]|(?:^|、)第?[一二三四五六七八九十]+(?:、|$)/u;

/** `undefined` for a list that is not all, or whose items are groups; 和 joins two items or stands in one. */
function lengthOf(list: string, isQuoted: boolean, isOfPersons: boolean): Length | undefined {
  if (open.test(list)) return undefined;
  const items = isQuoted ? (list.match(/“/gu) ?? []) : list.split('、');
  const joined = isQuoted ? 0 : (list.match(/[和与及]/gu)?.length ?? 0);
  if (items.length < 2) return undefined;
  const most = items.length + joined;
  return { least: isOfPersons || areAlike(list) ? most : items.length, most };
}

/** 黄庄镇、武德镇、赵堡镇和番田镇: where all end alike, 和 is between two of them. */
function areAlike(list: string): boolean {
  const items = list.split(/[、和与及]/u);
  return (
    items.every((item) => item.length > 1) && new Set(items.map((item) => item.at(-1))).size === 1
  );
}

/** 残疾人两项补贴 at the end of a list has a count of its own; items of one length, the first aside, are a set phrase. */
const isEven = (list: string): boolean =>
  new Set(
    list
      .split(/[、和与及]/u)
      .slice(1)
      .map(({ length }) => length),
  ).size === 1;

/** 针线包、充电器、雨伞六件小物: behind things stands their measure. */
const isSettled = (list: string, unit: string): boolean =>
  endsInItem(list) && (isEven(list) || /^[样件]$/u.test(unit));

/** 老人、残疾人、儿童开展三项: the end of the list is a verb of what follows. */
const endsInItem = (list: string): boolean => {
  const last = list.split(/[、和与及]/u).at(-1) ?? '';
  return (
    last.length <= 4 &&
    !/(?:推[出行]?|提供|开展|办[好理成]?|做[好到]?|送[去上]?|有|搞|享受|获得|设[立置]?|建[成立]|列[入出]?|落实|新增|公布|实行|实施|完成|[了的各共均都为按对从以在给到这那])$/u.test(
      last,
    )
  );
};

const colonList = new RegExp(
  `(?<![第\\d一二三四五六七八九十百])(?<count>${countOfThings})(?<unit>[件个条样招步道本份张位名家处所座门宗宝块支]|${kindOfThing})(?<noun>[^，。；：、\\n\\d]{0,14})：(?<list>[^。；：，\\n]+)(?<behind>[。；\\n]|，[^。；\\n]*|$)`,
  'gu',
);
/** What goes on behind a comma with more of the list. */
const goesOn = /^，(?:还有|另有|以及|外加|再加|加上|最后|也有|[^，。]*、|和)/u;
const notOfItems = /^大?字|人次|[百千万]/u;

/** 四样家伙什：便携读卡器、热敏打印机、一块红背景布，: a count before a colon and a closed list of another length. */
export const countColonLists = (text: string): Contradiction[] =>
  [...text.matchAll(colonList)].flatMap(({ groups = {}, index }) => {
    const { count = '', unit = '', noun = '', list = '', behind = '' } = groups;
    const isOpen =
      !list.includes('、') ||
      /等(?:\p{Script=Han}{0,6})?$|…|\.{3}/u.test(list) ||
      goesOn.test(behind) ||
      notOfItems.test(noun);
    const least = list.split('、').length;
    const most = least + (list.match(/[和与及]/gu)?.length ?? 0);
    const told = smallNumber(count);
    return isOpen || (told >= least && told <= most)
      ? []
      : [{ index, says: `写作 ${count}${unit}${noun}，列出来的是 ${most} 项` }];
  });

const anyList =
  /(?<=^|[，。；：！？“（\n])(?<list>[^，。；：！？“”（）\n]+(?:、[^，。；：！？“”（）\n]+){2,})/gu;
/** Who does one after another, or by turns, may do a thing twice. */
const byTurns = /分别|依次|轮流|先后|每逢|周[一二三四五六日]|上午|下午|次|名次/u;

/** 手电筒、创可贴、雨披、手电筒: a list that has one thing twice. */
export const findRepeatedItems = (text: string): Contradiction[] =>
  [...text.matchAll(anyList)].flatMap(({ groups = {}, index }) => {
    const items = (groups['list'] ?? '').split(/[、和]/u);
    const [first = ''] = items;
    const twice = items.find(
      (item, at) =>
        at > 0 &&
        /^\p{Script=Han}{2,}$/u.test(item) &&
        (items.indexOf(item) < at ||
          new RegExp(`${item.length > 2 ? '' : '[了有着是括含]'}${item}$`, 'u').test(first)),
    );
    const isSaid = byTurns.test(
      text.slice(Math.max(0, index - 12), index) + (groups['list'] ?? ''),
    );
    return twice === undefined || isSaid
      ? []
      : [{ index: index + (groups['list'] ?? '').lastIndexOf(twice), says: `“${twice}”列了两遍` }];
  });
