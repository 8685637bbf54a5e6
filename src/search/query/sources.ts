import { dateInShanghai } from '../../domain/date.ts';
import type { TraditionalPairs } from '../../domain/traditional-characters.ts';
import { entryFile, readFolder, type SearchEntry } from '../text/index-files.ts';
import { chooseValues, isInRange, type DateRange, type Filters } from './facets.ts';
import {
  limitMs,
  needWebAssembly,
  PagefindFiles,
  type Pagefind,
  type SearchFolder,
} from './pagefind-files.ts';
import { once } from '../text/once.ts';
import { Source } from './source.ts';

export interface OpenSources {
  /** The lasting index, those of live lists, and as many parts of the archive as have been opened. */
  readonly sources: readonly [Source, ...Source[]];
  /** Last days of the live lists that could not be searched. */
  readonly missing: readonly string[];
  /** The pairs of all indexes together. */
  readonly pairs: TraditionalPairs;
}

/** Milliseconds before a lost index is requested again. */
const lostMs = 30_000;

/**
 * The indexes of the site. All but the lasting one may be missing: a list's index is requested only up to its last day, an
 * archive's only if it may answer, and the search goes on without one that fails.
 */
export class Sources {
  readonly #folder: SearchFolder;
  readonly #files: PagefindFiles;
  #entry: Promise<SearchEntry> | undefined;
  #script: Promise<Pagefind> | undefined;
  /** How often the program failed to load. Browsers remember a failed module by its address, so each try has a new one. */
  #failures = 0;
  readonly #opened = new Map<string, Promise<Source>>();
  readonly #lostAt = new Map<string, number>();

  constructor(folder: SearchFolder) {
    this.#folder = folder;
    this.#files = new PagefindFiles(folder);
  }

  #readNow(): Promise<SearchEntry> {
    return this.#files.readJson(this.#files.bundlePath + entryFile) as Promise<SearchEntry>;
  }

  #readEntry(): Promise<SearchEntry> {
    return (this.#entry ??= this.#readNow());
  }

  /** Opens what is not open yet, but no archive. Rejects where the lasting index cannot be had. */
  async open(): Promise<OpenSources> {
    const { indexes, today } = await this.#readEntry();
    needWebAssembly();
    const day = today ?? dateInShanghai(this.#folder.now());
    const live = indexes.filter((folder) => {
      const { kind, name } = readFolder(folder);
      return kind === 'lists' && name >= day;
    });
    const first = this.#open(indexes[0]);
    const [lasting, ...opened] = await Promise.all([
      first,
      ...live.map((folder) => this.#orLost(folder, first)),
    ]);
    const missing = live.filter((_, i) => opened[i] === undefined);
    const days = new Set(missing.map((folder) => readFolder(folder).name));
    return this.#join([lasting, ...opened.filter((one) => one !== undefined)], Array.from(days));
  }

  /** The folders of the archive in which an answer to such a question may stand, newest first. */
  async listArchives(filters: Filters, range: DateRange): Promise<string[]> {
    const { indexes } = await this.#readEntry();
    const allows = (key: string, value: string): boolean =>
      filters[key] === undefined || chooseValues(filters[key], { [value]: [] }).includes(value);
    return indexes.filter((folder) => {
      const { kind, name: year } = readFolder(folder);
      const isAsked = allows('kind', '文章') && allows('year', year) && isInRange(year, range);
      return kind === 'archive' && isAsked;
    });
  }

  /** The same indexes and a part of the archive; `undefined` if it fails. */
  async addArchive(
    { sources, missing }: OpenSources,
    folder: string,
  ): Promise<OpenSources | undefined> {
    const source = await this.#orLost(folder);
    return source && this.#join([...sources, source], missing);
  }

  #open(folder: string): Promise<Source> {
    return once(this.#opened, folder, async () =>
      Source.open(this.#files, await this.#loadScript(), folder),
    );
  }

  async #loadScript(): Promise<Pagefind> {
    const { loadScript = (url) => import(/* @vite-ignore */ url) as Promise<Pagefind> } =
      this.#folder;
    const { indexes } = await this.#readEntry();
    const again = this.#failures === 0 ? '' : `?${String(this.#failures)}`;
    const address = `${this.#files.bundlePath}${indexes[0]}pagefind.js${again}`;
    this.#script ??= this.#files.inGoodTime(loadScript(address), limitMs);
    this.#script.catch(() => (this.#failures += 1));
    return this.#script;
  }

  /** `first` is what every index waits for before its own time begins. */
  async #orLost(folder: string, first?: Promise<unknown>): Promise<Source | undefined> {
    const now = this.#folder.now().getTime();
    if (now - (this.#lostAt.get(folder) ?? -lostMs) < lostMs) return undefined;
    const opening = this.#open(folder);
    try {
      await first;
      return await this.#files.inGoodTime(opening);
    } catch {
      this.#lostAt.set(folder, now);
      return undefined;
    }
  }

  #join(sources: OpenSources['sources'], missing: readonly string[]): OpenSources {
    for (const source of sources) source.forget();
    const pairs = new Map(sources.flatMap(({ traditional }) => Array.from(traditional)));
    return { sources, missing, pairs };
  }

  /** Whether the site was rebuilt meanwhile, so that files of the open indexes may be gone. */
  async isOutdated(): Promise<boolean> {
    const [known, current] = await Promise.all([this.#readEntry(), this.#readNow()]);
    return JSON.stringify(known) !== JSON.stringify(current);
  }

  /** Leaves an index out for a while. */
  lose(folder: string): void {
    this.#lostAt.set(folder, this.#folder.now().getTime());
  }

  /** Forgets everything; the next search begins anew. */
  close(): void {
    for (const opening of this.#opened.values())
      opening.then((source) => source.close()).catch(() => undefined);
    this.#entry = undefined;
    this.#script = undefined;
    this.#opened.clear();
    this.#lostAt.clear();
  }
}
