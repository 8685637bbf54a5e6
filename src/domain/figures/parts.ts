import { isAbove, type Contradiction, type Figure } from './figure.ts';
import { smallNumber } from './small-number.ts';

/** Where a clause begins that counts something else than the parts before it. */
const otherMatter =
  /^(?:比|同比|较|增|减|累计|目前|现|今年|去年|同时|另|还|此外|平均|人均|户均|月均|每|最|占|折合|惠及|带动|投入|总投|送去|发放[^，]{0,4}金|义诊|走访)/u;
const sumWord = /(?:合计|共计|总计|一共|(?<=[，、：（])总?共(?![同有产青建享和用]))/u;

/** Words of which one alone is true of anything: parts that carry them share nothing. */
const opposites: readonly { words: readonly RegExp[]; isWhole: boolean }[] = [
  { words: [/(?<!子)女/u, /男/u], isWhole: true },
  { words: [/城市|城镇/u, /农村|乡村/u], isWhole: true },
  { words: [/集中/u, /分散/u], isWhole: true },
  { words: [/站内/u, /站外/u], isWhole: true },
  { words: [/公办|公立/u, /民办|私立|民营/u, /公建民营/u], isWhole: false },
  { words: [/乡(?!村)/u, /镇(?!街)/u, /街道|办事处/u], isWhole: false },
  { words: [/个人/u, /单位|企业|机关/u, /社会组织/u], isWhole: false },
  {
    words: [/不予|未|不合格|退出|停发/u, /^(?!.*(?:不予|未|不合格)).*(?:批准|合格|新增|新纳入)/u],
    isWhole: false,
  },
  { words: [/当场|即办/u, /限时|承诺/u], isWhole: false },
  {
    words: [/因病/u, /因残/u, /因学/u, /因灾/u, /因老|年老/u, /缺(?:少)?劳/u, /失业/u],
    isWhole: false,
  },
  { words: [/完全自理|全自理/u, /半|部分/u, /完全丧失|不能自理|全护理|失能/u], isWhole: false },
  { words: [/新增/u, /退出|停发|取消/u], isWhole: false },
  { words: [/本科/u, /专科|大专/u], isWhole: false },
  { words: [/一级/u, /二级/u, /三级/u, /四级/u], isWhole: false },
  { words: [/一等/u, /二等/u, /三等/u], isWhole: false },
  {
    words: [/低保|最低生活保障/u, /特困|五保/u, /医疗救助/u, /临时救助/u, /孤儿/u],
    isWhole: false,
  },
];
/** 其他困难户: what none of the parts before is. */
const restWord = /其他|其它|其余/u;
const placeName = /\p{Script=Han}{1,6}(?:县|区|市|镇|乡|村|街道|社区)/u;

interface Part extends Figure {
  /** What the text calls it. */
  readonly label: string;
}

/** 共发放 12 户，其中甲 8 户、乙 5 户, and 45 人，男 30 人，女 20 人: no part above the whole, nor all together where they share nothing. */
export function checkParts(sentence: string, figures: readonly Figure[]): Contradiction[] {
  const at = sentence.search(
    /其中|(?<=\d[户人名位件])中，|(?<=，)(?:发给|分给|拨给|分配给)|(?<=[，（])男[^，。；]{0,4}\d+[人名][^，。；]{0,2}[，、]女/u,
  );
  if (at < 0) return [];
  const before = figures.filter(({ end }) => end <= at);
  const lastClause = Math.max(
    0,
    ...before.slice(-1).map(({ index }) => clauseStart(sentence, index)),
  );
  const wholes = new Map(
    before.filter(({ index }) => index >= lastClause).map((figure) => [figure.unit, figure]),
  );
  return [...wholes.values()].flatMap((whole) => {
    const parts = partsAfter(sentence, at, figures, whole.unit);
    const single = parts.find((part) => isAbove(part, whole));
    if (single)
      return [{ index: single.index, says: `其中 ${single.text} 多于总数 ${whole.text}` }];
    return checkTogether(sentence, parts, whole);
  });
}

function checkTogether(sentence: string, parts: readonly Part[], whole: Figure): Contradiction[] {
  const [first] = parts;
  const kind = parts.length < 2 ? undefined : kindOfParts(sentence, parts);
  if (!first || kind === undefined) return [];
  const total = addUp(parts);
  const difference = total.value - whole.value;
  const slack = Math.hypot(total.tolerance, whole.tolerance);
  if (difference > slack || (kind === 'whole' && -difference > slack))
    return [
      {
        index: first.index,
        says: `其中各项相加是 ${total.text}，总数写作 ${whole.text}${whole.unit}`,
      },
    ];
  return [];
}

