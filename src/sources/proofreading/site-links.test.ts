import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fixedAddresses } from './site-links.ts';

/** Pages that nobody links to: what a web server shows instead of another one. */
const unlinked = ['/404/', '/gone/', '/question-box.json'];

test('every page of its own is known, and nothing else', () => {
  const files = readdirSync(resolve('src/pages'), { recursive: true, encoding: 'utf8' });
  const own = files
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !/[[_]/.test(file))
    .map((file) => `/${file.replace(/\.ts$/, '').replace(/(?:(^|\/)index)?\.astro$/, '$1')}`)
    .map((path) => (path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`));
  const expected = own.filter((address) => !unlinked.includes(address));
  expect([...fixedAddresses].sort()).toEqual(expected.sort());
});
