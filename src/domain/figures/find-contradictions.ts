import { checkAverages } from './averages.ts';
import { checkBounds } from './bounds.ts';
import { readFigures, type Contradiction } from './figure.ts';
import { checkConversions } from './conversions.ts';
import { checkGrowth } from './growth.ts';
import { checkParts, checkSum } from './parts.ts';
import { checkRates } from './rates.ts';
import { checkShares } from './shares.ts';

/** The mark by which an editor says that the source has it so: （原文如此）. */
const sic = '（原文如此）';

const checksOfFigures = [checkRates, checkParts, checkSum, checkGrowth, checkAverages];

const sentenceEnd = /[^。！？；]+[。！？；]?/gu;

/**
 * Figures of a text that cannot all be right, sentence by sentence: 办结 above 受理, a rate that is not the quotient
 * of its counts, parts after 其中 above their whole, a 合计 that its parts deny, a growth that its two figures deny,
 * a share that does not make the total.
 * A sentence with （原文如此） is left alone.
 */
export function findContradictions(text: string): Contradiction[] {
  return [...text.matchAll(sentenceEnd)].flatMap(({ 0: sentence, index }) => {
    if (sentence.includes(sic)) return [];
    const figures = readFigures(sentence);
    const checks = figures.length < 2 ? [] : checksOfFigures;
    return [
      ...checks.flatMap((check) => check(sentence, figures)),
      ...checkShares(sentence),
      ...checkBounds(sentence, figures),
      ...checkConversions(sentence),
    ].map((found) => ({ ...found, index: found.index + index }));
  });
}
