/**
 * Query: what a reader typed, as a plan of what a page must contain.
 *
 * Parts are separated by spaces and all are required; `"…"` keeps spaces and is never read as pinyin,
 * `-词` excludes. A part of digits alone is a number, whole, also where it is written with commas (`3480`, `3,480`); `*3480*`
 * looks inside longer numbers. A query that would only exclude is taken literally, as is a quotation
 * mark that has no partner.
 */
import { spelledTerms, type Alias } from './pinyin.ts';
import { isNumber } from './symbols.ts';

/** A folded text as it is looked for. */
export interface QueryText {
  readonly text: string;
  /** A number at its edge is not looked for inside a longer one. */
  readonly wholeNumber: boolean;
}

/** Something a page must contain: any one of `texts`. What was typed comes first. */
export interface QueryPart {
  readonly texts: readonly QueryText[];
  /** It stood in quotation marks: nothing else is meant by it. */
  readonly quoted?: boolean;
}

export interface QueryPlan {
  readonly required: readonly QueryPart[];
  readonly excluded: readonly QueryPart[];
}

/** What is asked for besides the query itself. */
export interface PlanOptions {
  /** Numbers are looked for inside longer ones too. */
  readonly insideNumbers?: boolean | undefined;
  /** Texts of which a page must have one. */
  readonly anyOf?: readonly string[] | undefined;
  /** Texts of which a page may have none. */
  readonly excluded?: readonly string[] | undefined;
}

/** How a query is read: the fold of the site and the terms that are known by their pinyin. */
export interface QueryTerms {
  fold(text: string): string;
  readonly aliases: readonly Alias[];
}

const PART = /(-?)"([^"]*[^"\s][^"]*)"(?=\s|$)|(\S+)/gu;
const INSIDE = /^\*(\d+)\*$/;
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;

/** A part from its folded text; what is `quoted` stands for itself alone. */
function makePart(text: string, terms: QueryTerms, inside: boolean, quoted: boolean): QueryPart {
  const digits = INSIDE.exec(text)?.[1];
  if (digits !== undefined) return { texts: [{ text: digits, wholeNumber: false }] };
  if (isNumber(text)) return { texts: inside ? [free(text)] : listSpellings(text) };
  if (quoted) return { texts: [free(text)], quoted };
  return { texts: [text, ...spelledTerms(text, terms.aliases)].map(free) };
}

const free = (text: string): QueryText => ({ text, wholeNumber: false });

function listSpellings(number: string): QueryText[] {
  const plain = { text: number, wholeNumber: true };
  if (number.length < 4 || number.startsWith('0')) return [plain];
  return [plain, { text: number.replace(THOUSANDS, ','), wholeNumber: true }];
}

/** Folds and parses a query. An empty query gives a plan that requires nothing. */
export function parseQuery(
  query: string,
  terms: QueryTerms,
  { insideNumbers = false, anyOf = [], excluded: without = [] }: PlanOptions = {},
): QueryPlan {
  const part = (text: string, quoted = false): QueryPart =>
    makePart(text, terms, insideNumbers, quoted);
  const foldAll = (texts: readonly string[]): string[] =>
    texts.map((text) => terms.fold(text).trim()).filter((text) => text !== '');
  const any = foldAll(anyOf).flatMap((text) => part(text).texts);
  const asked = any.length === 0 ? [] : [{ texts: any }];
  const unwanted = foldAll(without).map((text) => part(text));

  const folded = terms.fold(query);
  const required: QueryPart[] = [];
  const excluded: QueryPart[] = [];
  for (const [, minus = '', quoted, bare = ''] of folded.matchAll(PART)) {
    const minusWord = quoted === undefined && /^-./u.test(bare);
    const text = quoted?.trim() ?? (minusWord ? bare.slice(1) : bare);
    (minus !== '' || minusWord ? excluded : required).push(part(text, quoted !== undefined));
  }
  const literal = required.length === 0 && asked.length === 0 && folded !== '';
  if (!literal) return { required: [...required, ...asked], excluded: [...excluded, ...unwanted] };
  return {
    required: folded.split(' ').map((text) => ({ texts: [free(text)] })),
    excluded: unwanted,
  };
}

/** The part that looks for a number inside longer ones too. */
export function openNumber({ texts }: QueryPart): QueryPart {
  return { texts: texts.slice(0, 1).map(({ text }) => free(text)) };
}
