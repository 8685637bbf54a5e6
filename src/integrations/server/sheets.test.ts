import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { cutList, findNamedSheets, readSheets, removeFromSheets } from './sheets.ts';

const section = (list: string, text: string): string =>
  `<section class="sheet-list" data-list="${list}" aria-labelledby="list-${list}"><h2>名单</h2>\n<p>${text}</p></section>`;
const standing = [
  { id: 'a', goneFrom: '2026-12-24' as CalendarDate },
  { id: 'b', goneFrom: '2026-12-06' as CalendarDate },
];

let site = '';
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'sheets-'));
  await write('410825100201', section('a', '苗青禾') + section('b', '聂春泥'));
  await write('410825100201/nameless', '窗口电话');
  await write('410825100202', section('a', '欧阳临川'));
  await write('410825100202/nameless', '窗口电话');
  await write('410825100203', '窗口电话');
  await write('410825', '县');
});
afterEach(() => rm(site, { recursive: true }));

async function write(place: string, html: string): Promise<void> {
  const file = join(site, 'places', place, 'index.html');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, html);
}
const read = (village: string): Promise<string> =>
  readFile(join(site, 'places', village, 'index.html'), 'utf8');

test('a sheet goes on the first day on which one of its lists is gone', async () => {
  expect(await findNamedSheets(site, standing)).toEqual([
    { village: '410825100201', goneFrom: '2026-12-06' },
    { village: '410825100202', goneFrom: '2026-12-24' },
  ]);
});

test('a list that may not stand on any day stops the build', async () => {
  await write('410825100202', section('c', '欧阳临川'));
  await expect(findNamedSheets(site, standing)).rejects.toThrow('410825100202');
  await write('410825100202', section('a', '苗青禾') + section('c', '欧阳临川'));
  await expect(findNamedSheets(site, standing)).rejects.toThrow('410825100202');
});

test('a sheet without a twin, and a twin with a list, stop the build', async () => {
  await rm(join(site, 'places/410825100202/nameless'), { recursive: true });
  await expect(findNamedSheets(site, standing)).rejects.toThrow('410825100202');
  await write('410825100202/nameless', section('a', '欧阳临川'));
  await expect(findNamedSheets(site, standing)).rejects.toThrow('410825100202');
});

test('a cut list leaves the others, and nothing of itself', () => {
  const html = `<span data-list-sum>2份名单</span>${section('a', '苗青禾')}${section('b', '聂春泥')}`;
  const cut = cutList(html, 'a');
  expect(cut).not.toMatch(/苗青禾|2份/);
  expect(cut).toContain('聂春泥');
});

test('lists are taken off every sheet, the others stay', async () => {
  expect(await removeFromSheets(site, ['a'])).toEqual(['410825100201', '410825100202']);
  expect(await readSheets(site)).toEqual(new Map([['410825100201', ['b']]]));
  expect(await read('410825100203')).toBe('窗口电话');
});

test('a sheet from which a list cannot be cut is shown without names', async () => {
  await write('410825100202', '<div data-list="a">欧阳临川</div>');
  await removeFromSheets(site, ['a']);
  expect(await read('410825100202')).toBe('窗口电话');
});
