import * as Plot from '@observablehq/plot';
import { draw, type Told } from './drawing.ts';

/** A value that holds from a day until the next one. */
export interface Step {
  from: Date;
  value: number;
  /** Marked with a dot. */
  marked: boolean;
}

export interface StepLine {
  name: string;
  /** Oldest first; at least one. */
  steps: readonly Step[];
  /** Day on which the last step ends. */
  end: Date;
  /** Beneath the last value. */
  note: string;
}

interface Label {
  line: StepLine;
  /** Class of the line: its dash and colour. */
  look: string;
  /** −1 above the line, 1 below. */
  side: -1 | 1;
}

const looks = ['line-1', 'line-2', 'line-3', 'line-4'] as const;
const lineHeight = 15;

/** Values that change by steps over the years: each line with its name, first and last value. */
export function drawStepLines(lines: readonly StepLine[], unit: string, told: Told): string {
  const labels = label(lines);
  return draw(
    {
      width: 340,
      height: 240,
      marginTop: 36,
      marginLeft: 42,
      marginRight: 58,
      x: {
        type: 'utc',
        label: null,
        ticks: 5,
        tickFormat: (day: Date) => String(day.getUTCFullYear()),
      },
      y: {
        zero: true,
        nice: true,
        ticks: 4,
        grid: true,
        label: unit,
        labelArrow: false,
        tickSize: 0,
        tickFormat: String,
      },
      marks: [
        Plot.ruleY([0], { className: 'axis' }),
        ...labels.flatMap(({ line, look }) => [
          Plot.lineY(pointsOf(line), {
            x: 'day',
            y: 'value',
            curve: 'step-after',
            className: look,
          }),
          Plot.dot(
            line.steps.filter(({ marked }) => marked),
            { x: 'from', y: 'value', r: 3.5, className: `dot ${look}` },
          ),
        ]),
        ...labels.flatMap(textsOf),
      ],
    },
    told,
  );
}

/** The highest line has its words above it, the others below. */
function label(lines: readonly StepLine[]): Label[] {
  const lastOf = ({ steps }: StepLine): number => steps.at(-1)?.value ?? 0;
  const highest = Math.max(...lines.map(lastOf));
  return lines.map((line, index) => ({
    line,
    look: looks[index % looks.length] ?? looks[0],
    side:
      lastOf(line) === highest && index === lines.findIndex((one) => lastOf(one) === highest)
        ? -1
        : 1,
  }));
}

const pointsOf = ({ steps, end }: StepLine): { day: Date; value: number }[] => [
  ...steps.map(({ from, value }) => ({ day: from, value })),
  { day: end, value: steps.at(-1)?.value ?? 0 },
];

function textsOf({ line, side }: Label): Plot.Markish[] {
  const first = line.steps[0];
  const last = line.steps.at(-1);
  const middle = line.steps[Math.floor(line.steps.length / 2)];
  if (!first || !last || !middle) return [];
  const at = (day: Date, value: number, text: string, options: Plot.TextOptions): Plot.Markish =>
    Plot.text([{ day, value, text }], { x: 'day', y: 'value', text: 'text', ...options });
  const above = side === -1;
  return [
    at(line.end, last.value, formatTick(last.value), {
      className: 'strong',
      textAnchor: 'start',
      dx: 5,
      dy: above ? -lineHeight - 6 : 8,
    }),
    at(line.end, last.value, line.note, {
      className: 'small',
      textAnchor: 'start',
      dx: 5,
      dy: above ? -6 : lineHeight + 8,
    }),
    ...(line.steps.length > 1
      ? [
          at(first.from, first.value, formatTick(first.value), {
            className: 'small',
            textAnchor: 'start',
            dx: 2,
            dy: side * 12,
          }),
          at(middle.from, middle.value, line.name, {
            className: 'strong',
            dy: side * (above ? 16 : 20),
          }),
        ]
      : [
          at(first.from, first.value, line.name, {
            className: 'strong',
            textAnchor: 'start',
            dy: side * 14,
          }),
        ]),
  ];
}

/** The whole number that the label of a value shows. */
const formatTick = (value: number): string => String(Math.round(value));
