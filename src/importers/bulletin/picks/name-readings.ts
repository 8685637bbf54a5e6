import { splitOffice, type FoundByline } from '../entries/byline.ts';
import type { BodyPart, Entry } from '../entries/entry.ts';
import { formOf } from '../entries/signature.ts';
import { textOf, type Glyph } from '../text/source-text.ts';

/** Who may have written a piece: the names, and the stretch of its text that would become them. */
interface NameReading {
  readonly bylines: readonly FoundByline[];
  readonly from?: { readonly part: BodyPart; readonly glyphs: readonly Glyph[] };
}

/** Ways to read the names of a piece, the likeliest first; one where nothing is unsure. */
function findNameReadings(entry: Entry): readonly NameReading[] {
  const { bylines } = entry;
  if (bylines.length === 0) return [{ bylines }, ...findCandidates(entry).slice(0, 1)];
  if (bylines.every(({ doubt }) => doubt === undefined)) return [{ bylines }];
  const asReporters = bylines.map((byline) =>
    byline.doubt === undefined ? byline : { ...byline, role: '记者' as const },
  );
  return [{ bylines }, { bylines: asReporters }];
}

const inBrackets = [/^[（(][^（()）。！？]{2,24}[）)]/u, /[（(][^（()）。！？]{2,24}[）)]$/u];
const shortLine = /^[^，。；：！？（()）]{2,14}$/u;
const namely = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+·\p{Script=Han}+)$/u;

/** Words at the edge of a text that may be names, whatever the surname. */
function findCandidates({ parts, isPhoto }: Entry): NameReading[] {
  const edges = [...new Set([parts[0], parts.at(-1)])].flatMap((part) =>
    part?.kind === 'paragraph' ? [part] : [],
  );
  if (isPhoto) return [];
  return edges.flatMap((part) => {
    const text = part.glyphs.map(({ char }) => (char.length === 1 ? char : '〓')).join('');
    const found = [...inBrackets, ...(parts.length > 1 ? [shortLine] : [])].flatMap(
      (pattern) => pattern.exec(text) ?? [],
    )[0];
    if (found === undefined) return [];
    const start = text.indexOf(found);
    const glyphs = part.glyphs.slice(start, start + found.length);
    const names = toNames(glyphs);
    return names.length === 0 ? [] : [{ bylines: names, from: { part, glyphs } }];
  });
}

/** The last words of the stretch: an office stands before the names. */
function toNames(glyphs: readonly Glyph[]): FoundByline[] {
  const words: Glyph[][] = [[]];
  for (const glyph of glyphs)
    if (/[\s、，,（()）]/u.test(glyph.char)) words.push([]);
    else words.at(-1)?.push(glyph);
  const names = words
    .filter((word) => word.length > 0)
    .map((word) => splitOffice(word) ?? word)
    .filter((word) => namely.test(textOf(word)));
  return names.slice(-1).map((name) => ({ role: '通讯员', name: textOf(name), glyphs: name }));
}

/** Gives the piece the names that were picked; returns the characters that are now in no draft. */
export function chooseNames(entry: Entry, pick: number | undefined): readonly Glyph[] {
  const list = findNameReadings(entry);
  const chosen = (pick ?? 1) - 1;
  if (list.length > 1) entry.nameReadings = { list: list.map(({ bylines }) => bylines), chosen };
  if (pick === undefined) return [];
  if (pick === 0) {
    const gone = entry.bylines.flatMap(({ glyphs }) => glyphs);
    entry.bylines = [];
    entry.asks = entry.asks.filter(({ message }) => !message.startsWith('署名“'));
    return gone;
  }
  const reading = list[chosen];
  if (!reading) return [];
  entry.asks = entry.asks.filter(({ message }) => !message.startsWith('署名“'));
  entry.bylines = [...reading.bylines];
  if (reading.from) cut(entry, reading.from, reading.bylines);
  return [];
}

/** Takes the stretch that became names out of the text. */
function cut(
  entry: Entry,
  { part, glyphs }: NonNullable<NameReading['from']>,
  bylines: readonly FoundByline[],
): void {
  const gone = new Set(glyphs.map(({ at }) => at));
  const rest = part.glyphs.filter(({ at }) => !gone.has(at));
  entry.form.push(...formOf(glyphs, bylines));
  entry.parts = entry.parts.flatMap((own) =>
    own === part ? (rest.length > 0 ? [{ ...own, glyphs: rest }] : []) : [own],
  );
}
