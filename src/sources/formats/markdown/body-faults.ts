import type { Root } from 'mdast';
import { findRiskySentences } from '../../../domain/proofreading/child-mention.ts';
import { findContradictions } from '../../../domain/figures/find-contradictions.ts';
import { findListedTotals } from '../../../domain/figures/listed-totals.ts';
import { findTableTotals } from '../../../domain/figures/tables/table-totals.ts';
import { findMiscounts } from '../../../domain/figures/word-counts.ts';
import {
  findImpossibleDates,
  findReversedSpans,
  findWrongQuarters,
} from '../../../domain/proofreading/time/impossible-date.ts';
import { findMissingUnits } from '../../../domain/figures/units/missing-unit.ts';
import { isAsInSource } from '../../../domain/proofreading/sentence-at.ts';
import { findMiscountedNames } from '../../../domain/proofreading/counted-names.ts';
import { findWrongTerms } from '../../../domain/proofreading/time/solar-terms.ts';
import {
  findPastPlans,
  findWrongEras,
  findWrongDurations,
  findWrongRuns,
} from '../../../domain/proofreading/time/durations.ts';
import { findImpossibleTimes } from '../../../domain/proofreading/time/impossible-time.ts';
import { findWrongPlans } from '../../../domain/proofreading/time/known-days.ts';
import { findNumberingGaps } from '../../../domain/proofreading/numbering.ts';
import { findOutOfSeason } from '../../../domain/proofreading/time/out-of-season.ts';
import { findWrongPhones } from '../../../domain/proofreading/telephones/phone-digits.ts';
import { findWrongWeekdays } from '../../../domain/proofreading/time/wrong-day.ts';
import { findMisplacedTownships } from '../../../domain/proofreading/misplaced-township.ts';
import { findRepeatedSentences } from '../../../domain/proofreading/repeated-words.ts';
import { findTypingErrors } from '../../../domain/proofreading/typing-errors.ts';
import type { Place } from '../../../domain/places/place.ts';
import type { Report } from '../reading.ts';
import { bodyBlocks, lineIn } from './text-units.ts';
import type { TextUnit } from './text-unit.ts';

