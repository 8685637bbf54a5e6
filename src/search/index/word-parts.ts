import { isNumber } from '../text/tokens.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Longer words stand inside of others too rarely to be asked for. */
const wordLength = 2;
const mostKnown = 20_000;

/** A record as it is kept until all words are known. */
interface CutRecord {
  readonly text: string;
  /** Not 0 where a word begins or ends, by place in the text. */
  readonly borders: Uint8Array;
}

/** Finds the words of two letters that stand in a record only inside longer ones, as 民政 does in 市民政策. */
export class WordParts {
  readonly #words = new Set<string>();
  readonly #records: CutRecord[] = [];
  readonly #known = new Map<string, readonly number[]>();

  /** Takes the folded texts of the next record. */
  addRecord(texts: readonly string[]): void {
    const text = texts.join('\n');
    const borders = new Uint8Array(text.length + 1);
    let start = 0;
    for (const block of texts) {
      for (const cut of this.#cut(block)) borders[start + cut] = 1;
      start += block.length + 1;
    }
    this.#records.push({ text, borders });
  }

  /** Where words begin and end in a block; many blocks stand on many pages. */
  #cut(block: string): readonly number[] {
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const cuts = [block.length];
    for (const { segment, index, isWordLike } of segmenter.segment(block)) {
      cuts.push(index);
      const isWord = isWordLike === true && segment.length === wordLength && !isNumber(segment);
      if (isWord) this.#words.add(segment);
    }
    if (this.#known.size > mostKnown) this.#known.clear();
    this.#known.set(block, cuts);
    return cuts;
  }

  /** The words that are parts alone, record by record, once all records are known. */
  listParts(): string[][] {
    return this.#records.map((record) =>
      Array.from(this.#findWords(record)).flatMap(([word, whole]) => (whole ? [] : [word])),
    );
  }

  /** The words that stand in a record, and whether one of their places is a whole word. */
  #findWords({ text, borders }: CutRecord): Map<string, boolean> {
    const found = new Map<string, boolean>();
    for (let start = 0; start < text.length; start += 1) {
      const word = text.slice(start, start + wordLength);
      if (this.#words.has(word) && found.get(word) !== true)
        found.set(word, borders[start] === 1 && borders[start + wordLength] === 1);
    }
    return found;
  }
}
