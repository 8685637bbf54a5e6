/** Letters and digits of a paragraph's beginning that make its anchor. */
const lettersOfAnchor = 16;

/**
 * An id for each paragraph, made of its own first letters: it stays while other paragraphs are written, moved or
 * removed, and while only signs or the rest of the paragraph change. Paragraphs that begin alike are told apart by
 * their whole text, the very same ones by their number. All ids differ.
 */
export function paragraphAnchors(texts: readonly string[]): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const letters = [...text].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
    const candidates = [letters.slice(0, lettersOfAnchor).join(''), letters.join('')].map(toId);
    const free = candidates.find((id) => !taken.has(id)) ?? nextFree(candidates[1] ?? '', taken);
    taken.add(free);
    return free;
  });
}

const toId = (text: string): string => `p-${hash(text).toString(36)}`;

function nextFree(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** FNV-1a over UTF-16, 32 bits: short, the same everywhere, nothing secret in it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
