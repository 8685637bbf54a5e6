import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fixedAddresses } from './fixed-addresses.ts';

test('every page and file of its own has its row, and nothing else has', () => {
  const files = readdirSync(resolve('src/pages'), { recursive: true, encoding: 'utf8' });
  const own = files
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !/[[_]/.test(file))
    .map((file) => `/${file.replace(/\.ts$/, '').replace(/(?:(^|\/)index)?\.astro$/, '$1')}`)
    .map((path) => (path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`));
  expect(fixedAddresses.map(({ address }) => address).sort()).toEqual(own.sort());
});
