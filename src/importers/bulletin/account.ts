import { parse } from 'yaml';
import { placeholder } from '../../domain/placeholder.ts';
import type { Draft } from './draft.ts';
import { isSpace, textOf, type Glyph, type SourceText } from './text/source-text.ts';

/** Where every character of the raw text went. Spaces are counted, but carry no text. */
export interface Account {
  /** Characters of the raw text that are no space. */
  readonly total: number;
  readonly drafts: readonly DraftAccount[];
  /** Characters that are in the report alone. */
  readonly inReport: number;
  /** Spaces and line ends of the raw text. */
  readonly spaces: number;
  /** Why the account does not balance, in Chinese; empty if it does. */
  readonly faults: readonly string[];
}

export interface DraftAccount {
  readonly fileName: string;
  /** Shown as they are in the raw text. */
  readonly kept: number;
  /** Shown in another form: full-width marks, curled quotes. */
  readonly changed: number;
  /** Names in the front matter. */
  readonly names: number;
  /** Became form: 本报讯, brackets of a byline, the dash of a deck. */
  readonly form: number;
}

/**
 * Traces every character of the raw text to exactly one draft or to the report. Then reads every draft again and
 * checks that it contains what the account says, in the same order, changed only as the rules of print allow.
 */
export function settleAccount(
  source: SourceText,
  drafts: readonly Draft[],
  reported: readonly Glyph[],
): Account {
  const places = new Map<number, number>();
  const put = (glyphs: readonly Glyph[]): void => {
    for (const { at } of glyphs)
      if (at >= 0 && !isSpace(source.chars[at] ?? '')) places.set(at, (places.get(at) ?? 0) + 1);
  };
  for (const draft of drafts) [draft.shown, draft.names, draft.form].forEach(put);
  put(reported);
  const text = source.chars.flatMap((char, at) => (isSpace(char) ? [] : [at]));
  const lost = text.filter((at) => !places.has(at));
  const doubled = text.filter((at) => (places.get(at) ?? 0) > 1);
  return {
    total: text.length,
    drafts: drafts.map((draft) => countDraft(source, draft)),
    inReport: countText(source, reported),
    spaces: source.chars.length - text.length,
    faults: [
      ...lost.map((at) => `${placeOf(source, at)}的“${source.chars[at] ?? ''}”没有去处`),
      ...doubled.map((at) => `${placeOf(source, at)}的“${source.chars[at] ?? ''}”用了不止一次`),
      ...drafts.flatMap((draft) => checkForms(source, draft)),
      ...drafts.flatMap(checkFile),
    ],
  };
}

const placeOf = (source: SourceText, at: number): string =>
  `第 ${source.lineOf(at)} 行第 ${source.columnOf(at)} 字`;

const countText = (source: SourceText, glyphs: readonly Glyph[]): number =>
  glyphs.filter(({ at }) => at >= 0 && !isSpace(source.chars[at] ?? '')).length;

function countDraft(source: SourceText, draft: Draft): DraftAccount {
  const shown = draft.shown.filter(({ at }) => at >= 0 && !isSpace(source.chars[at] ?? ''));
  const kept = shown.filter(({ char, at }) => source.chars[at] === char).length;
  return {
    fileName: draft.fileName,
    kept,
    changed: shown.length - kept,
    names: countText(source, draft.names),
    form: countText(source, draft.form),
  };
}

const sameForms: Record<string, string> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '•': '·',
  '‧': '·',
  '・': '·',
};

const fold = (char: string): string => {
  const plain = char.normalize('NFKC');
  return sameForms[plain] ?? plain;
};

/** A character may change its width or its quotes, and be one of several that became …… or ——; no more. */
function checkForms(source: SourceText, { shown, fileName }: Draft): string[] {
  return shown.flatMap(({ char, at }) => {
    const raw = source.chars[at] ?? ' ';
    const isSame = at < 0 || isSpace(raw) || fold(raw) === fold(char);
    const isMark = /^[-.…。·—―─━－–]$/u.test(raw) && ['', '……', '——', '—'].includes(char);
    return isSame || isMark ? [] : [`${fileName}：${placeOf(source, at)}的“${raw}”变成了“${char}”`];
  });
}

interface DraftHead {
  original?: { title?: string; kicker?: string; deck?: string };
  title?: string;
  bylines?: readonly { name?: string }[];
  photo?: { caption?: string };
  morePhotos?: readonly { caption?: string }[];
}

/** Reads the file that would be written and compares it with the characters it should hold. */
function checkFile({ text, fileName, shown, names }: Draft): string[] {
  const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
  const head = parse(yaml, { schema: 'failsafe' }) as DraftHead;
  const parts = [
    head.original?.title ?? head.title,
    head.original?.kicker,
    head.original?.deck,
    head.photo?.caption,
    ...(head.morePhotos ?? []).map(({ caption }) => caption),
    plainBody(body),
  ];
  const written = squeeze(parts.join('').replaceAll(placeholder, ''));
  const expected = squeeze(textOf(shown).replaceAll(placeholder, ''));
  const faults = written === expected ? [] : [`${fileName} 里的文字与原文对不上`];
  const known = new Set(head.bylines?.map(({ name }) => name));
  const missing = squeeze(textOf(names));
  const all = [...known].reduce<string>(
    (rest, name) => rest.replaceAll(name ?? '', ''),
    missing.replaceAll('•', '·'),
  );
  return all === '' ? faults : [...faults, `${fileName} 的署名与原文对不上`];
}

const squeeze = (text: string): string => [...text].filter((char) => !isSpace(char)).join('');

const plainBody = (body: string): string =>
  body
    .replace(/^(?:## | *- | *\d+\. |\|(?: --- \|)+$)/gmu, '')
    .replace(/(?<!\\)\|/gu, '')
    .replace(/\\([\\`*_{}[\]<>~#|.)=+>-])/gu, '$1');
