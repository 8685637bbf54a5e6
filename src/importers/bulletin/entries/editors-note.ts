import { nowhere, type Glyph } from '../text/source-text.ts';
import type { BodyPart, Entry } from './entry.ts';
import { plainText } from './signature.ts';

const before = '编者按语?|编者的话|编前语?|编前按|开[栏篇]的话|开栏语|本[报刊]编者按';
const after = '编后语?|编后记|编余|编辑后记|编后话';
const open = '[【〔［[“《]?';
const close = '[】〕］\\]”》]?';
const label = new RegExp(`^${open}(?:${before}|${after})${close}[：:]?$`, 'u');
const opening = new RegExp(`^${open}(?:${before})${close}(?:[：:\\s]|$)`, 'u');
const closing = new RegExp(`^${open}(?:${after})${close}(?:[：:\\s]|$)`, 'u');

const wordsOf = (glyphs: readonly Glyph[] = []): string =>
  glyphs
    .map(({ char }) => char)
    .join('')
    .trim();

/** 编者按, or another label of words by the editors, with nothing behind it. */
const isNoteLabel = (text: string): boolean => label.test(text.replace(/\s/gu, ''));

const opens = ({ glyphs, kind }: BodyPart): boolean =>
  kind !== 'table' && opening.test(wordsOf(glyphs));
const closes = ({ glyphs, kind }: BodyPart): boolean =>
  kind !== 'table' && closing.test(wordsOf(glyphs));

const longestNote = 3;

/**
 * Gives the editors' words to the article that they introduce, as its first paragraph, and those behind an article to
 * it. They are no article themselves, and their label is nobody's headline.
 */
export function placeNotes(entries: readonly Entry[]): Entry[] {
  for (const entry of entries) if (!entry.isTold) tellLabel(entry);
  const kept: Entry[] = [];
  let coming: Entry | undefined;
  for (const entry of entries) {
    if (coming) {
      introduce(entry, coming.parts);
      entry.form.unshift(...coming.form);
      coming = undefined;
    }
    const last = kept.at(-1);
    const [first] = entry.parts;
    const isNote = !entry.headline && !entry.isPhoto && first !== undefined;
    if (isNote && closes(first) && last) {
      last.parts.push(...entry.parts);
      last.form.push(...entry.form);
      last.lastLine = entry.lastLine;
    } else if (isNote && opens(first) && entry !== entries.at(-1)) coming = entry;
    else kept.push(entry);
  }
  kept.forEach((entry, at) => {
    const next = kept[at + 1];
    if (next) introduce(next, takeNoteBelow(entry));
  });
  return kept;
}

/** A headline that only says 编者按 is a label of what follows; a label on its own line stands before its words. */
function tellLabel(entry: Entry): void {
  const { headline } = entry;
  if (headline?.title && isNoteLabel(wordsOf(headline.title))) {
    const own = [headline.kicker, headline.title, headline.deck].flatMap((glyphs) => glyphs ?? []);
    entry.parts.unshift({ kind: 'paragraph', glyphs: own, line: headline.line, column: 0 });
    entry.form.push(...headline.form);
    entry.headline = undefined;
    delete entry.readings;
  } else if (headline?.kicker && isNoteLabel(wordsOf(headline.kicker))) return;
  for (let at = entry.parts.length - 2; at >= 0; at -= 1) {
    const [own, next] = [entry.parts[at], entry.parts[at + 1]];
    if (!own || next?.kind !== 'paragraph' || !isNoteLabel(wordsOf(own.glyphs))) continue;
    entry.parts.splice(at, 2, {
      ...next,
      line: own.line,
      glyphs: labelled(own.glyphs, next.glyphs),
    });
  }
}

/** 编者按 before its words, with a colon. */
const labelled = (own: readonly Glyph[], words: readonly Glyph[]): Glyph[] =>
  /[：:】〕\]]$/u.test(wordsOf(own))
    ? [...own, ...words]
    : [...own, { char: '：', at: nowhere }, ...words];

function introduce(entry: Entry, note: readonly BodyPart[]): void {
  if (note.length === 0) return;
  entry.parts.unshift(...note);
  delete entry.isAround;
}

/** Editors' words at the end of an article introduce the next one. */
function takeNoteBelow({ parts }: Entry): BodyPart[] {
  const at = parts.findLastIndex(opens);
  const isBelow = at > 0 && parts.length - at <= longestNote && !parts.slice(at + 1).some(closes);
  return isBelow ? parts.splice(at) : [];
}

/** The editors' words before an article. */
export const isOpeningNote = (glyphs: readonly Glyph[]): boolean =>
  opening.test(wordsOf(glyphs)) || isNoteLabel(plainText(glyphs));
