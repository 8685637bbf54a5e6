import {
  isAbove,
  isQuotient,
  quotientText,
  readPercents,
  type Contradiction,
  type Figure,
} from './figure.ts';

/** A count, the count that it is a part of, and the name of their ratio. */
interface Ratio {
  readonly whole: RegExp;
  readonly part: RegExp;
  readonly rate: RegExp;
  /** Names in messages. */
  readonly names: readonly [whole: string, part: string, rate: string];
  /** The part may be more than the whole: plans are surpassed. */
  readonly mayExceed?: boolean;
}

const notDone = '(?<!提前|未|应|待|将|当场|即时|限时|按时|按期|计划|预计|可|能够?|力争|确保)';

const ratios: readonly Ratio[] = [
  {
    whole: /受理(?!率)/gu,
    part: new RegExp(`${notDone}(?:办结|办理完毕|办理完成|处理完毕)(?!率)`, 'gu'),
    rate: /(?<!提前|按时|按期|限时|当场|承诺件|即办件)办结率/u,
    names: ['受理', '办结', '办结率'],
  },
  {
    whole: /(?:接到|收到|接件|接收|接听|接办|登记)(?!率)/gu,
    part: new RegExp(`${notDone}(?:办结|办理完毕|办理完成|处理完毕)(?!率)`, 'gu'),
    rate: /(?<!提前|按时|按期|限时|当场|承诺件|即办件)办结率/u,
    names: ['收到', '办结', '办结率'],
  },
  {
    whole: new RegExp(`${notDone}办结(?!率)`, 'gu'),
    part: /提前办结(?!率)/gu,
    rate: /提前办结率/u,
    names: ['办结', '提前办结', '提前办结率'],
  },
  {
    whole: /床位/gu,
    part: /(?<!未|可|能|拟|计划)入住(?!率)|[现已在实]住(?:有|着)?/gu,
    rate: /入住率/u,
    names: ['床位', '入住', '入住率'],
  },
  {
    whole: /应到/gu,
    part: /实到/gu,
    rate: /(?:到会|出勤|参会|参训)率/u,
    names: ['应到', '实到', '到会率'],
  },
  {
    whole: /(?:抽查|抽检|检查|检测)/gu,
    part: /(?<!不)合格(?!率)/gu,
    rate: /(?<!不)合格率/u,
    names: ['抽查', '合格', '合格率'],
  },
  {
    whole: /(?:接待|来访|信访|来信|来电|接听?电话|咨询|诉求)(?!率)/gu,
    part: /(?<!未|应|待|将)(?:答复|回复|解答|解决|办结|化解|当场办理)(?!率)/gu,
    rate: /(?:答复|回复|解决|化解)率/u,
    names: ['接待', '答复', '答复率'],
  },
  {
    whole: /(?:申请|申报|报名|提交申请)(?!率)/gu,
    part: /(?<!未|应|待|将|不)(?:批准|通过|获批|纳入|录取|录用|确认)(?!率)/gu,
    rate: /(?:批准|通过|录取)率/u,
    names: ['申请', '批准', '批准率'],
  },
  {
    whole: /(?:申请|报名)(?!率)/gu,
    part: /(?:参加|进入)(?:笔试|面试|考试|体检)/gu,
    rate: /参考率|参加率/u,
    names: ['报名', '参加', '参加率'],
  },
  {
    whole: /(?:排查|查出|发现|摸排出?)[^，。；\d]{0,6}(?:隐患|问题|线索)(?!率)/gu,
    part: /(?<!未|应|待|将|立行)(?:整改|解决|销号)(?!率)/gu,
    rate: /整改率/u,
    names: ['查出', '整改', '整改率'],
  },
  {
    whole: /应(?:发|保|救|检|参|缴|核查|核实|走访|签|回访|整改)(?!尽)/gu,
    part: /实(?:发|保|救|检|参|缴)(?!行|施)|已(?:经)?(?:发|缴|核查|核实|走访|签|回访|整改)/gu,
    rate: /发放率|参保率|到位率/u,
    names: ['应有', '实有', '比率'],
  },
  {
    whole: /调解(?!率|员|成功)/gu,
    part: /调解成功|成功调解/gu,
    rate: /调解成功率/u,
    names: ['调解', '调解成功', '成功率'],
  },
  {
    whole: /(?:发放|发出)(?:调查)?(?:问卷|测评表)/gu,
    part: /(?:收回|回收)(?!率)/gu,
    rate: /(?:收回|回收)率/u,
    names: ['发出', '收回', '回收率'],
  },
  {
    whole: /(?:计划|目标任务|任务)(?!生育)/gu,
    part: /(?<!未|应|将|力争|确保)(?:已?完成|已?建成|实际完成)(?!率)/gu,
    rate: /完成率/u,
    names: ['计划', '完成', '完成率'],
    mayExceed: true,
  },
];

