import type { Contradiction } from './figure.ts';
import { areAlike, readQuantities, type Quantity } from './quantity.ts';

const totalWord =
  /(?:[两三四五六七八九](?:年|个月|天|周|个季度|批)(?:累计|下来)|合计|共计|总计|小计|一共|总共|拢共|统共|总数|总人数|总户数|总量|加起来|加在一起|合起来|相加|(?<=[，、：（；。县镇村处地所家院类样者项批])总?共(?![同有产青建享和用])|共有)[^，。；：、\d]{0,8}$/u;
/** A sum over another time, or of others than those who were told. */
const otherTotal =
  /每|均|周末|节假日|实际|同比|惠及|受益|折[合算]|累计|目前|截至|全年|历年|至今|年来|最多|服务过/u;
/** Between two parts nothing turns to another matter. */
const link = /^[^。！？\d]*[，、；：,（）和与及。][^。！？\d]*$/u;
const turned =
  /其中|另|还有|还|比|较|增|减|[由从].*[到至]|每|均|等|其余|其它|其他|去年|今年|同比|退|剩|先后|又|除|至|起|价|目标|计划/u;
const verbless = /^[^，。；：、\d]{0,4}$/u;
const mayOverlap = /重复|交叉|重叠|兼|都报|两[个项门]都|不重|若干|不含|另计/u;

/** 。合计753件 tells the sum of the sentence before it. */
const inOnePassage = (text: string): string =>
  text.replace(/。(?=(?:合计|共计|总计|小计|一共|总共|拢共|加起来)[^。]{0,6}\d)/gu, '，');

/**
 * 甲14家；乙19家；丙11家；三县小计46家: what is told as the sum of a run of quantities is the sum of them all, or of the last
 * of them.
 */
export const checkSums = (text: string): Contradiction[] =>
  [...inOnePassage(text).matchAll(/[^。！？\n]+/gu)].flatMap(({ 0: passage, index }) => {
    if (/（原文如此）/u.test(passage) || mayOverlap.test(passage)) return [];
    const quantities = readQuantities(passage);
    return quantities.flatMap((total, place) => {
      const found = judge(passage, total, quantities.slice(0, place));
      return found ? [{ ...found, index: index + total.index }] : [];
    });
  });

function judge(
  passage: string,
  total: Quantity,
  before: readonly Quantity[],
): Contradiction | undefined {
  const lead = passage.slice(0, total.index).replace(/[约近]$/u, '');
  const word = totalWord.exec(lead);
  const isOverTime = /(?:累计|下来)/u.test(word?.[0] ?? '');
  if (!word || total.isWord || (!isOverTime && otherTotal.test(total.before))) return undefined;
  const parts = runBefore(passage, word.index, total, before, isOverTime);
  if (parts.length < 2) return undefined;
  const isMixed = parts.some((part) => !areAlike(part, total));
  const areAwards = parts.every((part) => /等奖/u.test(part.before));
  if (isMixed && !areAwards && !verbless.test(word[0].replace(/^[总共合计一]+数?/u, '')))
    return undefined;
  const fits = parts.some((_, from) => {
    const some = parts.slice(from);
    return some.length > 1 && isSum(some, total);
  });
  return fits
    ? undefined
    : {
        index: total.index,
        says: `合计写作 ${total.text}${total.unit}，各项相加是 ${addUp(parts)}`,
      };
}

/** The quantities in front of the sum that stand in a row, each of its kind, up to one that does not. */
function runBefore(
  passage: string,
  at: number,
  total: Quantity,
  before: readonly Quantity[],
  isOverTime: boolean,
): Quantity[] {
  const run: Quantity[] = [];
  let end = at;
  for (const part of before.filter(({ end: last }) => last <= at).toReversed()) {
    const between = passage.slice(part.end, end);
    // 三县 and 三样 right before the sum count its parts.
    if (part.isWord && run.length === 0) {
      end = part.index;
      continue;
    }
    const isSame =
      areAlike(part, total) ||
      (total.kind === '件' && part.kind === '件') ||
      (/等奖/u.test(part.before) && /^[名个件]$/u.test(total.unit));
    const isFirst = part.before.startsWith('其中');
    const words = between + withoutTime(passage, part).replace(/^其中/u, '');
    if (
      !isSame ||
      part.isWord ||
      !link.test(between) ||
      turned.test(isOverTime ? words.replaceAll(/[去今前]年/gu, '') : words)
    )
      break;
    run.unshift(part);
    if (isFirst) break;
    end = part.index;
  }
  return run;
}

/** 去年全区发放 at the beginning of a passage is said of all its parts. */
const withoutTime = (passage: string, { before, index }: Quantity): string =>
  index === before.length || /^[^，。；：\d]*$/u.test(passage.slice(0, index - before.length))
    ? before.replace(/^(?:[今去前上]年|上?半年|本?季度|目前)/u, '')
    : before;

const isSum = (parts: readonly Quantity[], total: Quantity): boolean =>
  Math.abs(addUp(parts) - total.value) <=
  Math.hypot(...parts.map(({ tolerance }) => tolerance)) + total.tolerance;

const addUp = (parts: readonly Quantity[]): number =>
  Number(parts.reduce((sum, { value }) => sum + value, 0).toFixed(2));
