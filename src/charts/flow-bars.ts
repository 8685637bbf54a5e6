import * as Plot from '@observablehq/plot';
import { draw, type Told } from './drawing.ts';

/** A month's entries and exits: a number, or the word that stands for a number that is not told. */
export interface FlowMonth {
  label: string;
  entered: number | string;
  left: number | string;
}

interface Bar {
  month: number;
  value: number;
}

interface Word {
  month: number;
  text: string;
}

/** The longest bars of all charts that share a scale. */
export interface FlowReach {
  entered: number;
  left: number;
}

const isTold = (value: number | string): value is number => typeof value === 'number';

export const flowReach = (all: readonly (readonly FlowMonth[])[]): FlowReach => ({
  entered: Math.max(
    1,
    ...all
      .flat()
      .map(({ entered }) => entered)
      .filter(isTold),
  ),
  left: Math.max(
    1,
    ...all
      .flat()
      .map(({ left }) => left)
      .filter(isTold),
  ),
});

/** Entries above the line, exits below, the last month in the accent; where a number is not told its word, no bar. */
export function drawFlowBars(
  months: readonly FlowMonth[],
  reach: FlowReach,
  size: 'small' | 'wide',
  told: Told,
): string {
  const last = months.length - 1;
  const marks = (['entered', 'left'] as const).flatMap((flow) => {
    const sign = flow === 'entered' ? 1 : -1;
    const values = months.map((month) => month[flow]);
    const bars = values.flatMap((value, month): Bar[] =>
      isTold(value) && value > 0 ? [{ month, value: value * sign }] : [],
    );
    const words = values.flatMap((value, month): Word[] =>
      isTold(value) ? [] : [{ month, text: value }],
    );
    return [
      Plot.barY(
        bars.filter(({ month }) => month !== last),
        { x: 'month', y: 'value', className: flow },
      ),
      Plot.barY(
        bars.filter(({ month }) => month === last),
        { x: 'month', y: 'value', className: `${flow} now` },
      ),
      Plot.text(words, { x: 'month', y: 0, text: 'text', dy: sign * -9, className: 'small' }),
      ...(size === 'wide'
        ? [
            Plot.text(bars, {
              x: 'month',
              y: 'value',
              text: ({ value }: Bar) => String(Math.abs(value)),
              dy: sign * -9,
              className: 'small',
            }),
          ]
        : []),
    ];
  });
  return draw(
    {
      width: size === 'wide' ? 340 : 150,
      height: size === 'wide' ? 190 : 104,
      marginTop: size === 'wide' ? 20 : 8,
      marginBottom: 24,
      marginLeft: 0,
      marginRight: 0,
      x: {
        type: 'band',
        domain: months.map((_, index) => index),
        padding: Math.max(0.25, 1 - months.length / 8),
        label: null,
        tickSize: 0,
        tickFormat: (index: number) => months[index]?.label ?? '',
      },
      y: {
        domain: [-Math.max(reach.left, reach.entered / 4), Math.max(reach.entered, reach.left / 4)],
        axis: null,
        insetBottom: size === 'wide' ? 16 : 4,
      },
      marks: [...marks, Plot.ruleY([0], { className: 'axis' })],
    },
    told,
  );
}
