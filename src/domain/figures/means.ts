import type { Contradiction, Figure } from './figure.ts';
import { smallNumber } from './small-number.ts';

const mean =
  /平均每(?<measure>[个家户人名位天周月年所期场批次组村乡镇县区院队班])[^，。；、\d]{0,10}$/u;

export const checkMeans = (sentence: string, figures: readonly Figure[]): Contradiction[] =>
  figures.flatMap((part) => {
    const measure = mean.exec(sentence.slice(0, part.index))?.groups?.['measure'];
    const found = measure === undefined ? undefined : checkAmong(sentence, figures, part, measure);
    return found ? [found] : [];
  });

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
  if (!last || !isList || !isAll || listed.length < 2) return undefined;
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
