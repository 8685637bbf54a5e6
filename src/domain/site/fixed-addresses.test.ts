import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { firstName, fixedAddresses, nameOfPage, takenNames } from './fixed-addresses.ts';

test('every page and file of its own has its row, and nothing else has', () => {
  const files = readdirSync(resolve('src/pages'), { recursive: true, encoding: 'utf8' });
  const own = files
    .filter((file) => /\.(?:astro|ts)$/.test(file) && !/[[_]/.test(file))
    .map((file) => `/${file.replace(/\.ts$/, '').replace(/(?:(^|\/)index)?\.astro$/, '$1')}`)
    .map((path) => (path.endsWith('/') || /\.\w+$/.test(path) ? path : `${path}/`));
  expect(fixedAddresses.map(({ address }) => address).sort()).toEqual(own.sort());
});

test('every page that texts may link to has a name, and no file has', () => {
  const pages = fixedAddresses.filter(
    ({ address, linkable = true }) => linkable && address.endsWith('/'),
  );
  expect(fixedAddresses.filter(({ name }) => name !== undefined)).toEqual(pages);
});

test('a name is asked for by address', () => {
  expect(nameOfPage('/ledger/')).toBe('动态管理台账');
  expect(() => nameOfPage('/no-such-page/')).toThrow('/no-such-page/');
});

test('whatever src/pages puts at the top of the site is taken; photos are shared with public/', () => {
  const own = readdirSync(resolve('src/pages')).map(firstName);
  expect(own.filter((name) => !name.startsWith('[') && !takenNames.has(name))).toEqual(['photos']);
});
