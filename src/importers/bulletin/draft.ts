import { pinyin } from 'pinyin-pro';
import type { Month } from '../../domain/date.ts';
import { placeholder } from '../../domain/placeholder.ts';
import type { BodyPart, Entry, EntryPicture } from './entries/entry.ts';
import { findRiskySentences, type RiskySentence } from '../../domain/proofreading/child-mention.ts';
import { yamlScalar } from '../../sources/formats/yaml-scalar.ts';
import { normalise } from './text/normalise.ts';
import { textOf, type Glyph } from './text/source-text.ts';

/** A place in the body that must not be published as it is. */
export interface Risk extends RiskySentence {
  readonly line: number;
}

/** A draft file with the characters that it was made of. */
export interface Draft {
  readonly fileName: string;
  readonly text: string;
  readonly entry: Entry;
  readonly title?: string;
  /** The shown characters in the order of the file: headline parts, caption, body. */
  readonly shown: readonly Glyph[];
  /** Names of the bylines. */
  readonly names: readonly Glyph[];
  /** Characters that became form. */
  readonly form: readonly Glyph[];
  readonly risks: readonly Risk[];
  /** Pictures that came with the file, each for the address that the text names. */
  readonly pictures: readonly DraftPicture[];
}

/** A picture as it came, and where the site is to have it, below `public/`. */
export interface DraftPicture {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface ShownPart {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
}

/** The text around an entry: an office is stated once, perhaps in another entry. */
interface Surroundings {
  /** The words of all entries of the page. */
  readonly context: string;
  readonly lineOf: (at: number) => number;
}

/** The words of an entry, head and body, in the order of the paper. */
export const wordsOf = ({ headline, parts, caption, pictures }: Entry): string =>
  [
    headline?.kicker,
    headline?.title,
    headline?.deck,
    ...parts.map(({ glyphs }) => glyphs),
    caption,
    ...pictures.map((picture) => picture.caption),
  ]
    .map((glyphs) => textOf(glyphs ?? []).replace(/\s/gu, ''))
    .join('\n');

/** The file of one entry; `order` is its place in the paper, from 1. */
export function makeDraft(
  entry: Entry,
  order: number,
  issue: Month,
  { context, lineOf }: Surroundings,
): Draft {
  const { kicker, title, deck } = entry.headline ?? {};
  const risks: Risk[] = [];
  const show = (glyphs: readonly Glyph[]): ShownPart => {
    const shown = normalise(glyphs, 'body');
    const found = findRiskySentences(textOf(shown), context);
    risks.push(...found.map((risk) => ({ ...risk, line: lineAt(shown, risk.index, lineOf) })));
    return { glyphs: shown, text: markRisks(shown, found) };
  };
  const heads = [title, kicker, deck].map((part) => part && normalise(part, 'headline'));
  const [shownTitle, shownKicker, shownDeck] = heads.map((part) => part && textOf(part));
  const photos = photosOf(entry).map(({ caption, bytes }) => ({
    caption: caption && show(caption),
    bytes,
  }));
  const body = entry.parts.map((part) => showPart(part, show));
  // An address is there for ever: no name of a child goes into it.
  const firstWords =
    risks.length > 0 ? undefined : (photos[0]?.caption ?? body[0])?.text.replace(/^图为/u, '');
  const slug = slugOf(shownTitle ?? firstWords, order);
  const files = photos.map(({ bytes }, at) => bytes && pictureFile(issue, slug, order, at));
  const text = [
    '---',
    ...headlineLines({ title: shownTitle, kicker: shownKicker, deck: shownDeck }),
    'text: original',
    `kind: ${entry.kind}`,
    `date: ${issue}`,
    ...bylineLines(entry),
    `summary: ${placeholder}`,
    `topics: [${placeholder}]`,
    'places: []',
    'programmes: []',
    ...photoLines(photos.map(({ caption }, at) => ({ caption: caption?.text, file: files[at] }))),
    '---',
    body.length > 0 ? joinParts(body) : placeholder,
    '',
  ].join('\n');
  return {
    fileName: `${String(order).padStart(2, '0')}-${slug}.mdx`,
    text,
    entry,
    ...(shownTitle ? { title: shownTitle } : {}),
    shown: [
      ...heads.flatMap((part) => part ?? []),
      ...photos.flatMap(({ caption }) => caption?.glyphs ?? []),
      ...body.flatMap(({ glyphs }) => glyphs),
    ],
    names: [...new Set(entry.bylines.flatMap(({ glyphs }) => glyphs))],
    form: [...entry.form, ...(entry.headline?.form ?? [])],
    risks,
    pictures: photos.flatMap(({ bytes }, at) => {
      const file = files[at];
      return bytes && file ? [{ bytes, file }] : [];
    }),
  };
}

/** The pictures of an entry; of a photo in a raw text only the words are left. */
const photosOf = ({ pictures, isPhoto, caption }: Entry): readonly EntryPicture[] =>
  pictures.length > 0 || !isPhoto ? pictures : [caption ? { caption } : {}];

const pictureFile = (issue: Month, slug: string, order: number, at: number): string =>
  `photos/${issue}/${String(order).padStart(2, '0')}-${slug}${at === 0 ? '' : `-${at + 1}`}.webp`;

/** `photo` and `morePhotos`; whom a picture shows is asked, and nothing is published without an answer. */
function photoLines(
  photos: readonly { caption: string | undefined; file: string | undefined }[],
): string[] {
  const items = photos.map(({ caption, file }) => [
    `caption: ${yamlScalar(caption === undefined ? placeholder : unescape(caption))}`,
    ...(file === undefined
      ? ['archived: false']
      : ['archived: true', `file: ${file}`, `alt: ${placeholder}`, `people: ${placeholder}`]),
  ]);
  const [first, ...more] = items;
  if (!first) return [];
  return [
    'photo:',
    ...first.map((line) => `  ${line}`),
    ...(more.length === 0 ? [] : ['morePhotos:']),
    ...more.flatMap((lines) =>
      lines
        .filter((line) => !line.startsWith('archived: true'))
        .map((line, at) => `  ${at === 0 ? '- ' : '  '}${line}`),
    ),
  ];
}

interface ShownBody extends ShownPart {
  readonly isItem: boolean;
}

function showPart(part: BodyPart, show: (glyphs: readonly Glyph[]) => ShownPart): ShownBody {
  if (part.kind === 'table') return { ...showTable(part.rows ?? [], show), isItem: false };
  const shown = show(part.glyphs);
  return { ...shown, text: `${markOf(part)}${shown.text}`, isItem: part.kind === 'item' };
}

function markOf({ kind, depth = 0, order }: BodyPart): string {
  if (kind === 'subhead') return '## ';
  if (kind !== 'item') return '';
  return `${'   '.repeat(depth)}${order === undefined ? '-' : `${order}.`} `;
}

/** The first row is the head; what a row lacks stays empty. */
function showTable(
  rows: NonNullable<BodyPart['rows']>,
  show: (glyphs: readonly Glyph[]) => ShownPart,
): ShownPart {
  const shown = rows.map((row) => row.map(show));
  const width = Math.max(...rows.map((row) => row.length));
  const lines = shown.map((row) =>
    ['', ...Array.from({ length: width }, (_, at) => row[at]?.text ?? ''), ''].join(' | ').trim(),
  );
  const rule = `|${' --- |'.repeat(width)}`;
  return {
    text: [lines[0], rule, ...lines.slice(1)].join('\n'),
    glyphs: shown.flat().flatMap(({ glyphs }) => glyphs),
  };
}

/** Items of a list stand close together. */
const joinParts = (parts: readonly ShownBody[]): string =>
  parts
    .map(({ text, isItem }, at) =>
      at === 0 ? text : `${isItem && parts[at - 1]?.isItem ? '\n' : '\n\n'}${text}`,
    )
    .join('');

/** The paper's headline; an empty place for a supplied one where nothing of it was found. */
function headlineLines(parts: Record<'title' | 'kicker' | 'deck', string | undefined>): string[] {
  const { title, kicker, deck } = parts;
  if (!title && !kicker && !deck) return [`title: ${placeholder}`];
  return [
    'original:',
    ...(kicker ? [`  kicker: ${yamlScalar(kicker)}`] : []),
    `  title: ${yamlScalar(title ?? placeholder)}`,
    ...(deck ? [`  deck: ${yamlScalar(deck)}`] : []),
  ];
}

function bylineLines({ bylines, kind }: Entry): string[] {
  const people = new Map(
    bylines.map(({ role, name }) => [`${role}/${name}`, `  - { role: ${role}, name: ${name} }`]),
  );
  if (people.size > 0) return ['bylines:', ...people.values()];
  return kind === '评论' ? [] : ['bylines: []'];
}

function lineAt(glyphs: readonly Glyph[], index: number, lineOf: (at: number) => number): number {
  let position = 0;
  for (const { char, at } of glyphs) {
    if (position >= index && at >= 0) return lineOf(at);
    position += char.length;
  }
  return lineOf(glyphs.at(-1)?.at ?? 0);
}

/** The placeholder precedes a sentence that must be checked, so that it cannot be published unseen. */
function markRisks(glyphs: readonly Glyph[], risks: readonly RiskySentence[]): string {
  const starts = new Set(risks.map(({ index }) => index));
  let position = 0;
  let text = '';
  for (const { char } of glyphs) {
    if (char !== '' && starts.has(position)) text += placeholder;
    text += escapeMarkdown(char);
    position += char.length;
  }
  return text.replace(/^(\d+)([.)])(?=\s|\S)/u, '$1\\$2').replace(/^([-+=>])/u, '\\$1');
}

/** Characters that mean something to Markdown or MDX stand for themselves. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>~#|]/gu, '\\$&');

const unescape = (text: string): string => text.replace(/\\([\\`*_{}[\]<>~#|.)=+>-])/gu, '$1');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const longestSlug = 32;

/** The first words of a title in pinyin; `draft-07` without any. */
function slugOf(title: string | undefined, order: number): string {
  let slug = '';
  for (const { segment, isWordLike } of segmenter.segment(title ?? '')) {
    if (!isWordLike) continue;
    const word = pinyin(segment, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
    if (word !== '' && slug.length + word.length < longestSlug)
      slug += `${slug === '' ? '' : '-'}${word}`;
    else if (word !== '') break;
  }
  return slug === '' ? `draft-${String(order).padStart(2, '0')}` : slug;
}
