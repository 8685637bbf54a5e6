/**
 * Word parts: on which pages a word of the site stands only inside longer ones, as 民政 does in 市民政策.
 * Where that is so is rare, so that little is kept. Build only.
 */
import { BLOCK_END, isNumber, textToSymbols } from './symbols.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const MOST_SYMBOLS = 8;
/** The cells of a list up to this length hold one word: a name. */
const CELL_LENGTH = 4;
const MOST_KNOWN = 20_000;

/** The words that begin with the same characters, by the next one. */
interface Branch {
  readonly next: Map<string, Branch>;
  word: string | undefined;
}

/** A page as it is kept until all words are known. */
interface CutPage {
  readonly text: string;
  /** Not 0 where a word begins or ends, by place in the text. */
  readonly borders: Uint8Array;
}

export class WordParts {
  readonly #words = new Set<string>();
  readonly #pages: CutPage[] = [];
  readonly #known = new Map<string, readonly number[]>();

  /** Takes the next page; `isList` where it holds the rows of lists. */
  addPage(symbols: readonly string[], isList: boolean): void {
    const text = symbols.join('');
    const borders = new Uint8Array(text.length + 1);
    let start = 0;
    for (const block of text.split(BLOCK_END)) {
      const cuts =
        isList && block.length <= CELL_LENGTH ? this.#keepWhole(block) : this.#cut(block);
      for (const cut of cuts) borders[start + cut] = 1;
      start += block.length + 1;
    }
    this.#pages.push({ text, borders });
  }

  #keepWhole(cell: string): readonly number[] {
    this.#addWord(cell);
    return [0, cell.length];
  }

  /** Where words begin and end in a block; many blocks stand on many pages. */
  #cut(block: string): readonly number[] {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const cuts = [block.length];
    for (const { segment, index, isWordLike } of segmenter.segment(block)) {
      cuts.push(index);
      if (isWordLike === true) this.#addWord(segment);
    }
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    this.#known.set(block, cuts);
    return cuts;
  }

  #addWord(word: string): void {
    if (word.length < 2 || isNumber(word) || this.#words.has(word)) return;
    const { length } = textToSymbols(word);
    if (length >= 2 && length <= MOST_SYMBOLS) this.#words.add(word);
  }

  /** Words with the numbers of the pages, rising, on which they are parts of words alone. */
  listPages(): Map<string, number[]> {
    const tree = growTree(this.#words);
    const pages = new Map<string, number[]>();
    for (const [number, page] of this.#pages.entries())
      for (const [word, whole] of findWords(tree, page)) {
        if (whole) continue;
        const own = pages.get(word);
        if (own === undefined) pages.set(word, [number]);
        else own.push(number);
      }
    return pages;
  }
}

const makeBranch = (): Branch => ({ next: new Map(), word: undefined });

function growTree(words: Iterable<string>): Branch {
  const tree = makeBranch();
  for (const word of words) {
    let branch = tree;
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charAt(at);
      let next = branch.next.get(unit);
      if (next === undefined) branch.next.set(unit, (next = makeBranch()));
      branch = next;
    }
    branch.word = word;
  }
  return tree;
}

/** The words that stand in a page, and whether one of their places is a whole word. */
function findWords(tree: Branch, { text, borders }: CutPage): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (let start = 0; start < text.length; start += 1) {
    let branch = tree.next.get(text.charAt(start));
    for (let end = start + 1; branch !== undefined; end += 1) {
      const { word } = branch;
      if (word !== undefined && found.get(word) !== true)
        found.set(word, borders[start] === 1 && borders[end] === 1);
      branch = branch.next.get(text.charAt(end));
    }
  }
  return found;
}
