/** Characters and digits of a paragraph's beginning that make the first part of its anchor. */
const charactersOfBeginning = 16;

/** Where a link to a paragraph may lead. */
export interface ParagraphAnchor {
  /** `p-<beginning>-<whole text>`: this very text, wherever it is; the very same ones have a number behind. */
  id: string;
  /** `p-<beginning>`: what is left of an id when the paragraph's end is edited; of paragraphs alike, the first. */
  beginning?: string;
}

/**
 * Ids for each paragraph, made of its own characters: signs may change, and other paragraphs may be written, moved or
 * removed, also ones that begin alike. All ids of a page differ.
 */
export function paragraphAnchors(texts: readonly string[]): ParagraphAnchor[] {
  const taken = new Set<string>();
  const begun = new Set<string>();
  return texts.map((text) => {
    const characters = [...text].filter((character) => /[\p{L}\p{N}]/u.test(character));
    const beginning = `p-${hash(characters.slice(0, charactersOfBeginning).join(''))}`;
    const id = nextFree(`${beginning}-${hash(characters.join(''))}`, taken);
    taken.add(id);
    if (begun.has(beginning)) return { id };
    begun.add(beginning);
    return { id, beginning };
  });
}

/** The place of a paragraph whose end was edited since the link to it was made; nothing for other addresses. */
export const beginningOf = (id: string): string | undefined => /^(p-[a-z0-9]+)-/.exec(id)?.[1];

function nextFree(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}

/** FNV-1a over UTF-16, 32 bits: short, the same everywhere, nothing secret in it. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
