/**
 * Site numbers: every run of digits on the site and what stands beside it. A query can cut a run of
 * digits (`018年`), and the index knows only whole ones (`2018`); this tells which to look for.
 */
import { isNumber, tokenToText } from './tokens.ts';

export const NUMBERS_FILE = 'search-numbers.json';

type NumbersByNeighbour = ReadonlyMap<string, readonly string[]>;

export interface SiteNumbers {
  readonly all: readonly string[];
  /** By character the numbers that stand directly before it. */
  readonly before: NumbersByNeighbour;
  /** By character the numbers that stand directly after it. */
  readonly after: NumbersByNeighbour;
}

/** In a file: numbers separated by spaces, since most of it is digits. */
interface NumbersFile {
  readonly all: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

/** Collects the numbers of a site from the tokens of its blocks. */
export class NumberCollector {
  readonly #all = new Set<string>();
  readonly #before = new Map<string, Set<string>>();
  readonly #after = new Map<string, Set<string>>();

  get size(): number {
    return this.#all.size;
  }

  addBlock(tokens: readonly string[]): void {
    for (const [i, number] of tokens.entries()) {
      if (!isNumber(number)) continue;
      this.#all.add(number);
      addTo(this.#before, tokens[i + 1], number);
      addTo(this.#after, tokens[i - 1], number);
    }
  }

  format(): string {
    const file: NumbersFile = {
      all: joinSorted(this.#all),
      before: joinByNeighbour(this.#before),
      after: joinByNeighbour(this.#after),
    };
    return JSON.stringify(file);
  }
}

function addTo(numbers: Map<string, Set<string>>, token: string | undefined, number: string): void {
  if (token === undefined) return;
  const neighbour = tokenToText(token);
  const known = numbers.get(neighbour);
  if (known === undefined) numbers.set(neighbour, new Set([number]));
  else known.add(number);
}

function joinSorted(numbers: Iterable<string>): string {
  return Array.from(numbers).sort().join(' ');
}

function joinByNeighbour(numbers: Iterable<[string, Set<string>]>): Record<string, string> {
  const sorted = Array.from(numbers).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([neighbour, own]) => [neighbour, joinSorted(own)]));
}

function splitByNeighbour(joined: Readonly<Record<string, string>>): NumbersByNeighbour {
  return new Map(Object.entries(joined).map(([neighbour, own]) => [neighbour, own.split(' ')]));
}

/** Reads what `NumberCollector` wrote. */
export function parseNumbers(json: unknown): SiteNumbers {
  const { all, before, after } = json as NumbersFile;
  return {
    all: all === '' ? [] : all.split(' '),
    before: splitByNeighbour(before),
    after: splitByNeighbour(after),
  };
}
