import { spelledTerms, type Alias } from './pinyin.ts';
import { isNumber } from './tokens.ts';

/** A folded text to look for. */
export interface QueryText {
  readonly text: string;
  /** Whether it is a number that must not be part of a longer one. */
  readonly wholeNumber: boolean;
}

/** Something a page must contain: any one of `texts`. What was typed comes first. */
export interface QueryPart {
  readonly texts: readonly QueryText[];
  /** Whether it was quoted: then it stands for itself alone. */
  readonly quoted?: boolean;
}

/** What was typed, folded. */
export const typedOf = ({ texts }: QueryPart): string => texts[0]?.text ?? '';

export interface QueryPlan {
  readonly required: readonly QueryPart[];
  readonly excluded: readonly QueryPart[];
}

const part =
  /(-?)(?:"([^"]*[^"\s][^"]*)"|[“”]([^“”]*[^“”\s][^“”]*)[“”]|[「『]([^」』]*[^」』\s][^」』]*)[」』])(?=\s|$)|(\S+)/gu;
const anyWidth: Readonly<Record<string, string>> = { '＂': '"', '－': '-', '｢': '「', '｣': '」' };

/** Splits a query at white space outside quotation marks of any kind; a minus sign excludes a part. */
export function splitQuery(query: string): { text: string; quoted: boolean; excluded: boolean }[] {
  const typed = query.replace(/[＂－｢｣]/g, (sign) => anyWidth[sign] ?? sign);
  return Array.from(typed.matchAll(part), ([, minus = '', plain, curved, cornered, bare = '']) => {
    const quoted = plain ?? curved ?? cornered;
    const minusWord = quoted === undefined && /^-./u.test(bare);
    return {
      text: quoted?.trim() ?? (minusWord ? bare.slice(1) : bare),
      quoted: quoted !== undefined,
      excluded: minus !== '' || minusWord,
    };
  });
}

const inside = /^\*(\d+)\*$/;
const thousands = /\B(?=(?:\d{3})+$)/g;
/** A text that may stand anywhere. */
export const free = (text: string): QueryText => ({ text, wholeNumber: false });

/** Makes a part of its folded text. A `quoted` one stands for itself alone. */
function makePart(text: string, quoted: boolean, aliases: readonly Alias[]): QueryPart {
  const digits = inside.exec(text)?.[1];
  if (digits !== undefined) return { texts: [free(digits)] };
  if (isNumber(text)) return { texts: listSpellings(text) };
  if (quoted) return { texts: [free(text)], quoted };
  return { texts: [text, ...spelledTerms(text, aliases)].map(free) };
}

function listSpellings(number: string): QueryText[] {
  const plain = { text: number, wholeNumber: true };
  if (number.length < 4 || number.startsWith('0')) return [plain];
  return [plain, { text: number.replace(thousands, ','), wholeNumber: true }];
}

/**
 * Folds and parses a query: all parts are required. A part of digits alone is a number, whole, also where it is written
 * with commas (`3480`, `3,480`); `*3480*` looks inside longer numbers; what is quoted is never read as pinyin. A
 * query that would only exclude is taken literally. An empty query gives a plan that requires nothing. A page must have
 * one of the texts `anyOf` besides. `fold` is the site's, `aliases` are the terms that are known by their pinyin.
 */
export function parseQuery(
  query: string,
  fold: (text: string) => string,
  aliases: readonly Alias[],
  anyOf: readonly string[] = [],
): QueryPlan {
  const foldAll = (texts: readonly string[]): string[] =>
    texts.map(fold).filter((text) => text !== '');
  const typed = splitQuery(query);
  const read = (exclude: boolean): QueryPart[] =>
    typed.flatMap(({ text, quoted, excluded }) =>
      foldAll(excluded === exclude ? [text] : []).map((own) => makePart(own, quoted, aliases)),
    );
  const any = foldAll(anyOf).flatMap((text) => makePart(text, false, aliases).texts);
  const required = [...read(false), ...(any.length > 0 ? [{ texts: any }] : [])];
  const excluded = read(true);
  if (required.length > 0 || excluded.length === 0) return { required, excluded };
  const literal = foldAll(query.split(/\s+/u)).map((text) => ({ texts: [free(text)] }));
  return { required: literal, excluded: [] };
}

/** The same part, which also finds its number inside longer ones. */
export const openNumber = ({ texts }: QueryPart): QueryPart => ({
  texts: texts.slice(0, 1).map(({ text }) => free(text)),
});
