import { isAbove, type Contradiction, type Figure } from './figure.ts';

const surpassed = /超额(?:完成)?|超过(?:了)?(?:全年|年度|年初|既定)?(?:目标|任务|计划)|超计划/u;
const finished =
  /(?:提前|圆满|全面|全部|如期|顺利)(?:完成|实现)(?:了)?(?:全年|年度|年初|既定)?的?(?:目标|任务|计划)/u;
const halved = /(?:任务|目标|计划|进度|时间)[^，。；\d]{0,4}过半|完成过半|过半/u;
const denied = /(?:未|没有?|确保|力争|争取|有望|预计|将|要|可以?|能够?)[^，。；]{0,4}$/u;
const target = /(?:目标|任务|计划|指标)[^。；\d]{0,14}$/u;
const reached = /(?:完成|建成|实现|达到|完工|竣工|新增|办结|发放|走访|培训|已)[^，。；\d]{0,8}$/u;

/** 目标 52 家，建成 48 家，超额完成任务: what was reached is below what was aimed at. */
export function checkTargets(sentence: string, figures: readonly Figure[]): Contradiction[] {
  const at = surpassed.exec(sentence) ?? finished.exec(sentence) ?? halved.exec(sentence);
  if (!at || denied.test(sentence.slice(0, at.index))) return [];
  const goal = figures.find(({ index }) => target.test(sentence.slice(0, index)));
  const done = figures.filter(
    ({ index, unit }) =>
      unit === goal?.unit && index > goal.end && reached.test(sentence.slice(0, index)),
  );
  const [result] = done;
  if (!goal || !result || done.length > 1) return [];
  const needed = halved.test(at[0]) ? { ...goal, value: goal.value / 2 } : goal;
  if (!isAbove(needed, result)) return [];
  return [
    {
      index: result.index,
      says: `写作${at[0]}，目标是 ${goal.text}${goal.unit}，完成的只有 ${result.text}${result.unit}`,
    },
  ];
}
