import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarDate } from '../../domain/date.ts';
import { findStale, type LawBook } from '../../domain/proofreading/stale-law.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { readLaws } from '../../sources/law/laws.ts';
import { readConcepts } from '../../sources/law/concepts.ts';
import { readOutdated } from '../../sources/law/outdated.ts';

/** A sentence of the table: `own` was written with the rules, `unseen` by somebody who had not seen them. */
export interface Sentence {
  by: 'own' | 'unseen';
  text: string;
  isStale: boolean;
  rule: string;
}

export interface StaleRecall {
  by: Sentence['by'];
  stale: number;
  found: number;
  sound: number;
  alarms: number;
}

export async function readSentences(): Promise<Sentence[]> {
  const path = join(import.meta.dirname, 'sentences.tsv');
  const [, ...lines] = (await readFile(path, 'utf8')).trim().split('\n');
  return lines.map((line) => {
    const [by = '', text = '', verdict = '', rule = ''] = line.split('\t');
    return { by: by === 'own' ? 'own' : 'unseen', text, isStale: verdict === 'stale', rule };
  });
}

/** The laws and the outdated wordings of a project. Problems in them are reported by the check, not here. */
export async function readLawBook(root: string): Promise<LawBook> {
  const settings = readSettings({}, root);
  const [laws, concepts] = await Promise.all([readLaws(settings), readConcepts(settings)]);
  return { laws: laws.values, wordings: (await readOutdated(settings, laws, concepts)).values };
}

export const isFound = ({ text }: Sentence, book: LawBook, day: CalendarDate): boolean =>
  findStale(text, day, book).length > 0;

/** How many of the stale sentences are found, and how many sound ones are called stale. */
export async function measureStale(
  root: string,
  day: CalendarDate,
  find = isFound,
): Promise<StaleRecall[]> {
  const book = await readLawBook(root);
  const sentences = await readSentences();
  return (['own', 'unseen'] as const).map((by) => {
    const all = sentences.filter((one) => one.by === by);
    const [stale, sound] = [all.filter((one) => one.isStale), all.filter((one) => !one.isStale)];
    return {
      by,
      stale: stale.length,
      found: stale.filter((one) => find(one, book, day)).length,
      sound: sound.length,
      alarms: sound.filter((one) => find(one, book, day)).length,
    };
  });
}
