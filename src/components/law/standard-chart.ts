import { drawStepLines } from '../../charts/step-lines.ts';
import type { Told } from '../../charts/drawing.ts';
import { addDays, type CalendarDate } from '../../domain/date.ts';
import {
  formatGain,
  type StandardLine,
  type StandardPicture,
} from '../../domain/law/standard-lines.ts';
import type { TwoLines } from '../../domain/law/standard-growth.ts';

const toDate = (day: CalendarDate): Date => new Date(`${day}T00:00:00Z`);

/** The end of the last step: its last day, or the end of the year that today is in. */
const endOf = ({ until }: StandardLine, asOf: CalendarDate): Date =>
  toDate(
    until === undefined
      ? (`${Number(asOf.slice(0, 4)) + 1}-01-01` as CalendarDate)
      : addDays(until, 1),
  );

/** Whether there is anything to see: a line of one step is a number, not a picture. */
export const isWorthDrawing = ({ lines }: StandardPicture): boolean =>
  lines.some(({ steps }) => steps.length > 1);

/** Figures that have a source are marked where others are made up. */
export const hasSampleSteps = ({ lines }: StandardPicture): boolean =>
  lines.some(({ steps }) => steps.some(({ isSample }) => isSample));

/** A standard over the years, with growth since the first at the end of its line. */
export function drawStandards(picture: StandardPicture, asOf: CalendarDate, told: Told): string {
  const areMarked = hasSampleSteps(picture);
  return drawStepLines(
    picture.lines.map((line) => ({
      name: line.name,
      steps: line.steps.map(({ from, yuan, isSample }) => ({
        from: toDate(from),
        value: yuan,
        marked: areMarked && !isSample,
      })),
      end: endOf(line, asOf),
      note: formatGain(line),
    })),
    '元',
    told,
  );
}

/** The rural allowance beside the poverty line, each as far as both are known. */
export function drawTwoLines(lines: readonly TwoLines[], told: Told): string {
  const lastYear = Number(lines.at(-1)?.from.slice(0, 4) ?? 0);
  const end = toDate(`${lastYear + 1}-01-01` as CalendarDate);
  const lineOf = (name: string, yuanOf: (pair: TwoLines) => number) => {
    const steps = lines.map((pair) => ({
      from: pair.from,
      yuan: yuanOf(pair),
      isSample: pair.isSample,
    }));
    return {
      name,
      steps: steps.map(({ from, yuan }) => ({ from: toDate(from), value: yuan, marked: false })),
      end,
      note: formatGain({ steps: steps.map((step) => ({ ...step, announcedYuan: step.yuan })) }),
    };
  };
  return drawStepLines(
    [
      lineOf('农村低保标准', ({ allowanceYuan }) => allowanceYuan),
      lineOf('扶贫线', ({ povertyYuan }) => povertyYuan),
    ],
    '元',
    told,
  );
}