/** A fault in the words of a body. */
export interface BodyFault {
  /** Place in the paragraph, in UTF-16 units. */
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** Further checks of a kind of content on a paragraph; `body` is the whole text up to and including it. */
export type BodyCheck = (paragraph: string, body: string) => readonly BodyFault[];

/** Reports everything in a body that is forbidden or cannot be right, block by block as a reader reads it. */
export function reportBodyFaults(
  tree: Root,
  checks: readonly BodyCheck[],
  report: Report,
  head = '',
): void {
  const blocks = bodyBlocks(tree);
  const body = blocks.map(({ text }) => text).join(blockEnd);
  for (const { index, says } of [
    ...findMiscounts(body),
    ...unlessAsInSource(body, findListedTotals(body)),
    ...unlessAsInSource(body, findTableTotals(body)),
    ...unlessAsInSource(body, findMiscountedNames(body)),
  ])
    report(
      lineOfText(blocks, index),
      'word-count',
      `数目对不上：${says}。请核对原稿；原稿确实如此的，在句子里写“（原文如此）”。`,
      '正文',
    );
  for (const { index, says } of unlessAsInSource(body, findNumberingGaps(body)))
    report(
      lineOfText(blocks, index),
      'numbering',
      `${says}。请核对是漏了一项，还是编错了号。`,
      '正文',
    );
  for (const { index, says } of unlessAsInSource(body, findRepeatedSentences(body)))
    report(lineOfText(blocks, index), 'repeated-sentence', `${says}。`, '正文');
  const context = `${head}\n${body}`;
  for (const block of blocks)
    for (const check of [...everyText, ...checks])
      for (const { index, code, message } of check(block.text, context))
        report(lineIn(block, index), code, message, '正文');
}

const blockEnd = '\n\n';

/** The line of the file for an offset in the text of all blocks. */
function lineOfText(blocks: readonly TextUnit[], index: number): number {
  let start = 0;
  for (const block of blocks) {
    if (index < start + block.text.length + blockEnd.length) return lineIn(block, index - start);
    start += block.text.length + blockEnd.length;
  }
  return blocks.at(-1)?.line ?? 1;
}

/** The faults except those that an editor has confirmed by （原文如此） in the same sentence. */
export const unlessAsInSource = <T extends { readonly index: number }>(
  text: string,
  findings: readonly T[],
): T[] => findings.filter(({ index }) => !isAsInSource(text, index));

const contradictingFigures: BodyCheck = (paragraph) =>
  findContradictions(paragraph).map(({ index, says }) => ({
    index,
    code: 'figures',
    message: `数字对不上：${says}。请核对原稿；原稿确实如此的，在句子里写“（原文如此）”。`,
  }));

/** Names a child, a patient, a resident of an institution or a recipient. */
const namedChild: BodyCheck = (paragraph, body) =>
  findRiskySentences(paragraph, body).flatMap(({ index, text, names }) =>
    names.map((name) => ({
      index: index + text.indexOf(name),
      code: 'named-child',
      message:
        '这里像是写了孩子、病人、院里住的人或受助人的姓名，不得公开。请删去姓名，或改用化名并在后面写“（化名）”；是工作人员、捐赠人的，把职务或身份写在姓名前面（为防泄露，这里不重复姓名）。',
    })),
  );

const impossibleDate: BodyCheck = (paragraph) =>
  findImpossibleDates(paragraph).map(({ index, said }) => ({
    index,
    code: 'impossible-date',
    message: `日历上没有${said}，请核对日期。`,
  }));

const reversedSpan: BodyCheck = (paragraph) =>
  findReversedSpans(paragraph).map(({ index, said }) => ({
    index,
    code: 'reversed-span',
    message: `“${said}”起止颠倒，请核对日期。`,
  }));

const wrongQuarter: BodyCheck = (paragraph) =>
  findWrongQuarters(paragraph).map(({ index, said }) => ({
    index,
    code: 'wrong-quarter',
    message: `“${said}”对不上，请核对是哪几个月。`,
  }));

const slips: BodyCheck = (paragraph, body) => {
  const behind = body.slice(body.indexOf(paragraph) + paragraph.length);
  return findTypingErrors(paragraph, behind).map(({ index, says }) => ({
    index,
    code: 'slip',
    message: `${says}。`,
  }));
};

const impossibleTime: BodyCheck = (paragraph) =>
  findImpossibleTimes(paragraph).map(({ index, says }) => ({
    index,
    code: 'impossible-time',
    message: `${says}，请核对。`,
  }));

const wrongWeekday: BodyCheck = (paragraph) =>
  findWrongWeekdays(paragraph).map(({ index, says }) => ({
    index,
    code: 'wrong-day',
    message: `日子对不上：${says}。请核对日期和星期。`,
  }));

/** Durations, years and seasons that contradict the dates beside them. */
const wrongTimes: BodyCheck = (paragraph) =>
  [
    findWrongDurations,
    findWrongRuns,
    findWrongPlans,
    findPastPlans,
    findOutOfSeason,
    findWrongTerms,
    findWrongEras,
  ].flatMap((find) =>
    unlessAsInSource(paragraph, find(paragraph)).map(({ index, says }) => ({
      index,
      code: 'wrong-time',
      message: `时间对不上：${says}。请核对原稿；原稿确实如此的，在句子里写“（原文如此）”。`,
    })),
  );

const wrongPhone: BodyCheck = (paragraph) =>
  unlessAsInSource(paragraph, findWrongPhones(paragraph)).map(({ index, says }) => ({
    index,
    code: 'phone-digits',
    message: `${says}，请核对。`,
  }));

const missingUnit: BodyCheck = (paragraph) =>
  unlessAsInSource(paragraph, findMissingUnits(paragraph)).map(({ index, says }) => ({
    index,
    code: 'missing-unit',
    message: `${says}，请补上。`,
  }));

/** The checks that every text gets, headline or paragraph. */
export const everyText: readonly BodyCheck[] = [
  contradictingFigures,
  namedChild,
  impossibleDate,
  wrongWeekday,
  reversedSpan,
  wrongQuarter,
  impossibleTime,
  wrongTimes,
  wrongPhone,
  missingUnit,
  slips,
];

/** Townships that a text gives to the wrong county, or misspells. */
export const misplacedTownships =
  (places: readonly Place[]): BodyCheck =>
  (paragraph) =>
    findMisplacedTownships(paragraph, places).map(({ index, said, county, isOf, like }) => ({
      index,
      code: 'misplaced-township',
      message: `${county}没有${said}${isOf === undefined ? '' : `，${isOf}有`}${like === undefined ? '' : `，是不是${like}`}。请核对地名；当时确实这样叫的，在句子里写“（原文如此）”。`,
    }));
