import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { listFiles } from '../../leaks/list-files.ts';
import type { PolicyNeeds } from './headers.ts';

const scripts =
  /<script\b(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")[^>]*>(.*?)<\/script>/gis;
const styles = /<style\b[^>]*>(.*?)<\/style>/gis;

/** Reads from the built pages which scripts and styles are in them, and whether the search runs WebAssembly. */
export async function readPolicyNeeds(site: string): Promise<PolicyNeeds> {
  const files = await listFiles(site);
  const scriptHashes = new Set<string>();
  const styleHashes = new Set<string>();
  for (const file of files.filter((one) => extname(one) === '.html')) {
    const html = await readFile(join(site, file), 'utf8');
    for (const [, text = ''] of html.matchAll(scripts)) scriptHashes.add(hashOf(text));
    for (const [, text = ''] of html.matchAll(styles)) styleHashes.add(hashOf(text));
  }
  return {
    scriptHashes: [...scriptHashes].sort(),
    styleHashes: [...styleHashes].sort(),
    webAssembly: files.some((file) => /\.(?:wasm|pagefind)$/.test(file)),
  };
}

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
