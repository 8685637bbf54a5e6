import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowMonths, flowTold } from './flow-chart.ts';
import { drawFlowBars, flowReach } from '../../charts/flow-bars.ts';
import type { Month } from '../../domain/date.ts';
import type { Cell } from '../../domain/notices/suppression.ts';

const month = '2026-11' as Month;
const cell = fc.oneof(fc.nat(400), fc.constantFrom<Cell>('small', 'hidden'));

test('a covered count is the word of the table, in the picture and in what is read aloud', () => {
  const months = [{ month, new: 'small', ended: 'hidden' } as const];
  expect(flowMonths(months)).toEqual([{ label: '11月', entered: '<5', left: '—' }]);
  expect(flowTold(months)).toBe('2026年11月新增<5、退出—');
});

test('there is a bar for each count that is told and above nothing, and none for any other', () => {
  fc.assert(
    fc.property(cell, cell, (entered, ended) => {
      const months = flowMonths([{ month, new: entered, ended }]);
      const svg = drawFlowBars(months, flowReach([months]), 'small', {
        id: 'a',
        title: '',
        description: '',
      });
      const told = [entered, ended].filter((value) => typeof value === 'number' && value > 0);
      expect(svg.split('<rect').length - 1).toBe(told.length);
    }),
    { numRuns: 60 },
  );
});
