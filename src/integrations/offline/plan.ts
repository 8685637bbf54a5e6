import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { offlineRank } from '../../domain/site/offline.ts';
import type { WorkerPlan } from './worker-plan.ts';

/** What a device keeps is at most so much, in bytes as they lie on the device. */
export const mostKeptBytes = 1_500_000;

export interface OfflinePlan {
  files: WorkerPlan['files'];
  bytes: number;
  /** Addresses that would be kept but carry `noindex`, as pages with names do. */
  refused: readonly string[];
  /** Addresses for which there was no room. */
  leftOut: readonly string[];
}

interface File {
  address: string;
  bytes: Buffer;
}

const decisive = /<meta\b(?=[^>]*\bname=["']?robots)(?=[^>]*\bnoindex)[^>]*>/i;

/**
 * Chooses from a built site what a device keeps: pages by their addresses, and the scripts and styles that these need,
 * by name. A page that asks search engines to leave it out is refused whatever its address: all pages with names do.
 */
export async function planOffline(site: string): Promise<OfflinePlan> {
  const addresses = (await listAddresses(site))
    .flatMap((address) => {
      const rank = offlineRank(address);
      return rank === undefined ? [] : [{ address, rank }];
    })
    .sort((a, b) => a.rank - b.rank || (a.address < b.address ? -1 : 1));
  const pages = await Promise.all(addresses.map(({ address }) => readAddress(site, address)));
  const refused = pages.filter(hasNoindex).map(({ address }) => address);
  const fit = pages.filter((page) => !hasNoindex(page));
  const { kept, leftOut, bytes } = fill(fit, await readAssets(site));
  const files = [...kept].sort((a, b) => (a.address < b.address ? -1 : 1));
  return {
    files: Object.fromEntries(files.map((file) => [file.address, revisionOf(file.bytes)])),
    bytes,
    refused,
    leftOut,
  };
}

const hasNoindex = ({ address, bytes }: File): boolean =>
  address.endsWith('/') && decisive.test(bytes.toString('utf8'));

/** The first half of SHA-256, in hexadecimal: the device takes nothing that differs. */
const revisionOf = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** Takes pages in order, each with what it needs, as long as there is room. */
function fill(
  pages: readonly File[],
  assets: ReadonlyMap<string, File>,
): { kept: Set<File>; leftOut: string[]; bytes: number } {
  const kept = new Set<File>();
  const leftOut: string[] = [];
  let bytes = 0;
  for (const page of pages) {
    const more = [page, ...needsOf(page, assets)].filter((file) => !kept.has(file));
    const size = more.reduce((sum, file) => sum + file.bytes.length, 0);
    if (bytes + size > mostKeptBytes) {
      leftOut.push(page.address);
      continue;
    }
    bytes += size;
    for (const file of more) kept.add(file);
  }
  return { kept, leftOut, bytes };
}

/** Every script, style and drawing whose name stands in the file, and what these name in turn. */
function needsOf(file: File, assets: ReadonlyMap<string, File>): Set<File> {
  const needed = new Set<File>();
  const waiting = [file];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const text = one.bytes.toString('utf8');
    for (const [name, asset] of assets)
      if (!needed.has(asset) && text.includes(name)) {
        needed.add(asset);
        waiting.push(asset);
      }
  }
  return needed;
}

/** The site's own scripts, styles and drawings by their names, which tell them apart. */
async function readAssets(site: string): Promise<Map<string, File>> {
  const names = await readdir(join(site, 'assets')).catch((): string[] => []);
  const own = names.filter((name) => /\.(?:css|js|svg)$/.test(name)).sort();
  const files = await Promise.all(own.map((name) => readAddress(site, `/assets/${name}`)));
  return new Map(files.map((file) => [basename(file.address), file]));
}

async function listAddresses(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)).split(sep).join('/'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

async function readAddress(site: string, address: string): Promise<File> {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return { address, bytes: await readFile(join(site, file)) };
}
