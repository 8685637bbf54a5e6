import type { Contradiction, Figure, Percent } from './figure.ts';
import { isDown, readChanges, type Change, type Claim } from './read-changes.ts';

/** A rate of growth is checked against figures rounded by at most a fortieth, unless the text says 约. */
const leeway = ({ value, tolerance, isAbout }: Figure): number =>
  isAbout ? tolerance : Math.min(tolerance, value / 40);

/** 由 A 增加到 B，增长 x% or 增加 n: the share, the difference and the direction are those of A and B. */
export const checkGrowth = (sentence: string, figures: readonly Figure[]): Contradiction[] => [
  ...figures.flatMap((by, place) => {
    const from = figures[place - 1];
    const reached =
      from?.unit === by.unit ? checkReached(sentence, from, by, figures[place + 1]) : undefined;
    return reached ? [reached] : [];
  }),
  ...readChanges(sentence, figures).flatMap((change) => checkChange(sentence, change)),
];

const added = new RegExp(
  `^[^，。；\\d]{0,4}(增加|增长|提高|上升|扩大|增|涨|多|减少|下降|降低|缩小|降|减|少)了?$`,
  'u',
);

/** 比去年的120户增加了30户，达到160户 */
function checkReached(
  sentence: string,
  from: Figure,
  by: Figure,
  to: Figure | undefined,
): Contradiction | undefined {
  const word = added.exec(sentence.slice(from.end, by.index))?.[1];
  if (
    word === undefined ||
    to?.unit !== from.unit ||
    !/比[^，。；\d]{0,10}$/u.test(sentence.slice(0, from.index)) ||
    !/^，?[^，。；\d]{0,4}(?:达到?|到|为|共)$/u.test(sentence.slice(by.end, to.index))
  )
    return undefined;
  const reached = from.value + (isDown(word) ? -by.value : by.value);
  return Math.abs(reached - to.value) > leeway(from) + leeway(by) + leeway(to)
    ? {
        index: to.index,
        says: `${from.text} ${word} ${by.text} 算是 ${Number(reached.toFixed(2))}，写作 ${to.text}${to.unit}`,
      }
    : undefined;
}

function checkChange(sentence: string, change: Change): Contradiction[] {
  const { from, to, word, behind } = change;
  const rest = sentence.slice(behind).split(/[。；]/u)[0] ?? '';
  const isTurned = word !== undefined && isOther(word, change);
  return [
    ...(isTurned
      ? [turned(to.index, word, change)]
      : change.claims.flatMap((claim) => checkClaim(claim, change))),
    ...checkMultiple(rest, from, to, behind),
  ];
}

function checkClaim(
  { word, index, percent, fraction, amount }: Claim,
  change: Change,
): Contradiction[] {
  const { from, to } = change;
  const rose = to.value - from.value;
  if (isOther(word, change)) return [turned(index, word, change)];
  if (percent && !isShare(percent, rose, from, to))
    return [
      {
        index,
        says: `${word}写作 ${percent.text}%，由 ${from.text} 到 ${to.text} 算是 ${shareText(percent, rose, from)}`,
      },
    ];
  const ratio = Math.abs(rose) / from.value;
  if (fraction && (ratio < fraction.least || ratio > fraction.most))
    return [
      {
        index,
        says: `${word}写作${fraction.text}，由 ${from.text} 到 ${to.text} 算是 ${Number((ratio * 100).toFixed(1))}%`,
      },
    ];
  const slack = leeway(from) + leeway(to) + (amount ? leeway(amount) : 0);
  return amount && Math.abs(Math.abs(rose) - amount.value) > slack
    ? [
        {
          index,
          says: `${word}写作 ${amount.text}${amount.unit}，由 ${from.text} 到 ${to.text} 相差 ${Number(Math.abs(rose).toFixed(2))}`,
        },
      ]
    : [];
}

const isOther = (word: string, { from, to }: Change): boolean => {
  const rose = to.value - from.value;
  return Math.abs(rose) > leeway(from) + leeway(to) && isDown(word) === rose > 0;
};

const turned = (index: number, word: string, { from, to }: Change): Contradiction => ({
  index,
  says: `由 ${from.text} 到 ${to.text} 不是${word}`,
});

const multiple =
  /^[^，。；\d、]{0,4}，?[^，。；\d]{0,8}(?:翻了?([一两二三]?)番|(?:增加|增长|提高|扩大|壮大|多|涨|增)了?(\d+(?:\.\d+)?|[一两二三四五])倍|(?:是|为|达到|相当于)[^，。；\d]{0,6}的(\d+(?:\.\d+)?|[一两二三四五])倍)(?![多余])/u;
const small = '零一二三四五';

/** 翻一番 doubles, 增长两倍 trebles; people round such words, so a tenth more or less is right. */
function checkMultiple(rest: string, from: Figure, to: Figure, behind: number): Contradiction[] {
  const [said, doubled, grown, times] = multiple.exec(rest) ?? [];
  if (said === undefined || /[约近超]/u.test(said)) return [];
  const number = (doubled ?? grown ?? times ?? '').replace('两', '二') || '一';
  const told = small.includes(number) ? small.indexOf(number) : Number(number);
  const wanted = doubled !== undefined ? 2 ** told : grown === undefined ? told : told + 1;
  const ratio = to.value / from.value;
  if (Math.abs(ratio - wanted) <= wanted / 10) return [];
  return [
    {
      index: behind,
      says: `“${said.replace(/^，/u, '')}”应是原来的 ${wanted} 倍，由 ${from.text} 到 ${to.text} 是 ${Number(ratio.toFixed(2))} 倍`,
    },
  ];
}

function isShare(said: Percent, rose: number, from: Figure, to: Figure): boolean {
  const slack = leeway(from) + leeway(to);
  const low = ((Math.abs(rose) - slack) / (from.value + leeway(from))) * 100;
  const high = ((Math.abs(rose) + slack) / Math.max(1, from.value - leeway(from))) * 100;
  const open = Math.max(10 ** -said.decimals, said.isAbout ? 5 : 0);
  return said.value > low - open && said.value < high + open;
}

const points =
  /(?:由|从)[^，。；\d]{0,12}(?<from>\d+(?:\.\d+)?)[%％][^，。；\d]{0,10}(?:到|至|为)[^，。；\d]{0,4}(?<to>\d+(?:\.\d+)?)[%％]，?[^，。；\d]{0,8}(?<by>\d+(?:\.\d+)?)个百分点/gu;
const leastPoint = 0.1;

/** 由45%提高到60%，提高了25个百分点 */
export const checkPoints = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(points)].flatMap(({ groups = {}, index }) => {
    const real = Math.abs(Number(groups['to']) - Number(groups['from']));
    return Math.abs(real - Number(groups['by'])) <= leastPoint
      ? []
      : [
          {
            index,
            says: `由 ${groups['from']}% 到 ${groups['to']}% 是 ${Number(real.toFixed(2))} 个百分点，写作 ${groups['by']}`,
          },
        ];
  });

const shareText = (said: Percent, rose: number, from: Figure): string =>
  `${Number(((Math.abs(rose) / from.value) * 100).toFixed(Math.max(said.decimals, 1)))}%`;
