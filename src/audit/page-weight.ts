import { gzipSync } from 'node:zlib';
import type { PageKind } from '../domain/site/page-kind.ts';
import { pageKindOf } from '../domain/site/address-kind.ts';

/** Bytes of one page as it is on the server and as it travels. */
export interface PageWeight {
  kind: PageKind;
  rawBytes: number;
  gzipBytes: number;
}

/** The pages of one kind together. */
export interface KindWeight {
  kind: PageKind;
  pages: number;
  raw: Spread;
  gzip: Spread;
}

export interface Spread {
  median: number;
  max: number;
}

/** `file` from the site's root with slashes, as `listFiles` gives it. */
export function weighPage(file: string, bytes: Buffer): PageWeight {
  return {
    kind: pageKindOf(`/${file.replace(/(^|\/)index\.html$/, '$1')}`),
    rawBytes: bytes.length,
    gzipBytes: gzipSync(bytes).length,
  };
}

/** One entry a kind, in the order in which the kinds first come. */
export function sumWeights(weights: readonly PageWeight[]): KindWeight[] {
  return [...Map.groupBy(weights, ({ kind }) => kind)].map(([kind, pages]) => ({
    kind,
    pages: pages.length,
    raw: spreadOf(pages.map(({ rawBytes }) => rawBytes)),
    gzip: spreadOf(pages.map(({ gzipBytes }) => gzipBytes)),
  }));
}

/**
 * The median of an even number of values is the lower one of the two in the middle.
 * @throws RangeError if there is no value
 */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)];
  const max = sorted.at(-1);
  if (median === undefined || max === undefined) throw new RangeError('no values');
  return { median, max };
}
