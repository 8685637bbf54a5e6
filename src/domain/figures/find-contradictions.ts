import { checkBalances } from './balances.ts';
import { checkBounds } from './bounds.ts';
import { checkExtremes, checkMeans } from './extremes.ts';
import { readFigures, type Contradiction } from './figure.ts';
import { checkBuildings, checkConversions } from './units/conversions.ts';
import { checkFormalAmounts } from './units/formal-amounts.ts';
import { checkGrowth, checkPoints } from './growth.ts';
import { checkHouseholds } from './households.ts';
import { checkPartOfWhole, checkShareThenPart } from './part-of-whole.ts';
import { checkParts, inOneSentence } from './parts.ts';
import { checkPlausible } from './units/plausible.ts';
import { checkEachOne, checkToldShares } from './each-one.ts';
import { checkProducts } from './products.ts';
import { checkNetChanges, checkRemainders } from './remainders.ts';
import { checkRates } from './rates.ts';
import { checkShares } from './shares.ts';
import { checkSums } from './sums.ts';
import { checkTargets } from './targets.ts';

/** The mark by which an editor says that the source has it so: （原文如此）. */
const sic = '（原文如此）';

const checksOfFigures = [checkRates, checkParts, checkTargets, checkMeans];

const sentenceEnd = /[^。！？；]+[。！？；]?/gu;

/**
 * Figures of a text that cannot all be right, sentence by sentence: 办结 above 受理, a rate that is not the quotient
 * of its counts, parts after 其中 above their whole, a 合计 that its parts deny, a growth that its two figures deny,
 * a share that does not make the total.
 * A sentence with （原文如此） is left alone.
 */
export const findContradictions = (text: string): Contradiction[] => [
  ...new Map(
    [...findInSentences(text), ...checkSums(text), ...checkBalances(text)]
      .toReversed()
      .map((found) => [found.index, found]),
  ).values(),
];

function findInSentences(text: string): Contradiction[] {
  return [...inOneSentence(text).matchAll(sentenceEnd)].flatMap(({ 0: sentence, index }) => {
    if (sentence.includes(sic)) return [];
    const figures = readFigures(sentence);
    const checks = figures.length < 2 ? [] : checksOfFigures;
    return [
      ...checks.flatMap((check) => check(sentence, figures)),
      ...checkGrowth(sentence, figures),
      ...checkShares(sentence),
      ...checkBounds(sentence, figures),
      ...checkConversions(sentence),
      ...checkBuildings(sentence),
      ...checkPoints(sentence),
      ...checkExtremes(sentence),
      ...checkFormalAmounts(sentence),
      ...checkHouseholds(sentence),
      ...checkPartOfWhole(sentence),
      ...checkShareThenPart(sentence),
      ...checkProducts(sentence),
      ...checkRemainders(sentence),
      ...checkNetChanges(sentence),
      ...checkEachOne(sentence),
      ...checkToldShares(sentence),
      ...checkPlausible(sentence),
    ].map((found) => ({ ...found, index: found.index + index }));
  });
}