/** 其中 after a full stop, and the short sentences of parts behind it, belong to the sentence before. */
export const inOneSentence = (text: string): string =>
  text
    .replace(/。(?=其中)/gu, '，')
    .replace(
      /其中[^。；！？]*(?:。[^。；，！？\d]{2,10}\d[\d.]*万?[户人名件个元](?=[。；]))+/gu,
      (parts) => parts.replaceAll('。', '，'),
    );

const separators = '，、；：,';

const clauseStart = (sentence: string, index: number): number =>
  Math.max(...[...separators].map((mark) => sentence.lastIndexOf(mark, index))) + 1;

function clauseEnd(sentence: string, index: number): number {
  const ends = [...separators, '。', '；'].map((mark) => sentence.indexOf(mark, index));
  return Math.min(...ends.filter((end) => end >= 0), sentence.length);
}

/** Up to the next 其中, the sum, or a clause about something else. */
function partsAfter(
  sentence: string,
  at: number,
  figures: readonly Figure[],
  unit: string,
): Part[] {
  const parts: Part[] = [];
  for (const figure of figures.filter(({ index }) => index > at)) {
    const start = Math.max(clauseStart(sentence, figure.index), at);
    const label = sentence.slice(start, figure.index).replace(/^其中/u, '');
    const between = sentence.slice(at + 2, figure.index);
    if (between.includes('其中') || sumWord.test(between) || otherMatter.test(label)) break;
    if (figure.unit !== unit || /每|人均|户均|标准/u.test(label)) continue;
    parts.push({
      ...figure,
      label: label + sentence.slice(figure.end, clauseEnd(sentence, figure.end)),
    });
  }
  return parts;
}

const severalPlaces =
  /(?<![第\d])(?<count>\d{1,2}|[二两三四五六七八九十]{1,3})个(?:县区?|区|乡镇?|镇|街道|村|社区)/gu;

/** 四个乡镇 with four of them named are all; 互不重复 says that nothing is counted twice. */
function kindOfParts(sentence: string, parts: readonly Part[]): 'whole' | 'some' | undefined {
  const [told, other] = [...sentence.matchAll(severalPlaces)];
  const places = parts.map(({ label }) => placeName.exec(label)?.[0]);
  const areAll =
    other === undefined &&
    smallNumber(told?.groups?.['count'] ?? '') === parts.length &&
    new Set(places).size === parts.length &&
    parts.every(({ label }, place) => label === places[place]) &&
    !/等|其余|其他|另/u.test(sentence);
  if (areAll) return 'whole';
  if (/无其他|没有其他|再无|全部由|由[^，。；]{1,12}组成/u.test(sentence)) return 'whole';
  return (
    disjointKind(parts) ??
    (/(?:互不|没有|无|不)(?:重复|交叉|重叠)/u.test(sentence) ? 'some' : undefined)
  );
}

/** `whole`: the parts are all that there can be; `some`: they share nothing; `undefined`: nobody knows. */
function disjointKind(parts: readonly Part[]): 'whole' | 'some' | undefined {
  for (const { words, isWhole } of opposites) {
    const hits = parts.map(({ label }) => words.filter((word) => word.test(label)));
    if (hits.some((one) => one.length !== 1)) continue;
    if (new Set(hits.flat()).size < parts.length) continue;
    return isWhole && parts.length === words.length ? 'whole' : 'some';
  }
  const rest = parts.filter(({ label }) => restWord.test(label));
  if (rest.length === 1) return 'some';
  const places = parts.map(({ label }) => placeName.exec(label)?.[0]);
  const areDistinct = new Set(places).size === parts.length && !places.includes(undefined);
  return areDistinct || isShared(parts) ? 'some' : undefined;
}

/** Money and land are given away once; of three kinds of houses or things no one is of two, as persons may be. */
const isShared = (parts: readonly Part[]): boolean =>
  parts.every(({ unit }) => /^(?:元|平方米|亩|吨|公斤)$/u.test(unit)) ||
  (parts.length > 2 &&
    parts.every(
      ({ unit, label }) =>
        /^(?:[家所处座个间次份条项件辆台套])$/u.test(unit) && !/[有含带]/u.test(label),
    ));

function addUp(parts: readonly Figure[]): { value: number; tolerance: number; text: string } {
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  // Rounded figures hardly ever err all to one side.
  const tolerance = Math.hypot(...parts.map((part) => part.tolerance));
  const isLarge = parts.every(({ text }) => text.endsWith('万')) && value >= 1e4;
  const text = isLarge ? `${Number((value / 1e4).toFixed(4))}万` : String(Number(value.toFixed(2)));
  return { value, tolerance, text };
}
