import { close, createIndex, type PagefindIndex } from 'pagefind';

/** A file of an index, by its path in the index's folder. */
export interface IndexFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A record in the spelling of `text/tokens.ts`. */
export interface IndexedRecord {
  readonly url: string;
  readonly tokens: string;
}

/** `lasting` has the program and what any reader may type, `lists` the rows of recipients, `archive` old articles. */
export type IndexKind = 'lasting' | 'lists' | 'archive';

/** Size of Pagefind's files of words: a query loads a few of them, and the overview of all before the first. */
const chunkSizes: Readonly<Record<IndexKind, number>> = { lasting: 500, lists: 500, archive: 800 };
const together = 100;
/** Pagefind's default weight takes two bytes more of each place. */
const weight = 25 / 24;

/** Its texts are ours, its other programs and languages nobody asks for. */
const needed = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;
const ofIndex = /^(?:pagefind-entry\.json|.+\.pf_meta|index\/.+)$/;

const refuse = (errors: readonly string[]): void => {
  if (errors.length > 0) throw new Error(`Pagefind：${errors.join('；')}`);
};

async function addAll(index: PagefindIndex, records: Iterable<IndexedRecord>): Promise<void> {
  let waiting: Promise<void>[] = [];
  const add = async ({ url, tokens }: IndexedRecord): Promise<void> => {
    const body = `<main data-pagefind-body data-pagefind-weight="${weight.toFixed(4)}">${tokens}</main>`;
    const content = `<html lang="und"><body>${body}</body></html>`;
    refuse((await index.addHTMLFile({ url, content })).errors);
  };
  for (const record of records) {
    waiting.push(add(record));
    if (waiting.length < together) continue;
    await Promise.all(waiting);
    waiting = [];
  }
  await Promise.all(waiting);
}

/** Lets Pagefind index records, which it numbers in this order. */
export async function indexRecords(
  records: Iterable<IndexedRecord>,
  kind: IndexKind,
): Promise<IndexFile[]> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSizes[kind]);
  try {
    const { index, errors } = await createIndex({});
    refuse(errors);
    if (index === undefined) throw new Error('Pagefind 没有启动。');
    await addAll(index, records);
    const made = await index.getFiles();
    refuse(made.errors);
    return made.files
      .filter(({ path }) => ofIndex.test(path) || (kind === 'lasting' && needed.test(path)))
      .map(({ path, content }) => ({ path, bytes: content }));
  } finally {
    // The process holds the whole index; the next one gets a process of its own.
    await close();
  }
}
