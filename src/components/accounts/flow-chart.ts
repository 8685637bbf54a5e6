import type { FlowMonth } from '../../charts/flow-bars.ts';
import type { MonthFlows } from '../../domain/accounts/ledger-flows.ts';
import { formatMonth } from '../../domain/date.ts';
import { formatCell, type Cell } from '../../domain/notices/suppression.ts';

/** A covered count is a word: no bar from which it could be read. */
export const flowMonths = (months: readonly MonthFlows[]): FlowMonth[] =>
  months.map(({ month, new: entered, ended }) => ({
    label: `${Number(month.slice(5))}月`,
    entered: toldOf(entered),
    left: toldOf(ended),
  }));

const toldOf = (cell: Cell): number | string =>
  typeof cell === 'number' ? cell : formatCell(cell);

/** 2026年10月新增7、退出<5；2026年11月新增9、退出— */
export const flowTold = (months: readonly MonthFlows[]): string =>
  months
    .map(
      ({ month, new: entered, ended }) =>
        `${formatMonth(month)}新增${formatCell(entered)}、退出${formatCell(ended)}`,
    )
    .join('；');
