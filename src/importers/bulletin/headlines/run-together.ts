import type { Doubt } from '../text/doubt.ts';
import { looksLikeKicker, type HeadlineUnit } from './headline-parts.ts';
import type { Likeness } from './likeness.ts';

const leastLength = 14;
const leastPart = 5;
/** How much more of the words must be found where the line is divided. */
const leastGain = 3.5;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Splits a line in which the headlines of the entries before and after it run together without a gap. The cut is at
 * the end of a word, where the words of the first part occur in one entry and those of the second part in the other.
 */
export function splitRunTogether(
  units: readonly HeadlineUnit[],
  position: number,
  entries: number,
  likeness: Likeness,
): { units: readonly HeadlineUnit[]; doubt?: Doubt } {
  const heads = units.filter(({ isDeck }) => !isDeck);
  const [only] = heads;
  if (heads.length !== 1 || !only || position < 1 || position >= entries) return { units };
  const chars = [...only.glyphs];
  if (chars.length < leastLength) return { units };
  const whole = Math.max(
    likeness.between(only.text, position - 1),
    likeness.between(only.text, position),
  );
  const cuts = wordEnds(only).map((at) => scoreCut(only, at, position, likeness));
  const best = cuts.sort((a, b) => b.score - a.score)[0];
  if (!best || best.score - whole < leastGain) return { units };
  const parts = cutAt(only, best.at);
  return {
    units: units.flatMap((unit) => (unit === only ? parts : [unit])),
    doubt: {
      line: only.line,
      message: `这一行像是两篇的标题连排在一起，已从“${parts[0]?.text ?? ''}”之后分开，请对照原报。`,
    },
  };
}

function wordEnds({ glyphs }: HeadlineUnit): number[] {
  const text = glyphs.map(({ char }) => (char.length === 1 ? char : '〓')).join('');
  return [...segmenter.segment(text)]
    .map(({ index, segment }) => index + segment.length)
    .filter((at) => at >= leastPart && glyphs.length - at >= leastPart);
}

function scoreCut(
  unit: HeadlineUnit,
  at: number,
  position: number,
  likeness: Likeness,
): { at: number; score: number } {
  const [first, second] = cutAt(unit, at);
  const between = (part: HeadlineUnit | undefined, entry: number): number =>
    likeness.between(part?.text ?? '', entry);
  const score = Math.max(
    between(first, position - 1) + between(second, position),
    between(first, position) + between(second, position - 1),
  );
  return { at, score: score - (looksLikeKicker(first?.text ?? '') ? 1 : 0) };
}

function cutAt(unit: HeadlineUnit, at: number): HeadlineUnit[] {
  return [unit.glyphs.slice(0, at), unit.glyphs.slice(at)].map((glyphs, index) => ({
    ...unit,
    glyphs,
    text: glyphs
      .map(({ char }) => char)
      .join('')
      .replace(/\s/gu, ''),
    isSameLine: unit.isSameLine || index > 0,
  }));
}
