import { readPercents, type Contradiction, type Figure, type Percent } from './figure.ts';

const up = '增加|增长|提高|上升|扩大|增|涨';
const down = '减少|下降|降低|缩小|降|减';
const became = '发展|扩大|壮大|扩充|跃升|攀升|上调|下调|压缩|缩减|缩短|回落|变';
const fromTo = new RegExp(`(?:${up}|${down}|${became})(?:到|至|为|成)[^\\d，。；]{0,6}$`, 'u');
const change = new RegExp(
  `(?<!年均|平均|均)(${up}|多|${down}|少)(?:幅度?)?(?:了|达到|达|约|近|为)*\\s*$`,
  'u',
);

/** A rate of growth is checked against figures rounded by at most a fortieth, unless the text says 约. */
const leeway = ({ value, tolerance, isAbout }: Figure): number =>
  isAbout ? tolerance : Math.min(tolerance, value / 40);

/** 由 A 增加到 B，增长 x% or 增加 n: the share, the difference and the direction are those of A and B. */
export function checkGrowth(sentence: string, figures: readonly Figure[]): Contradiction[] {
  return figures.flatMap((to, place) => {
    const from = figures[place - 1];
    if (from?.unit !== to.unit) return [];
    const reached = checkReached(sentence, from, to, figures[place + 1]);
    if (reached) return [reached];
    const between = sentence.slice(from.end, to.index);
    if (isStep(sentence, from, between)) return checkChange(sentence, from, to, to.end, figures);
    // 今年救助 1250 人次，比去年的 1000 人次增长 20%
    if (
      /^[^。；\d]{0,4}，?(?:同?比|较)(?:去年|上年|上月|前年|\d{4}年)?(?:同期)?的?$/u.test(between)
    )
      return checkChange(sentence, to, from, to.end, figures);
    return [];
  });
}

const step = new RegExp(`^[^，。；\\d]{0,4}(${up}|多|${down}|少)了?$`, 'u');

/** 比去年的120户增加了30户，达到160户 */
function checkReached(
  sentence: string,
  from: Figure,
  by: Figure,
  to: Figure | undefined,
): Contradiction | undefined {
  const word = step.exec(sentence.slice(from.end, by.index))?.[1];
  if (
    word === undefined ||
    to?.unit !== from.unit ||
    !/比[^，。；\d]{0,10}$/u.test(sentence.slice(0, from.index)) ||
    !/^，?[^，。；\d]{0,4}(?:达到?|到|为|共)$/u.test(sentence.slice(by.end, to.index))
  )
    return undefined;
  const isLess = `${down}|少`.split('|').includes(word);
  const reached = from.value + (isLess ? -by.value : by.value);
  return Math.abs(reached - to.value) > leeway(from) + leeway(by) + leeway(to)
    ? {
        index: to.index,
        says: `${from.text} ${word} ${by.text} 算是 ${Number(reached.toFixed(2))}，写作 ${to.text}${to.unit}`,
      }
    : undefined;
}

/** The second figure is what the first became. */
const isStep = (sentence: string, from: Figure, between: string): boolean =>
  fromTo.test(between.replace(/\d{4}年(?:\d{1,2}月)?的?/gu, '')) &&
  !/[。；]/u.test(between) &&
  /(?:由|从)[^，。；]{0,24}$/u.test(sentence.slice(0, from.index));

function checkChange(
  sentence: string,
  from: Figure,
  to: Figure,
  behind: number,
  figures: readonly Figure[],
): Contradiction[] {
  const rest = sentence.slice(behind).split(/[。；]/u)[0] ?? '';
  const said = readPercents(sentence).find(({ index }) => index >= behind);
  const rose = to.value - from.value;
  const word = said && wordBefore(sentence, behind, said.index);
  const found: Contradiction[] = [];
  if (said && word && said.index < behind + rest.length) {
    if (isOther(word, rose, from, to)) found.push(direction(said, word, from, to));
    else if (!isShare(said, rose, from, to))
      found.push({
        index: said.index,
        says: `${word}写作 ${said.text}%，由 ${from.text} 到 ${to.text} 算是 ${shareText(said, rose, from)}`,
      });
  }
  found.push(...checkMultiple(rest, from, to, behind));
  const next = figures.find(({ index, unit }) => index >= behind && unit === from.unit);
  const nextWord = next && wordBefore(sentence, behind, next.index);
  if (next && nextWord && next.index < behind + rest.length) {
    const slack = leeway(from) + leeway(to) + leeway(next);
    if (Math.abs(Math.abs(rose) - next.value) > slack)
      found.push({
        index: next.index,
        says: `${nextWord}写作 ${next.text}${next.unit}，由 ${from.text} 到 ${to.text} 相差 ${Number(Math.abs(rose).toFixed(2))}`,
      });
  }
  return found;
}

const multiple =
  /^，?[^，。；\d]{0,4}(?:翻了?([一两二三]?)番|(?:增加|增长|提高|扩大|多)了?(\d+(?:\.\d+)?|[一两二三四五])倍|(?:是|为|达到|相当于)[^，。；\d]{0,6}的(\d+(?:\.\d+)?|[一两二三四五])倍)(?![多余])/u;
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

/** 增长 right before a number, in the clause that follows the figures. */
const wordBefore = (sentence: string, behind: number, index: number): string | undefined => {
  const words = sentence.slice(behind, index).replace(/百分之$/u, '');
  return words.length <= 12 ? change.exec(words)?.[1] : undefined;
};

const isOther = (word: string, rose: number, from: Figure, to: Figure): boolean =>
  Math.abs(rose) > leeway(from) + leeway(to) && down.split('|').includes(word) === rose > 0;

const direction = (said: Percent, word: string, from: Figure, to: Figure): Contradiction => ({
  index: said.index,
  says: `由 ${from.text} 到 ${to.text} 不是${word}`,
});

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
