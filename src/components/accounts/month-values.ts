import type { MonthValue } from '../../domain/accounts/accountability-words.ts';

/** The months as a chart counts them: by their first day. */
export const monthBars = (months: readonly MonthValue[]): { month: Date; value: number }[] =>
  months.map(({ month, value }) => ({ month: new Date(`${month}-01T00:00:00Z`), value }));
