import { describe, expect, test } from 'vitest';
import type { RosterFault } from '../../rosters/roster.ts';
import { describeRetry, retryOf } from './retry.ts';

const fault = (...answers: string[][]): RosterFault => ({
  code: 'unknown-column',
  row: 1,
  rows: [1],
  message: '',
  ...(answers.length > 0 ? { answers } : {}),
});

describe('the next command', () => {
  test('has every answer once, behind what was typed', () => {
    const retry = { words: ['--drop', '走访印象', '--drop', 'K'], unanswered: 0 };
    expect(
      retryOf([fault(['--drop', '走访印象'], ['--drop', 'K']), fault(['--drop', 'K'])]),
    ).toEqual(retry);
    expect(describeRetry(['11月 名册.xlsx', '--notice', 'n'], retry).at(-1)).toBe(
      'npm run import:roster -- "11月 名册.xlsx" --notice n --drop 走访印象 --drop K',
    );
  });

  test('says what must be mended first', () => {
    const retry = { words: ['--drop', 'K'], unanswered: 1 };
    expect(retryOf([fault(['--drop', 'K']), fault()])).toEqual(retry);
    expect(describeRetry([], retry)[0]).toContain('有 1 处要先在表里改好');
  });

  test('is absent where words do not help', () => expect(retryOf([fault()])).toBeUndefined());
});
