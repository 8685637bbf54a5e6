import type { Contradiction, Figure } from './figure.ts';
import { smallNumber } from './small-number.ts';

/** 平均每个乡镇走访350户, 每户平均领到480元, 平均一天接待 12 人. */
const mean =
  /(?:平均(?:到|下来)?(?:每|一)(?<measure>[个家户人名位天周月年所期场批车次组村乡镇县区院队班]?)(?<rest>[^，。；、\d]{0,10})|每(?<before>[个家户人名位天周月年所期场批车次组村乡镇县区院队班])(?<middle>[^，。；、\d]{0,6}?)平均[^，。；、\d]{0,6})$/u;
/** Measures that say nothing without their noun. */
const named = /^(?:[个家所名位场期批组次])?$/u;
const share = /[约近余多左右]/u;

/** 5 个乡镇走访 1500 户，平均每个乡镇 350 户: judged where the sentence has one total and one count of what is meant. */
export function checkMeans(sentence: string, figures: readonly Figure[]): Contradiction[] {
  return figures.flatMap((part) => {
    const found = mean.exec(sentence.slice(0, part.index))?.groups;
    if (!found) return [];
    const among = checkAmong(sentence, figures, part, found['measure'] ?? '');
    if (among) return [among];
    const totals = figures.filter(({ unit, index }) => unit === part.unit && index < part.index);
    const measure = found['measure'] ?? found['before'] ?? '';
    const noun = (found['rest'] ?? found['middle'] ?? '').slice(0, 2);
    const count = countOf(sentence, measure, named.test(measure) ? noun : '');
    const [total] = totals;
    if (!total || totals.length > 1 || count === undefined || count === 0) return [];
    return judge(part, total, count, measure);
  });
}

/** 前三周办理58件、61件、47件，平均每周62件: a mean is between the least and the most of what it is the mean of. */
function checkAmong(
  sentence: string,
  figures: readonly Figure[],
  part: Figure,
  measure: string,
): Contradiction | undefined {
  const listed = figures.filter(({ unit, index }) => unit === part.unit && index < part.index);
  const isList = listed.every(
    ({ index }, place) => place === 0 || sentence.slice(listed[place - 1]?.end, index) === '、',
  );
  const last = listed.at(-1);
  const [count, other] = [
    ...sentence.matchAll(
      new RegExp(`(?<![第\\d])(?<count>\\d{1,2}|[两三四五六七八九十])个?${measure}`, 'gu'),
    ),
  ];
  const isAll =
    other === undefined && smallNumber(count?.groups?.['count'] ?? '') === listed.length;
  if (!last || measure === '' || !isList || !isAll || listed.length < 2) return undefined;
  if (!/^，平均每[^，。；]{1,4}$/u.test(sentence.slice(last.end, part.index))) return undefined;
  const values = listed.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return part.value - part.tolerance > most || part.value + part.tolerance < least
    ? {
        index: part.index,
        says: `平均写作 ${part.text}${part.unit}，列出来的在 ${least} 到 ${most} 之间`,
      }
    : undefined;
}

function judge(part: Figure, total: Figure, count: number, measure: string): Contradiction[] {
  const real = total.value / count;
  const slack =
    Math.max(part.tolerance, part.value / 50) +
    total.tolerance / count +
    (part.isAbout ? real / 10 : 0);
  return Math.abs(real - part.value) <= Math.max(slack, 0.5)
    ? []
    : [
        {
          index: part.index,
          says: `平均写作 ${part.text}${part.unit}，${total.text} ÷ ${count}${measure} 算是 ${Number(real.toFixed(1))}${part.unit}`,
        },
      ];
}

/** How many there are of what the average is told for; `undefined` where the sentence has none or several. */
function countOf(sentence: string, measure: string, noun: string): number | undefined {
  const measures = /[人名位]/u.test(measure) ? '人|名|位' : measure === '月' ? '个月' : measure;
  const pattern = new RegExp(
    `(?<![\\d.第])(\\d+)个?(?:${measures})${noun === '' ? '' : '?'}${noun}`,
    'gu',
  );
  if (measures === '' && noun === '') return undefined;
  const found = [...sentence.matchAll(pattern)].filter(
    ({ 0: text, index }) => !share.test(sentence.charAt(index - 1) + text),
  );
  return found.length === 1 ? Number(found[0]?.[1]) : undefined;
}
