/**
 * Joined indexes: the lasting index and those of the live lists, of which any may be gone. A list's
 * index is asked for only up to its last day, and whoever cannot have it still has all the rest.
 */
import { dateInShanghai } from '../domain/date.ts';
import type { TraditionalPairs } from './fold.ts';
import { listFolder } from './index-format.ts';
import { orSearchError, type SearchFiles } from './search-files.ts';
import { SearchIndex } from './search-index.ts';

/** One index with the last day of its lists; the lasting one has none. */
export interface Source {
  readonly index: SearchIndex;
  readonly until?: string;
}

export interface OpenIndexes {
  readonly sources: readonly [Source, ...Source[]];
  /** Last days of the live lists that could not be searched. */
  readonly missing: readonly string[];
  /** Of all indexes together. */
  readonly pairs: TraditionalPairs;
}

/** The index of a list failed in the middle of a search. */
export class ListLost extends Error {
  readonly until: string;

  constructor(until: string, cause: unknown) {
    super(`the lists until ${until}`, { cause });
    this.until = until;
  }
}

/** Milliseconds that a search waits for the index of a list, and before a lost one is asked for again. */
const LIST_WAIT_MS = 4_000;
const LOST_MS = 30_000;

export class JoinedIndexes {
  readonly #files: SearchFiles;
  readonly #bundlePath: string;
  readonly #now: () => Date;
  #lasting: Promise<SearchIndex> | undefined;
  readonly #lists = new Map<string, Promise<SearchIndex>>();
  readonly #lostAt = new Map<string, number>();
  #joined: { of: readonly SearchIndex[]; pairs: TraditionalPairs } = { of: [], pairs: new Map() };

  constructor(files: SearchFiles, bundlePath: string, now: () => Date) {
    this.#files = files;
    this.#bundlePath = bundlePath;
    this.#now = now;
  }

  /** Opens what is not open yet. @throws SearchError if the lasting index cannot be had */
  async open(): Promise<OpenIndexes> {
    this.#lasting ??= SearchIndex.open(this.#files, this.#bundlePath);
    const lasting = await orSearchError('index', this.#lasting);
    const { lists = [], today } = lasting.entry;
    const day = today ?? dateInShanghai(this.#now());
    const live = lists.filter((until) => until >= day);
    const opened = await Promise.all(live.map((until) => this.#openList(until)));
    const sources = opened.filter((source) => source !== undefined);
    return {
      sources: [{ index: lasting }, ...sources],
      missing: live.filter((_, i) => opened[i] === undefined),
      pairs: this.#joinPairs([lasting, ...sources.map(({ index }) => index)]),
    };
  }

  async #openList(until: string): Promise<Source | undefined> {
    const now = this.#now().getTime();
    if (now - (this.#lostAt.get(until) ?? -LOST_MS) < LOST_MS) return undefined;
    const opening =
      this.#lists.get(until) ?? SearchIndex.open(this.#files, this.#bundlePath + listFolder(until));
    this.#lists.set(until, opening);
    try {
      return { until, index: await withinTime(opening, LIST_WAIT_MS) };
    } catch {
      this.lose(until);
      return undefined;
    }
  }

  /** The same table as long as the indexes are the same: what was folded by it is kept. */
  #joinPairs(indexes: readonly SearchIndex[]): TraditionalPairs {
    const { of, pairs } = this.#joined;
    if (indexes.length === of.length && indexes.every((index, i) => index === of[i])) return pairs;
    this.#joined = { of: indexes, pairs: new Map(indexes.flatMap((index) => [...index.pairs])) };
    return this.#joined.pairs;
  }

  /** Leaves the index of a list out for a while. */
  lose(until: string): void {
    this.#lists.delete(until);
    this.#lostAt.set(until, this.#now().getTime());
  }

  /** Forgets everything; the next search begins anew. */
  close(): void {
    this.#lasting = undefined;
    this.#lists.clear();
    this.#lostAt.clear();
  }
}

/** What an index promises; the loss of a list's index is named. */
export async function orListLost<T>({ until }: Source, promise: Promise<T>): Promise<T> {
  if (until === undefined) return promise;
  try {
    return await withinTime(promise, LIST_WAIT_MS);
  } catch (cause) {
    throw new ListLost(until, cause);
  }
}

function withinTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${String(ms)} ms`));
    }, ms);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
