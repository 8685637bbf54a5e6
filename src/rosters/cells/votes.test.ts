import { expect, test } from 'vitest';
import { areVotes, readVote } from './votes.ts';

test('more than half of those present carry it', () => {
  expect(readVote('21/23')).toBe('keep');
  expect(readVote('')).toBe('nothing');
  for (const lost of ['5/18', '9/18', '20/18']) expect(readVote(lost)).toEqual({ off: 'refused' });
});

test('only a column of votes has them', () => {
  expect(areVotes('村评议票数', ['21/23', '5/18'])).toBe(true);
  expect(areVotes('村评议', ['通过', '5/18'])).toBe(false);
  expect(areVotes('日期', ['10/23'])).toBe(false);
});
