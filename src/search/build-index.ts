/** Builds the search index of a folder of built pages. Build only. */
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as pagefind from 'pagefind';
import { makeIndexCopy } from './index-copy.ts';
import { makeLossesKnown } from './known-losses.ts';
import { readTraditionalPairs, selectPairs, spellTerms } from './reference-terms.ts';
import { formatTerms, TERMS_FILE } from './search-terms.ts';
import { NumberCollector, NUMBERS_FILE } from './site-numbers.ts';
import { tokenToText } from './tokens.ts';

export interface BuildIndexOptions {
  /** Folder of built pages. */
  readonly siteDir: string;
  /** Folder of the index. It is removed first: Pagefind never deletes what it wrote before. */
  readonly outDir: string;
  /** Han terms that can also be found by their pinyin. */
  readonly aliasTerms: Iterable<string>;
  /** Words that one part of the index may hold, other than `PART_WORDS`. */
  readonly partWords?: number;
  /** Called after every page that was read, searched or not. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface IndexReport {
  /** Pages in the index. */
  readonly pages: number;
  /** Pages that carry no `data-pagefind-body` and are not searched. */
  readonly skipped: number;
  /** Parts into which the index was cut. */
  readonly parts: number;
  /** Different runs of digits on the site. */
  readonly numbers: number;
}

/** A copy that waits for its turn; as bytes it takes half the memory of a string. */
interface WaitingCopy {
  readonly url: string;
  readonly date: string;
  readonly words: number;
  readonly html: Buffer;
}

/** Postings a file of the index holds; the default of 20,000 makes a query load twice as much. */
const CHUNK_SIZE = '6000';
const CHUNK_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** Words that one part of the index may hold: Pagefind takes about 230 bytes of memory for each. */
const PART_WORDS = 4_000_000;
/** Pagefind's own pages of results, which no one uses here. */
const UNUSED_FILE = /^pagefind-(?:component-|modular-)?ui\.|^pagefind-highlight\./;
/** What all parts share: the script, its worker and WASM. */
const PROGRAM_FILE = /^(?:pagefind|pagefind-worker)\.js$|^wasm\./;

async function listPages(siteDir: string, outDir: string): Promise<string[]> {
  const pages: string[] = [];
  const inside = relative(siteDir, outDir) + sep;
  for await (const path of glob('**/*.html', { cwd: siteDir })) {
    if (!path.startsWith(inside)) pages.push(path);
  }
  return pages.sort();
}

function pathToUrl(path: string): string {
  return `/${path.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

function oldestFirst(a: WaitingCopy, b: WaitingCopy): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.url < b.url ? 1 : -1;
}

function requireSuccess(action: string, errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind 出错（${action}）：${errors.join('；')}`);
}

/** Cuts the newest copies off `copies`, which are oldest first, up to the size of a part. */
function takePart(copies: WaitingCopy[], partWords: number): WaitingCopy[] {
  const part: WaitingCopy[] = [];
  let words = 0;
  while (words < partWords) {
    const copy = copies.pop();
    if (copy === undefined) break;
    part.push(copy);
    words += copy.words;
  }
  return part;
}

/**
 * Builds one part of the index by a Pagefind of its own, whose memory ends with it. The files are
 * written here: `writeFiles` answers before its last files are on the disk, and `close` ends it.
 */
async function writePart(
  part: readonly WaitingCopy[],
  language: string,
  folder: string,
  unwanted: readonly RegExp[],
): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
    requireSuccess('createIndex', errors);
    if (index === undefined) throw new Error('Pagefind 没有启动。');
    for (const { url, html } of part) {
      requireSuccess(url, (await index.addHTMLFile({ url, content: html.toString() })).errors);
    }
    const answer = await index.getFiles();
    requireSuccess('getFiles', answer.errors);
    for (const { path, content } of answer.files) {
      if (unwanted.some((pattern) => pattern.test(path))) continue;
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, makeLossesKnown(path, content));
    }
  } finally {
    await pagefind.close();
  }
}

/**
 * Writes the index, newest pages first: Pagefind answers in that order, so no order is stored. A
 * large site is cut into parts, each in a folder of its own; their names are returned.
 */
async function writeIndex(
  copies: WaitingCopy[],
  outDir: string,
  partWords: number,
): Promise<string[]> {
  const chunkSizeBefore = process.env[CHUNK_SIZE_VARIABLE];
  process.env[CHUNK_SIZE_VARIABLE] = CHUNK_SIZE;
  const parts: string[] = [];
  try {
    copies.sort(oldestFirst);
    for (let number = 1; copies.length > 0; number += 1) {
      const name = number === 1 ? '' : `part-${String(number)}`;
      const unwanted = number === 1 ? [UNUSED_FILE] : [UNUSED_FILE, PROGRAM_FILE];
      // Pages are known by language and hash: a language for each part keeps them apart.
      const language = `x-${String(number)}`;
      await writePart(takePart(copies, partWords), language, join(outDir, name), unwanted);
      if (number > 1) parts.push(name);
    }
  } finally {
    if (chunkSizeBefore === undefined) Reflect.deleteProperty(process.env, CHUNK_SIZE_VARIABLE);
    else process.env[CHUNK_SIZE_VARIABLE] = chunkSizeBefore;
  }
  return parts;
}

/** Builds the index; fails where no page is searched or Pagefind reports anything wrong. */
export async function buildIndex(options: BuildIndexOptions): Promise<IndexReport> {
  const { siteDir, outDir, aliasTerms, partWords = PART_WORDS, onProgress } = options;
  const pairs = readTraditionalPairs();
  const paths = await listPages(siteDir, outDir);
  const copies: WaitingCopy[] = [];
  const numbers = new NumberCollector();
  const chars = new Set<string>();

  for (const [i, path] of paths.entries()) {
    const copy = makeIndexCopy(await readFile(join(siteDir, path), 'utf8'), pairs);
    if (copy !== undefined) {
      const { date, words, html } = copy;
      copies.push({ url: pathToUrl(path), date, words, html: Buffer.from(html) });
      for (const tokens of copy.blocks) {
        numbers.addBlock(tokens);
        for (const token of tokens) chars.add(tokenToText(token));
      }
    }
    onProgress?.(i + 1, paths.length);
  }
  const pages = copies.length;
  if (pages === 0)
    throw new Error(`${siteDir} 中没有一页带有 data-pagefind-body，无法建立搜索索引。`);

  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const parts = await writeIndex(copies, outDir, partWords);
  const terms = { pairs: selectPairs(pairs, chars), aliases: spellTerms(aliasTerms), parts };
  await writeFile(join(outDir, TERMS_FILE), formatTerms(terms));
  await writeFile(join(outDir, NUMBERS_FILE), numbers.format());
  return { pages, skipped: paths.length - pages, parts: parts.length + 1, numbers: numbers.size };
}
