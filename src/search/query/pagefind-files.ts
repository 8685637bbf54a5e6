import { once } from '../text/once.ts';
import { SearchError } from './search-error.ts';

/** Fetches a file: the browser's own function, or one that reads a folder in tests and benches. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The part of `pagefind.js` that we use. */
export interface Pagefind {
  createInstance(options: {
    readonly basePath: string;
    readonly baseUrl: string;
    readonly noWorker: boolean;
  }): PagefindInstance;
}

export interface PagefindInstance {
  /** `words` are the positions of the words in rising order; for a quoted phrase only those of its first place. */
  search(term: string | null): Promise<{
    readonly results: readonly { readonly id: string; readonly words: readonly number[] }[];
  }>;
  destroy(): Promise<void>;
}

export interface SearchFolder {
  /** Address of the search folder, with slashes at both ends: `/pagefind/`. */
  readonly bundlePath: string;
  /** The browser's own where nothing is said. */
  readonly fetch?: Fetch;
  /** How Pagefind's program is loaded; as a module where nothing is said. */
  readonly loadScript?: (url: string) => Promise<Pagefind>;
  readonly now: () => Date;
  /** Whether to wait for slow indexes however long they take, for measurements. */
  readonly waits?: boolean;
}

/** Milliseconds after which a request is given up, and for which a search waits for an index that it can do without. */
export const limitMs = 15_000;
const mostWaitMs = 4_000;
const signature = 'pagefind_dcd';
const isProgram = (url: string): boolean => /\/wasm\.[^/]*$/.test(url);
const isChunk = (url: string): boolean => url.includes('/index/');

/**
 * The files of all indexes of a site. Pagefind asks for its own by the browser's `fetch` and answers without one that
 * failed, as if nothing stood in it: so its requests come this way, are seen to be whole, and those that failed are
 * remembered. Its program, the same for all indexes, is loaded once.
 */
export class PagefindFiles {
  readonly bundlePath: string;
  readonly #fetch: Fetch;
  readonly #waits: boolean;
  readonly #kept = new Map<string, Promise<Uint8Array>>();
  #program = '';
  /** The files that failed and why, in order. */
  readonly failed: { readonly url: string; readonly cause: unknown }[] = [];

  /** Requests below `bundlePath`, which nobody but Pagefind makes by the browser's `fetch`, come here from now on. */
  constructor({ bundlePath, fetch: fetchFile, waits = false }: SearchFolder) {
    const plain = globalThis.fetch;
    this.bundlePath = bundlePath;
    this.#waits = waits;
    this.#fetch = fetchFile ?? ((url, init) => plain(url, init));
    globalThis.fetch = (request, init) =>
      typeof request === 'string' && request.startsWith(bundlePath)
        ? this.#answer(request.replace(/\?.*$/, ''))
        : plain(request, init);
  }

  /** Rejects if the promise takes longer than `ms`. */
  inGoodTime<T>(promise: Promise<T>, ms = mostWaitMs): Promise<T> {
    if (this.#waits) return promise;
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new DOMException(`${String(ms)} ms`, 'TimeoutError')), ms);
    });
    return Promise.race([promise, late]);
  }

  /** A file that names what is current; asked for anew each time. */
  async readJson(url: string): Promise<unknown> {
    return parseJson(await this.#request(url, 'no-cache'));
  }

  /** JSON that never changes, packed. */
  async readPacked(url: string): Promise<unknown> {
    return parseJson(await unpack(await this.#request(url)));
  }

  /** What an index cannot do without; Pagefind, which hides that it is missing, finds it here afterwards. */
  async loadIndex(folder: string): Promise<void> {
    this.#program ||= `${folder}wasm.unknown.pagefind`;
    const program = this.#load(this.#program);
    const entry = parseJson(await this.#load(`${folder}pagefind-entry.json`)) as {
      readonly languages: Readonly<Record<string, { readonly hash: string }>>;
    };
    const metas = Object.values(entry.languages).map(({ hash }) =>
      this.#load(`${folder}pagefind.${hash}.pf_meta`),
    );
    await Promise.all([program, ...metas]);
  }

  async #answer(url: string): Promise<Response> {
    const bytes = await this.#load(isProgram(url) ? this.#program : url);
    return new Response(new Uint8Array(bytes));
  }

  #load(url: string): Promise<Uint8Array> {
    const load = async (): Promise<Uint8Array> => {
      try {
        const bytes = await this.#request(url);
        return url.endsWith('.json') ? bytes : await readSigned(url, bytes);
      } catch (cause) {
        this.failed.push({ url, cause });
        throw cause;
      }
    };
    // Pagefind keeps the words of an index itself.
    return isChunk(url) ? load() : once(this.#kept, url, load);
  }

  async #request(url: string, cache: RequestCache = 'default'): Promise<Uint8Array> {
    const limit = new AbortController();
    const late = new DOMException(url, 'TimeoutError');
    const timer = setTimeout(() => limit.abort(late), limitMs);
    try {
      const response = await this.#fetch(url, { cache, signal: limit.signal });
      if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
      return new Uint8Array(await response.arrayBuffer());
    } finally {
      clearTimeout(timer);
    }
  }
}

const parseJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** Some servers unpack on the way what they know as packed. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  // Safari before 16.4; nobody else loads the program for it.
  if (typeof DecompressionStream === 'undefined') return (await import('fflate')).gunzipSync(bytes);
  const packed = new Blob([new Uint8Array(bytes)]).stream();
  const unpacked = new Response(packed.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await unpacked.arrayBuffer());
}

/** Unpacked, as Pagefind takes it too. @throws Error for what is cut off or another file */
async function readSigned(url: string, bytes: Uint8Array): Promise<Uint8Array> {
  const whole = await unpack(bytes);
  const begin = new TextDecoder().decode(whole.subarray(0, signature.length));
  if (begin !== signature) throw new Error(`${url} is no file of Pagefind`);
  return whole;
}

/** The least that a program in WebAssembly can be. */
const emptyProgram = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** @throws SearchError where the browser, or a rule of the page, lets no WebAssembly run */
export function needWebAssembly(): void {
  try {
    new WebAssembly.Module(emptyProgram);
  } catch (cause) {
    throw new SearchError('blocked', cause);
  }
}
