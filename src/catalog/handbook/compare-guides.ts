import { alignLists, likenessOf, type Aligned } from '../../domain/handbook/align.ts';
import type { GuideView } from '../../domain/handbook/guide-view.ts';
import type { Guide, GuideStep, LegalBasis } from '../../domain/handbook/guide.ts';
import {
  markAll,
  plainText,
  richText,
  type BodyBlock,
  type RichText,
} from '../../domain/handbook/rich-text.ts';
import { compareText } from './compare-text.ts';

/** A guide with the blocks of its body. */
export interface WholeGuide {
  guide: Guide;
  body: readonly BodyBlock[];
}

/** `after` as it is; with `before`, what is new in it and what is gone is marked. */
export function viewGuide(after: WholeGuide, before?: WholeGuide): GuideView {
  const text = (read: (guide: Guide) => string): RichText =>
    compareText(richText(read((before ?? after).guide)), richText(read(after.guide)));
  const list = <T>(
    read: (guide: Guide) => readonly T[],
    keyOf: (item: T) => string,
  ): Aligned<T>[] => pairs(read(after.guide), before && read(before.guide), keyOf);
  return {
    summary: text(({ summary }) => summary),
    who: text(({ who }) => who),
    benefit: text(({ benefit }) => benefit),
    where: text(({ where }) => where),
    body: compareBodies(after.body, before?.body),
    steps: list<GuideStep>(
      ({ steps }) => steps,
      (step) => `${step.title}${step.title}${step.text}`,
    ).map((pair) => ({
      title: comparePair(pair, (step) => richText(step.title)),
      text: comparePair(pair, (step) => richText(step.text)),
      limit: comparePair(pair, (step) => richText(step.limit ?? '')),
    })),
    materials: list(
      ({ materials }) => materials,
      (material) => material,
    ).map((pair) => comparePair(pair, richText)),
    placeAndTime: text(({ placeAndTime }) => placeAndTime),
    contact: text(({ contact }) => contact),
    supervision: text(({ supervision }) => supervision),
    bases: pairsOfBases(after.guide.bases, before?.guide.bases).map((pair) => ({
      law: (pair.kind === 'gone' ? pair.before : pair.after).law,
      articles: comparePair(pair, (basis) => richText(basis.articles)),
      says: comparePair(pair, (basis) => richText(basis.says)),
    })),
    questions: list<Guide['questions'][number]>(
      ({ questions }) => questions,
      (question) => `${question.ask}${question.ask}${question.answer}`,
    ).map((pair) => ({
      ask: comparePair(pair, (question) => richText(question.ask)),
      answer: comparePair(pair, (question) => richText(question.answer)),
    })),
  };
}

/** Without a version before, each item beside itself: nothing is marked. */
const pairs = <T>(
  after: readonly T[],
  before: readonly T[] | undefined,
  keyOf: (item: T) => string,
): Aligned<T>[] =>
  before
    ? alignLists(before, after, (one, other) => likenessOf(keyOf(one), keyOf(other)))
    : after.map(beside);

const beside = <T>(item: T): Aligned<T> => ({ kind: 'both', before: item, after: item });

/** Only bases in the same law belong together. */
const pairsOfBases = (
  after: readonly LegalBasis[],
  before: readonly LegalBasis[] | undefined,
): Aligned<LegalBasis>[] =>
  before
    ? alignLists(before, after, (one, other) =>
        one.law === other.law ? 0.5 + likenessOf(one.says, other.says) / 2 : 0,
      )
    : after.map(beside);

function comparePair<T>(pair: Aligned<T>, read: (item: T) => RichText): RichText {
  if (pair.kind === 'gone') return markAll(nonEmpty(read(pair.before)), 'removed');
  const after = nonEmpty(read(pair.after));
  if (pair.kind === 'new') return markAll(after, 'added');
  return compareText(nonEmpty(read(pair.before)), after);
}

const nonEmpty = (text: RichText): RichText => text.filter((piece) => piece.text !== '');

function compareBodies(
  after: readonly BodyBlock[],
  before: readonly BodyBlock[] | undefined,
): BodyBlock[] {
  if (!before) return [...after];
  return alignLists(before, after, likenessOfBlocks).map((pair) => {
    if (pair.kind === 'gone') return markBlock(pair.before, 'removed');
    if (pair.kind === 'new') return markBlock(pair.after, 'added');
    return 'text' in pair.after && 'text' in pair.before
      ? { ...pair.after, text: compareText(pair.before.text, pair.after.text) }
      : pair.after;
  });
}

function likenessOfBlocks(one: BodyBlock, other: BodyBlock): number {
  if (one.type !== other.type || one.note !== other.note) return 0;
  if ('text' in one && 'text' in other)
    return likenessOf(plainText(one.text), plainText(other.text));
  if (one.type === 'standards' && other.type === 'standards')
    return one.programme === other.programme ? 1 : 0;
  return one.type === 'other' && other.type === 'other' && one.html === other.html ? 1 : 0;
}

/** A table of standards shows today's amounts in every version and carries no mark. */
function markBlock(block: BodyBlock, change: 'added' | 'removed'): BodyBlock {
  if ('text' in block) return { ...block, text: markAll(block.text, change) };
  return block.type === 'other' ? { ...block, change } : block;
}
