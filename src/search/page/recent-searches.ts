const storeKey = 'recent-searches';
const mostKept = 8;

/** Part of `Storage`; each call may throw where a browser keeps nothing. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Kept {
  /** The reader does not want anything kept here. */
  readonly off: boolean;
  /** Newest first. */
  readonly queries: readonly string[];
}

function read(store: Store): Kept {
  try {
    const { off, queries } = JSON.parse(store.getItem(storeKey) ?? '{}') as Partial<Kept>;
    return {
      off: off === true,
      queries: Array.isArray(queries) ? queries.filter((one) => typeof one === 'string') : [],
    };
  } catch {
    return { off: false, queries: [] };
  }
}

function write(store: Store, kept: Kept): void {
  try {
    if (kept.off || kept.queries.length > 0) store.setItem(storeKey, JSON.stringify(kept));
    else store.removeItem(storeKey);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

export const readRecent = (store: Store): Kept => read(store);

/** Puts a query first; nothing where the reader wants nothing kept. */
export function keepQuery(store: Store, query: string): void {
  const { off, queries } = read(store);
  if (off || query === '') return;
  write(store, {
    off,
    queries: [query, ...queries.filter((one) => one !== query)].slice(0, mostKept),
  });
}

export const forgetRecent = (store: Store): void => write(store, { ...read(store), queries: [] });

/** Switching it off also forgets. */
export const switchRecent = (store: Store, off: boolean): void =>
  write(store, { off, queries: [] });
