/** An element of the site's own markup, or a text. */
export type MarkupNode = string | MarkupElement;

export interface MarkupElement {
  /** In small letters. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: MarkupNode[];
}

const tag = /<(\/?)([a-z][a-z\d]*)((?:\s[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g;
const attribute = /\s([a-z-]+)(?:="([^"]*)")?/g;
const empty = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/**
 * Reads markup that the site itself has written (elements in small letters, attributes in double quotes, no comments, no
 * scripts) as values, so that no program has to hand a browser a text to run as markup. Anything else stays text.
 */
export function readMarkup(markup: string): MarkupNode[] {
  const root: MarkupElement = { name: '', attributes: {}, children: [] };
  const open = [root];
  let at = 0;
  const take = (node: MarkupNode): void => {
    if (node !== '') open.at(-1)?.children.push(node);
  };
  for (const { index, 0: whole, 1: slash, 2: name = '', 3: facts = '' } of markup.matchAll(tag)) {
    take(readText(markup.slice(at, index)));
    at = index + whole.length;
    if (slash === '/') close(open, name);
    else {
      const element = { name, attributes: readAttributes(facts), children: [] };
      take(element);
      if (!empty.has(name)) open.push(element);
    }
  }
  take(readText(markup.slice(at)));
  return root.children;
}

/** Closes the innermost element of the name and what is open in it. */
function close(open: MarkupElement[], name: string): void {
  const at = open.findLastIndex((element) => element.name === name);
  if (at > 0) open.length = at;
}

const readAttributes = (facts: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(facts.matchAll(attribute), ([, name = '', value = '']) => [name, readText(value)]),
  );

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: '\u00A0',
  quot: '"',
};

const readText = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );

/** What a node says, without its markup. */
export const textOfMarkup = (node: MarkupNode): string =>
  typeof node === 'string' ? node : node.children.map(textOfMarkup).join('');

/** Whether a node is an element of one of the names. */
export const isElement = (node: MarkupNode, ...names: readonly string[]): node is MarkupElement =>
  typeof node !== 'string' && names.includes(node.name);
