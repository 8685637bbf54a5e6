import type { Contradiction } from './figure.ts';
import { readFractions, type Fraction } from './fractions.ts';
import { areAlike, readQuantities, type Quantity } from './quantity.ts';

/** Two counts of which nothing says that they are of two times or of two groups. */
const apart =
  /[、比较增减升降由从另]|去年|今年|同期|上年|上月|本月|目标|计划|任务|分别|平均|每|均|报名费|次年|其余|剩|还有/u;
/** Shares of change and of money lent are no shares of a count. */
const otherShare =
  /(?:增长|增幅|下降|降幅|涨幅|跌幅|增速|同比|环比|利|税|折|优惠|减免|补贴|报销|误差|死亡|出生)[^，。；]{0,6}$/u;
const toldShare =
  /(?:占(?:了|到|比|全[村院县市体部]|总[数量户人]+|\p{Script=Han}{2,4}[总人户]数|其中|全部)*(?:的|为|约|达|近)*(?:比例|比重)?(?:的|为|约|达到?|是)*)$/u;
/** 持证率, 安装比例 */
const rateWord =
  /(?<stem>[\p{Script=Han}]{1,6})(?:率|比例|占比|比重)(?:仅|只有|高达|达到?|已达|为|是|约|有|在|超过?|近)*$/u;
/** The share stands right behind the part, in a clause of its own: 有19个，足足一多半. */
const bare =
  /^[^，。；：\d]{0,6}，(?:占了?|约占?|正好|刚好|恰好|足足|整整|就是|也就是|大约|刚过|差不多|(?![^，。；]{0,3}[增减多少涨降提缩省快慢高低贵便])\p{Script=Han}{1,3}了)?(?:全[村院县市体部]|\p{Script=Han}{0,4}总[数量]|其中)?的?$/u;

/** 64个人里，退休教师有19个，占了一多半: a share that the only two counts of one kind before it deny. */
export const checkPartOfWhole = (sentence: string): Contradiction[] => {
  const quantities = readQuantities(sentence);
  return readFractions(sentence).flatMap((said) => {
    const pair = pairBefore(sentence, said, quantities);
    if (!pair || pair.whole.value === 0) return [];
    const least =
      (pair.part.value - pair.part.tolerance) / (pair.whole.value + pair.whole.tolerance);
    const most =
      (pair.part.value + pair.part.tolerance) / (pair.whole.value - pair.whole.tolerance);
    return most < said.least || least > said.most
      ? [{ index: said.index, says: deny(said, pair) }]
      : [];
  });
};

interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
}

const deny = (said: Fraction, { part, whole }: Pair): string =>
  `${part.text} ÷ ${whole.text} 算是 ${Number(((part.value / whole.value) * 100).toFixed(1))}%，写作${said.text}`;

function pairBefore(
  sentence: string,
  said: Fraction,
  quantities: readonly Quantity[],
): Pair | undefined {
  const before = quantities.filter(({ end, isWord }) => end <= said.index && !isWord);
  const part = before.at(-1);
  if (!part) return undefined;
  const [whole, other] = before.filter((one) => one !== part && areAlike(one, part));
  if (!whole || other || whole.value <= part.value) return undefined;
  const gap = sentence.slice(part.end, said.index);
  const between = sentence.slice(whole.end, part.index);
  return !apart.test(between) && !otherShare.test(gap) && isTold(gap, part, between)
    ? { part, whole }
    : undefined;
}

/** Words that count nothing themselves. */
const empty = /[的了有已经中其为是约达共人户个名位件数总全]/gu;

function isTold(gap: string, part: Quantity, between: string): boolean {
  if (/[；。\d]/u.test(gap) || gap.length > 18) return false;
  if (toldShare.test(gap) || bare.test(gap)) return true;
  const stem = rateWord.exec(gap)?.groups?.['stem'];
  if (stem === undefined) return false;
  const label = `${/[^，；：]*$/u.exec(between)?.[0] ?? ''}${part.behind}`.replaceAll(empty, '');
  return [...stem.replaceAll(empty, '')].some((character) => label.includes(character));
}

/** 共250块，能用的占36%，也就是80块: a share of the only count before it, with the part behind it. */
export const checkShareThenPart = (sentence: string): Contradiction[] => {
  const quantities = readQuantities(sentence).filter(({ isWord }) => !isWord);
  return readFractions(sentence).flatMap((said) => {
    const part = quantities.find(({ index }) => index >= said.end);
    const wholes = part
      ? quantities.filter((one) => one.end <= said.index && areAlike(one, part))
      : [];
    const [whole] = wholes;
    if (!part || !whole || wholes.length > 1) return [];
    const isTold =
      /^(?:的[^，。；\d]{0,6})?[，（(]?(?:也就是|就是|也即|即|合|共|有|为|计|约|是|共计|总共|折合)+$/u.test(
        sentence.slice(said.end, part.index),
      ) && !apart.test(sentence.slice(whole.end, said.index));
    const ratio = part.value / whole.value;
    const slack = (part.tolerance + 1) / whole.value + whole.tolerance / whole.value;
    return isTold && (ratio < said.least - slack || ratio > said.most + slack)
      ? [{ index: said.index, says: deny(said, { part, whole }) }]
      : [];
  });
};
