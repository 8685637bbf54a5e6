import { placeholder } from '../../../../domain/placeholder.ts';
import type { ImportedBulletin } from '../../import-bulletin.ts';
import type { SampleArticle } from '../../testing/sample-articles.ts';

/** What a draft says, to compare it with what it was made of. */
export interface ToldDraft {
  readonly kicker?: string;
  readonly title?: string;
  readonly deck?: string;
  readonly bylines: readonly string[];
  readonly body: readonly string[];
}

const valueOf = (text: string, key: string): string | undefined => {
  const value = new RegExp(`^ *${key}: (.*)$`, 'mu').exec(text.split('\n---\n')[0] ?? '')?.[1];
  return value?.startsWith('"') ? (JSON.parse(value) as string) : value;
};

export const tellDrafts = ({ drafts }: ImportedBulletin): ToldDraft[] =>
  drafts.map(({ text, entry }) => ({
    ...given({
      kicker: valueOf(text, 'kicker'),
      title: valueOf(text, 'title'),
      deck: valueOf(text, 'deck'),
    }),
    bylines: entry.bylines.map(({ role, name }) => `${role} ${name}`),
    body: text
      .replace(/^---\n.*?\n---\n/su, '')
      // What an editor must look at is marked; here it is about what stands where.
      .replaceAll(placeholder, '')
      .trim()
      .replace(/\\(.)/gu, '$1')
      .split('\n\n'),
  }));

/** What a draft of a known article should say. */
export const tellArticle = ({
  kicker,
  title,
  deck,
  bylines,
  paragraphs,
}: SampleArticle): ToldDraft => ({
  ...given({ kicker, title, deck }),
  bylines: bylines.map(({ role, name }) => `${role} ${name}`),
  body: paragraphs,
});

const given = (parts: Record<'kicker' | 'title' | 'deck', string | undefined>) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