/** What was taken over from before is in the one count and not in the other. */
const carriedOver = /结转|积案|存量|遗留|往年|上年|去年|以前年度|历年/u;

/** 80 万元，占总投资 100 万元的 90% */
function checkShares(sentence: string, figures: readonly Figure[]): Contradiction[] {
  return figures.flatMap((part, place) => {
    const whole = figures[place + 1];
    if (whole?.unit !== part.unit) return [];
    const isShare = /^[^，。；]{0,8}，?占[^\d，。；]{0,12}$/u.test(
      sentence.slice(part.end, whole.index),
    );
    const said = readPercents(sentence).find(({ index }) => index >= whole.end);
    const gap = said && sentence.slice(whole.end, said.index).replace(/百分之$/u, '');
    if (!isShare || !said || gap === undefined || !/^[^\d，。；]{0,6}的$/u.test(gap)) return [];
    if (isQuotient(said, part, whole)) return [];
    return [
      { index: said.index, says: `比重写作 ${said.text}%，按 ${quotientText(said, part, whole)}` },
    ];
  });
}

/** 办结 above 受理, 入住 above 床位, 办结率 that the two counts deny, and the like. */
export function checkRates(sentence: string, figures: readonly Figure[]): Contradiction[] {
  const found = checkShares(sentence, figures);
  if (carriedOver.test(sentence)) return found;
  const judged = new Set<string>();
  for (const ratio of ratios) {
    const whole = countOf(sentence, ratio.whole, figures);
    const part = countOf(sentence, ratio.part, figures);
    const [wholeName, partName, rateName] = ratio.names;
    // 接到 is looked at only where nothing says 受理.
    if (!whole || !part || whole === part || judged.has(partName)) continue;
    judged.add(partName);
    if (!ratio.mayExceed && isAbove(part, whole))
      found.push({
        index: part.index,
        says: `${partName} ${part.text} 多于${wholeName} ${whole.text}`,
      });
    else found.push(...checkRate(sentence, ratio.rate, rateName, part, whole));
  }
  return found;
}

function checkRate(
  sentence: string,
  pattern: RegExp,
  name: string,
  part: Figure,
  whole: Figure,
): Contradiction[] {
  const at = pattern.exec(sentence);
  if (!at) return [];
  const behind = at.index + at[0].length;
  const said = readPercents(sentence).find(({ index }) => index >= behind);
  if (!said || /[，。；、\d]/u.test(sentence.slice(behind, said.index).replace(/百分之$/u, '')))
    return [];
  if (isQuotient(said, part, whole)) return [];
  return [
    { index: said.index, says: `${name}写作 ${said.text}%，按 ${quotientText(said, part, whole)}` },
  ];
}

/** The figure that closely follows a word; several of them added up; `undefined` where there is none. */
function countOf(sentence: string, word: RegExp, figures: readonly Figure[]): Figure | undefined {
  const found = [...sentence.matchAll(word)].flatMap(({ index, 0: text }) => {
    const from = index + text.length;
    const next = figures.find((figure) => figure.index >= from);
    return next && /^[^\d，。；、（）()%％]{0,12}$/u.test(sentence.slice(from, next.index))
      ? [next]
      : [];
  });
  const [first] = found;
  if (!first || found.some(({ unit }) => unit !== first.unit)) return undefined;
  if (new Set(found).size === 1) return first;
  const value = found.reduce((sum, figure) => sum + figure.value, 0);
  const tolerance = found.reduce((sum, figure) => sum + figure.tolerance, 0);
  return { ...first, value, tolerance, text: found.map(({ text }) => text).join(' + ') };
}
