import type { Headline } from '../entries/entry.ts';
import {
  joinHeadline,
  joinTitles,
  splitDash,
  type HeadlineUnit,
  type JoinedHeadline,
} from '../headlines/headline-parts.ts';
import { isNumberedHead } from './roles.ts';
import type { RoledBlock } from './block.ts';
import { isRubric } from './heads-by-shape.ts';

const sameSize = 1.06;
/** So large that its lines are told apart by their size. */
const plainlyLarger = 1.3;
const dash = /^(?:[—―─━－–]{1,3}|--+)(?=.)/u;

/**
 * Lines of a heading that stand together, separated into the headline and the subheads that begin the body. What
 * stands above the names of the writers is no subhead, whatever its level.
 */
export function partHeading(
  group: readonly RoledBlock[],
  isAboveNames = false,
): {
  head: RoledBlock[];
  subheads: RoledBlock[];
  /** Lines of another headline. */
  rest: RoledBlock[];
} {
  const top = Math.max(...group.map(strengthOf));
  const main = group.findIndex((block) => strengthOf(block) === top);
  let end = main + 1;
  // The name of a paper is as large as the headline below it, with the kicker between them.
  const isTop = (block: RoledBlock): boolean => strengthOf(block) === top;
  const again = group.findIndex((block, at) => at > main + 1 && isTop(block));
  const isAlone = again !== -1 && group.slice(main + 1, again).every((block) => !isTop(block));
  if (isAlone && !group.slice(main, again).some(({ text }) => dash.test(text)))
    return { head: group.slice(0, end), subheads: [], rest: group.slice(end) };
  while (end < group.length) {
    const [line, before] = [group[end] as RoledBlock, group[end - 1] as RoledBlock];
    const isAfterDeck = dash.test(before.text) && !dash.test(line.text);
    const isOwn = isAboveNames && !isNumberedHead(line.text);
    if (!isOwn && !belongsToHead(line, group[main] as RoledBlock)) break;
    if (isAfterDeck && strengthOf(line) !== strengthOf(before) + 0.5) break;
    end += 1;
  }
  return { head: group.slice(0, end), subheads: group.slice(end), rest: [] };
}

function belongsToHead(line: RoledBlock, main: RoledBlock): boolean {
  if (isNumberedHead(line.text)) return false;
  if (dash.test(line.text)) return true;
  const [own, title] = [looks(line), looks(main)];
  if (own.level !== undefined && title.level !== undefined && own.level > Math.max(1, title.level))
    return false;
  return own.align === title.align || own.align === 'centre';
}

const looks = ({ block }: RoledBlock): { align?: string; level?: number } =>
  block.kind === 'text' ? block : {};

/** How much a line stands out: its own role, the level of its heading, its size. */
export function strengthOf({ block, ratio, text }: RoledBlock): number {
  if (block.kind !== 'text') return 0;
  const byRole = block.role === 'title' ? 100 : 0;
  const byLevel = block.level === undefined ? 0 : Math.max(0, 5 - block.level);
  const isDeck = dash.test(text) ? -0.5 : 0;
  return byRole + byLevel + Math.round(ratio * 20) / 20 + (block.isBold ? 0.01 : 0) + isDeck;
}

/** Who issues a paper, in letters larger than what it is about. */
const office = /^\p{Script=Han}{2,14}(?:局|厅|委员会|办事处|总会|联合会|人民政府)$/u;

/** 引题, 主题 and 副题 by their size: the largest lines are the 主题. */
export function joinStyled(lines: readonly RoledBlock[]): JoinedHeadline {
  const units = lines.map(toUnit);
  const [rubric, ...below] = lines;
  if (rubric && below.length > 0 && isRubric(rubric.text)) return underRubric(rubric, below);
  const plain = lines.filter(({ text }) => !dash.test(text));
  const likely = plain.filter(({ text }) => !office.test(text));
  const top = Math.max(...(likely.length > 0 ? likely : plain).map(strengthOf));
  const isTitle = (block: RoledBlock): boolean =>
    strengthOf(block) * sameSize >= top && (likely.length === 0 || likely.includes(block));
  const first = lines.findIndex((block) => plain.includes(block) && isTitle(block));
  const isSized = plain.some(({ ratio }) => ratio > plainlyLarger);
  if (first === -1 || (plain.every(isTitle) && !isSized)) return joinHeadline(units);
  let end = first + 1;
  while (end < lines.length && isTitle(lines[end] as RoledBlock) && !units[end]?.isDeck) end += 1;
  const headline: Headline = { form: [], line: lines[0]?.line ?? 0 };
  headline.title = joinTitles(units.slice(first, end));
  if (first > 0) headline.kicker = joinTitles(units.slice(0, first));
  if (end < units.length) {
    const { dash: form, rest } = splitDash(units.slice(end).flatMap(({ glyphs }) => glyphs));
    headline.form.push(...form);
    headline.deck = rest;
  }
  return { headline, doubts: [] };
}

function underRubric(rubric: RoledBlock, below: readonly RoledBlock[]): JoinedHeadline {
  const { headline, doubts } = joinStyled(below);
  const above = headline.kicker
    ? [toUnit(rubric), { ...toUnit(rubric), glyphs: headline.kicker }]
    : [toUnit(rubric)];
  return { headline: { ...headline, kicker: joinTitles(above), line: rubric.line }, doubts };
}

const toUnit = ({ glyphs, text, line }: RoledBlock): HeadlineUnit => ({
  glyphs,
  text,
  isDeck: dash.test(text),
  line,
  isSameLine: false,
});
