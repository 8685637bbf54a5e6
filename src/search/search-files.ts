/** Search files: how the browser gets the files of an index. Every request has a limit of time. */
import { SearchError, type SearchErrorCode } from './search-error.ts';

/** What fetches; a browser's own, or a folder's in tests and benches. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export interface SearchFiles {
  /** A file that names what is current; asked for anew each time. */
  readJson(url: string): Promise<unknown>;
  /** A file that never changes, unpacked. */
  readPacked(url: string): Promise<Uint8Array>;
}

/** Milliseconds after which a request that has not been answered is given up. */
const LIMIT_MS = 15_000;

export function makeFiles(fetchFile: Fetch): SearchFiles {
  const load = async <T>(
    url: string,
    cache: RequestCache,
    read: (response: Response) => Promise<T>,
  ): Promise<T> => {
    const limit = new AbortController();
    const timer = setTimeout(() => {
      limit.abort(new DOMException(url, 'TimeoutError'));
    }, LIMIT_MS);
    try {
      const response = await fetchFile(url, { cache, signal: limit.signal });
      if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
      return await read(response);
    } finally {
      clearTimeout(timer);
    }
  };
  return {
    readJson: (url) => load(url, 'no-cache', (response) => response.json()),
    readPacked: async (url) => unpack(await load(url, 'default', (packed) => packed.arrayBuffer())),
  };
}

/** Some servers unpack on the way what they know as packed. */
async function unpack(bytes: ArrayBuffer): Promise<Uint8Array> {
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return new Uint8Array(bytes);
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await import('./gunzip.ts');
    return gunzipSync(new Uint8Array(bytes));
  }
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

export async function orSearchError<T>(code: SearchErrorCode, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (cause) {
    if (cause instanceof SearchError) throw cause;
    const late = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new SearchError(late ? 'slow' : code, cause);
  }
}
