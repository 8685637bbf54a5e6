import type { Contradiction } from './figure.ts';
import { readQuantities } from './quantity.ts';

const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const each =
  /每[人名位户家](?:\p{Script=Han}{0,6}?)(?:发|送|赠|领|捐赠|发放|配备?|赠送|送上|送去)了?(?:到|给)?(?<thing>\p{Script=Han}{2,4})一(?<unit>[个套份件床条袋箱盒桶本把])/u;
const group = /^[人户]$/u;

/** 60名学生每人捐赠书包一个，共发放书包56个: as many things as persons. */
export const checkEachOne = (sentence: string): Contradiction[] => {
  const { thing = '', unit = '' } = each.exec(sentence)?.groups ?? {};
  if (thing === '') return [];
  const quantities = readQuantities(sentence).filter(({ isWord }) => !isWord);
  const counts = quantities.filter(({ kind }) => group.test(kind));
  const [total, second] = quantities.filter(
    (one) => one.unit === unit && one.before.includes(thing) && !/另|剩|余/u.test(one.before),
  );
  const [count, other] = counts;
  return count && total && !other && !second && !count.isAbout && count.value !== total.value
    ? [
        {
          index: total.index,
          says: `${count.text}${count.unit}每${count.unit}一${unit}，共写作 ${total.text}${unit}`,
        },
      ]
    : [];
};

const share =
  /(?<part>\d+(?:\.\d+)?)(?<partScale>[万亿])?[人户名家个](?:，|、)?占[^，。；\d]{1,14}(?<whole>\d+(?:\.\d+)?)(?<wholeScale>[万亿])?[人户名家个]?的(?<said>\d+(?:\.\d+)?)[%％]/gu;

/** 老人68.2万人，占常住人口350万的29.5% */
export const checkToldShares = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(share)].flatMap(({ groups = {}, index }) => {
    const [part, whole] = [
      Number(groups['part']) * (scales[groups['partScale'] ?? ''] ?? 1),
      Number(groups['whole']) * (scales[groups['wholeScale'] ?? ''] ?? 1),
    ];
    const real = (part / whole) * 100;
    return Math.abs(real - Number(groups['said'])) <= 1
      ? []
      : [{ index, says: `比重写作 ${groups['said']}%，算是 ${Number(real.toFixed(1))}%` }];
  });
