import { parseNumber, type Figure } from './figure.ts';

/** A number with its measure, and where it stands in its clause. */
export interface Quantity extends Figure {
  /** What is measured: all of 人, 名, 位 count people, all of 床, 双, 袋 things. */
  readonly kind: string;
  /** True if the number is written in Chinese characters: 三个县. */
  readonly isWord: boolean;
  /** The clause up to the number, and from the measure to the end of the clause. */
  readonly before: string;
  readonly behind: string;
}

const people = '人次|人|名|位|口';
const things =
  '件|套|双|床|条|顶|副|箱|袋|桶|盒|包|瓶|罐|本|册|把|支|盏|张|台次|台|部|辆次|辆|块|面|枚|束|幅|根|只|壶|提|盆|株|棵|份|封';
const money = '元';
const spans = '个工作日|个月|课时|小时|分钟|天|周|年|季度';
const others =
  '户次|户|所|个|家|处|对|起|次|批次|批|例|项|通|亩|吨|间|座|场|趟|公里|平方米|米|公斤|斤|岁|篇|首|队|组|班|桌|顿|餐|笔|单|期|届|轮|栋|层|节|站|村|院|县|样|种|类|招|步|条|台|小件';
const all = [people, things, money, spans, others]
  .flatMap((group) => group.split('|'))
  .toSorted((a, b) => b.length - a.length)
  .join('|');

const digits = '一二三四五六七八九两';
const number = String.raw`\d[\d,，]*(?:\.\d+)?|[${digits}]?[十百千][${digits}零十百千]*|[二两三四五六七八九](?!成|分之)`;
const counted = new RegExp(
  `(?<about>约|近|超过|超|多达|逾|不到|不足|将近|大约|差不多)?\\s*(?<![\\d.第${digits}十百千万])(?<number>${number})(?<scale>万|亿)?(?<more>余|多|来|几)?\\s*(?<unit>${all})(?![年月])`,
  'gu',
);
const dates = /年(?:代|级|\d{1,2}月|前|后|内|起|初|底|春|夏|秋|冬|间)/uy;

/** Every number of a sentence with its measure, in order, those in Chinese characters too; no dates. */
export const readQuantities = (sentence: string): Quantity[] =>
  [...sentence.matchAll(counted)].flatMap(({ 0: whole, groups = {}, index: start }) => {
    const { about, more, scale = '', unit = '' } = groups;
    const said = groups['number'] ?? '';
    const index = start + whole.indexOf(said, about?.length ?? 0);
    const end = start + whole.length;
    dates.lastIndex = end - 1;
    if (unit === '年' && (dates.test(sentence) || /^\d{4}$/u.test(said))) return [];
    const factor = { 万: 1e4, 亿: 1e8 }[scale] ?? 1;
    const value = parseNumber(said) * factor;
    const decimals = said.split('.')[1]?.length ?? 0;
    const half = factor === 1 && decimals === 0 ? 0 : (factor * 10 ** -decimals) / 2;
    const isAbout = about !== undefined || more !== undefined;
    const from = clauseStart(sentence, index);
    return [
      {
        value,
        text: `${said}${scale}`,
        index,
        end,
        unit,
        kind: kindOf(unit, sentence.slice(end)),
        tolerance: Math.max(half, isAbout ? value / 10 : 0),
        isAbout,
        isWord: !/\d/u.test(said),
        before: sentence.slice(from, index),
        behind: /^[^，、；：。！？,（）]*/u.exec(sentence.slice(end))?.[0] ?? '',
      },
    ];
  });

/** 64个人 are people, and 38条 of blankets are things like 38床. */
function kindOf(unit: string, behind: string): string {
  if (people.split('|').includes(unit) || (unit === '个' && behind.startsWith('人'))) return '人';
  if (things.split('|').includes(unit)) return '件';
  return unit;
}

/** True for two quantities of which one may be a part of the other. */
export const areAlike = (one: Quantity, other: Quantity): boolean =>
  one.unit === other.unit || (one.kind === '人' && other.kind === '人');

const separators = '，、；：,（）。！？';

const clauseStart = (sentence: string, index: number): number =>
  Math.max(...[...separators].map((mark) => sentence.lastIndexOf(mark, index - 1))) + 1;
