import { bylineRoles, type Byline, type Photo } from '../domain/bulletin/article.ts';
import type { Composable } from '../domain/bulletin/piece.ts';
import { parseMonth, type Month } from '../domain/date.ts';

/** The items of an article as its form holds them: nothing is checked yet, and an empty one may be an empty text. */
export type Draft = Readonly<Record<string, unknown>>;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const given = (draft: unknown): Draft =>
  Object.fromEntries(Object.entries(draft ?? {}).filter(([, value]) => isGiven(value)));

/** The items of a list that have all of the keys. */
const completeItems = (list: unknown, ...keys: string[]): Draft[] =>
  (Array.isArray(list) ? list : []).map(given).filter((item) => keys.every((key) => key in item));

const isByline = (byline: Draft): boolean => bylineRoles.some((role) => role === byline['role']);

/** The parts of the piece while it is being written; an incomplete month is replaced by the month of the issue. */
export function composableOf(form: Draft, issue: Month): Composable {
  const { original, photo, ...draft } = given(form);
  const headline = given(original);
  return {
    ...draft,
    title: '（还没有标题）',
    ...given({ title: draft['title'] }),
    ...headline,
    titleSupplied: !('title' in headline) && 'title' in draft,
    text: draft['text'] === 'retold' ? 'retold' : 'original',
    date: parseMonth(String(draft['date'])) ?? issue,
    bylines: completeItems(draft['bylines'], 'role', 'name').filter(
      isByline,
    ) as unknown as Byline[],
    ...pictures(photo, draft['morePhotos']),
    corrections: completeItems(draft['corrections'], 'date', 'text'),
  } as unknown as Composable;
}

/** Captions only: the form shows the pictures themselves. */
const pictures = (photo: unknown, more: unknown): Pick<Composable, 'photo' | 'morePhotos'> => {
  const [first] = captions([photo]);
  return { ...(first ? { photo: first } : {}), morePhotos: captions(more) };
};

const captions = (photos: unknown): Photo[] =>
  completeItems(photos, 'caption').map(({ caption }) => ({ caption: String(caption) }));
