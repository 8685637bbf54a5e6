import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { IndexKind } from '../text/index-files.ts';

/** A record in the spelling of `text/tokens.ts`. */
export interface IndexedRecord {
  readonly url: string;
  readonly tokens: string;
}

/** The size of Pagefind's word files. A query loads a few of them, after an overview of all. */
const chunkSizes: Readonly<Record<IndexKind, number>> = { lasting: 450, lists: 450, archive: 1200 };
/** Pagefind's default weight costs two more bytes for each position. */
const weight = 25 / 24;

const ofIndex = /^(?:pagefind-entry\.json|.+\.pf_meta|index\/.+)$/;
/** We write the texts ourselves, and nobody requests Pagefind's other programs and languages. */
const ofProgram = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

/** Packs a file so that the same content has the same bytes everywhere. */
export function packSame(content: string | Uint8Array): Uint8Array {
  const bytes = gzipSync(content, { level: 9 });
  // This byte names the operating system.
  bytes[9] = 255;
  return bytes;
}

const refuse = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`Pagefind：${errors.join('；')}`);
};

/** Pagefind reads one record while the next is made. */
async function addAll(index: PagefindIndex, records: Iterable<IndexedRecord>): Promise<void> {
  let before = Promise.resolve();
  for (const { url, tokens } of records) {
    const body = `<main data-pagefind-body data-pagefind-weight="${weight.toFixed(4)}">${tokens}</main>`;
    const content = `<html lang="und"><body>${body}</body></html>`;
    const adding = index.addHTMLFile({ url, content }).then(({ errors }) => refuse(errors));
    await before;
    before = adding;
  }
  await before;
}

const nameBegins = Buffer.from('und_');
/** CBOR: an array of three items, an empty text, the prefix of a number longer than one byte. */
const cbor = { three: 0x83, text: 0x60, longNumber: 0x18 } as const;

/**
 * Replaces the random names that Pagefind gives its records in the overview by numbers, and empties the names of its own
 * texts, which nobody requests. Random names cannot be compressed and are a third of what loads before the first result.
 */
function numberRecords(overview: Uint8Array): Uint8Array {
  const bytes = gunzipSync(overview);
  const isRecord = (at: number): boolean =>
    bytes[at] === cbor.three && bytes.subarray(at + 2, at + 6).equals(nameBegins);
  const textEnd = (at: number): number => at + 1 + (bytes[at] ?? 0) - cbor.text;
  const kept: Uint8Array[] = [];
  // The records come first; each is a name, a number of words and a short text.
  let from = 0;
  let at = bytes.indexOf(nameBegins) - 2;
  for (let number = 1; isRecord(at); number += 1) {
    const nameEnd = textEnd(at + 1);
    bytes.write(String(number).padStart(nameEnd - at - 6, '0'), at + 6, 'latin1');
    const words = bytes[nameEnd] ?? 0;
    const text = nameEnd + (words < cbor.longNumber ? 1 : 1 + 2 ** (words - cbor.longNumber));
    kept.push(bytes.subarray(from, text), Uint8Array.of(cbor.text));
    from = at = textEnd(text);
  }
  return packSame(Buffer.concat([...kept, bytes.subarray(from)]));
}

/** Indexes records, which are numbered in this order. Returns the files that browsers request, by path. */
export async function indexRecords(
  records: Iterable<IndexedRecord>,
  kind: IndexKind,
): Promise<(readonly [path: string, bytes: Uint8Array])[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSizes[kind]);
  try {
    const { index, errors } = await createIndex({ maxFragments: 1 });
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind 没有启动。');
    await addAll(index, records);
    const written = await index.getFiles();
    refuse(written.errors);
    return written.files
      .filter(({ path }) => ofIndex.test(path) || (kind === 'lasting' && ofProgram.test(path)))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ path, content }) => [
        path,
        path.endsWith('.pf_meta') ? numberRecords(content) : content,
      ]);
  } finally {
    // The process keeps the whole index in memory, so the next index gets a process of its own.
    await close();
  }
}
