import type { Piece, RichText } from './rich-text.ts';
import type { GlossaryTerm } from './service.ts';

/**
 * Finds the hard words of a page: the first place of each term that is not yet a link. Of terms that begin at
 * the same place the longest counts (低保标准 before 低保). One finder serves one page, from top to bottom.
 */
export class TermFinder {
  /** Longest first. */
  readonly #terms: readonly GlossaryTerm[];
  readonly #marked = new Set<string>();

  constructor(glossary: readonly GlossaryTerm[]) {
    this.#terms = glossary.toSorted((a, b) => b.term.length - a.term.length);
  }

  /** The text, with each term that it is the first to use as a piece of its own. */
  mark(text: RichText): RichText {
    return text.flatMap((piece) => (piece.href === undefined ? this.#markPiece(piece) : [piece]));
  }

  #markPiece(piece: Piece): Piece[] {
    const found: Piece[] = [];
    let plain = '';
    let rest = piece.text;
    while (rest !== '') {
      const term = this.#terms.find((one) => rest.startsWith(one.term));
      const [character = ''] = rest;
      const word = term?.term ?? character;
      rest = rest.slice(word.length);
      if (!term || this.#marked.has(word)) {
        plain += word;
        continue;
      }
      this.#marked.add(word);
      if (plain !== '') found.push({ ...piece, text: plain });
      plain = '';
      found.push({ ...piece, text: word, term: word, title: `${term.pinyin}：${term.meaning}` });
    }
    if (plain !== '') found.push({ ...piece, text: plain });
    return found;
  }
}
