import { addMonths, dateInShanghai, type Month } from '../../domain/date.ts';

/** Some of the last years, or a range that the reader wrote. */
export type TimeChoice = '' | '1' | '3' | 'own';

interface MonthRange {
  readonly from: string;
  readonly to: string;
}

/** The months of a choice; `undefined` where the reader has to write them. */
export function monthsOf(choice: TimeChoice, now: Date): MonthRange | undefined {
  if (choice === 'own') return undefined;
  if (choice === '') return { from: '', to: '' };
  const month = dateInShanghai(now).slice(0, 7) as Month;
  return { from: addMonths(month, -12 * Number(choice)), to: '' };
}

/** The choice that a range of months stands for. */
export function choiceOf({ from, to }: MonthRange, now: Date): TimeChoice {
  const same = (['', '1', '3'] as const).find((choice) => {
    const months = monthsOf(choice, now);
    return months?.from === from && months.to === to;
  });
  return same ?? 'own';
}
