import type { Status } from './status-words.ts';

/** 21/23: how many of those present were for it. */
const vote = /^(\d{1,4})\/(\d{1,4})$/;

/** Whether a column of that name counts votes: in no other is 5/18 more than a date. */
export const areVotes = (words: string, texts: readonly string[]): boolean =>
  /票|评议|表决/.test(words) && texts.length > 0 && texts.every((text) => vote.test(text));

/** Not more than half of those present: the row was not approved. */
export function readVote(text: string): Status {
  const [, yes = '', all = ''] = vote.exec(text) ?? [];
  if (yes === '') return 'nothing';
  const isCarried = Number(yes) * 2 > Number(all) && Number(yes) <= Number(all);
  return isCarried ? 'keep' : { off: 'refused' };
}
