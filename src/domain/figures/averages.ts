import type { Contradiction, Figure } from './figure.ts';

const heads = '人|名|户|位|个|家|张|床';
const average = new RegExp(`(${heads})均[^，。；每\\d]{0,4}$`, 'u');
/** A share by month or year is not the total's. */
const each = new RegExp(`每(${heads})(?!每)[^，。；\\d月年天日季]{0,8}$`, 'u');
const total = /(?:共计|合计|总计|总共|共)[^，。；\d]{0,6}$/u;

/**
 * 发放 12 万元，惠及 100 户，户均 1500 元, and 60 位老人每人领到粽子 8 个，一共 540 个: judged only where the sentence
 * has one amount in all and one count that can be meant.
 */
export function checkAverages(sentence: string, figures: readonly Figure[]): Contradiction[] {
  return [...Map.groupBy(figures, ({ unit }) => unit).values()].flatMap((amounts) => {
    const [first, second] = amounts;
    return first && second && amounts.length === 2
      ? checkPair(sentence, figures, first, second)
      : [];
  });
}

function checkPair(
  sentence: string,
  figures: readonly Figure[],
  first: Figure,
  second: Figure,
): Contradiction[] {
  const before = ({ index }: Figure): string => sentence.slice(0, index);
  const yearly = figures.length === 2 ? checkYear(sentence, first, second) : undefined;
  if (yearly) return [yearly];
  const averaged = average.exec(before(second))?.[1];
  if (averaged !== undefined) return judge(second, first, countOf(averaged, figures), second);
  const shared = each.exec(before(first))?.[1];
  if (shared === undefined || !total.test(before(second))) return [];
  return judge(first, second, countOf(shared, figures), second);
}

/** 每月500元，全年5000元; not where the amount changed or began in the year. */
function checkYear(sentence: string, month: Figure, year: Figure): Contradiction | undefined {
  const isOfYear =
    /每月[^，。；\d]{0,6}$/u.test(sentence.slice(0, month.index)) &&
    /^(?:标准)?，?[^，。；\d]{0,2}(?:全年|一年)[^，。；\d]{0,6}$/u.test(
      sentence.slice(month.end, year.index),
    );
  if (!isOfYear || /调整|提高|补发|\d月起|[约近]/u.test(sentence)) return undefined;
  const sum = month.value * 12;
  return Math.abs(sum - year.value) > Math.max(1, year.tolerance)
    ? {
        index: year.index,
        says: `每月 ${month.text}${month.unit}，全年算起来是 ${sum} ${month.unit}`,
      }
    : undefined;
}

/** The only count of this unit; people are 人, 名, 位 or 人次. */
function countOf(unit: string, figures: readonly Figure[]): Figure | undefined {
  const units = /[人名位]/u.test(unit)
    ? ['人', '名', '位', '人次']
    : [unit === '床' ? '张' : unit, `${unit}次`];
  const counts = figures.filter((figure) => units.includes(figure.unit));
  return counts.length === 1 ? counts[0] : undefined;
}

function judge(
  share: Figure,
  whole: Figure,
  count: Figure | undefined,
  wrong: Figure,
): Contradiction[] {
  if (!count || count.value === 0) return [];
  // 户均 1333 元 of 4 万元 is rounded, and so may be the whole.
  const slack = Math.max(0.02, share.tolerance / share.value, whole.tolerance / whole.value);
  const product = share.value * count.value;
  if (Math.abs(product - whole.value) <= whole.value * (slack + count.tolerance / count.value))
    return [];
  return [
    {
      index: wrong.index,
      says: `${count.text}${count.unit}、每${count.unit} ${share.text}${share.unit}，算起来是 ${Number(product.toFixed(2))} ${whole.unit}，总数写作 ${whole.text}${whole.unit}`,
    },
  ];
}
