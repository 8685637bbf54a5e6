import * as Plot from '@observablehq/plot';
import { draw, type Told } from './drawing.ts';

export interface MonthBar {
  /** First day of the month. */
  month: Date;
  value: number;
}

/** A bar a month on a scale of time, the last one in the accent and with its value. */
export function drawMonthBars(
  bars: readonly MonthBar[],
  { unit, format }: { unit: string; format(value: number): string },
  told: Told,
): string {
  const last = bars.at(-1);
  const monthly = { x: 'month', y: 'value', interval: 'month', inset: 1.5 } as const;
  return draw(
    {
      width: 340,
      height: 190,
      marginTop: 30,
      marginLeft: 44,
      marginRight: 46,
      x: {
        type: 'utc',
        label: null,
        ticks: bars.length > 14 ? 'half' : 'quarter',
        tickSize: 0,
        tickFormat: formatTick,
      },
      y: {
        zero: true,
        nice: true,
        grid: true,
        ticks: 4,
        tickSize: 0,
        tickFormat: format,
        label: unit,
        labelArrow: false,
      },
      marks: [
        Plot.rectY(bars.slice(0, -1), { ...monthly, className: 'entered' }),
        Plot.rectY(bars.slice(-1), { ...monthly, className: 'entered now' }),
        Plot.ruleY([0], { className: 'axis' }),
        Plot.text(last ? [last] : [], {
          x: ({ month }: MonthBar) => nextMonth(month),
          y: 'value',
          text: ({ value }: MonthBar) => format(value),
          textAnchor: 'start',
          dx: 4,
          className: 'strong',
        }),
      ],
    },
    told,
  );
}

const nextMonth = (day: Date): Date =>
  new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1));

/** 2026 at a year's beginning, else 10月. */
const formatTick = (day: Date): string =>
  day.getUTCMonth() === 0 ? `${day.getUTCFullYear()}年` : `${day.getUTCMonth() + 1}月`;
