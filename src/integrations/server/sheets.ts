import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namelessSheetAddress } from '../../domain/address.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { replaceFile } from '../../sources/formats/replace-file.ts';
import type { StandingList } from './standing-lists.ts';

/** A village's sheet with names, and the first day on which one of its lists is gone. */
export interface NamedSheet {
  village: string;
  goneFrom: CalendarDate;
}

/** Folder of a sheet and of its twin without names, from the site's folder. */
const sheetFile = (site: string, village: string): string =>
  join(site, 'places', village, 'index.html');
const namelessFile = (site: string, village: string): string =>
  join(site, namelessSheetAddress(village), 'index.html');

/** Ids of the notices whose lists stand on a sheet. */
const listsOn = (html: string): string[] =>
  [...html.matchAll(/\bdata-list="([^"]+)"/g)].map(([, id = '']) => id);

/** By village the lists that stand on the sheets of a built site; villages without any are left out. */
export async function readSheets(site: string): Promise<Map<string, string[]>> {
  const names = await readdir(join(site, 'places')).catch((): string[] => []);
  const sheets = new Map<string, string[]>();
  for (const village of names.filter((name) => /^\d{12}$/.test(name)).sort()) {
    const html = await readFile(sheetFile(site, village), 'utf8').catch(() => '');
    const lists = listsOn(html);
    if (lists.length > 0) sheets.set(village, lists);
  }
  return sheets;
}

/** @throws Error where a sheet shows a list that may not stand on any day, or has no twin without names */
export async function findNamedSheets(
  site: string,
  standing: readonly StandingList[],
): Promise<NamedSheet[]> {
  const days = new Map(standing.map(({ id, goneFrom }) => [id, goneFrom]));
  const sheets: NamedSheet[] = [];
  for (const [village, lists] of await readSheets(site)) {
    const [first] = lists.map((id) => days.get(id) ?? '').sort();
    if (!first) throw new Error(`/places/${village}/ 有一份名单没有最后一天。`);
    const twin = await readFile(namelessFile(site, village), 'utf8').catch(() => undefined);
    if (twin === undefined || listsOn(twin).length > 0)
      throw new Error(`/places/${village}/ 没有不带姓名的一页。`);
    sheets.push({ village, goneFrom: first });
  }
  return sheets;
}

const sections = /<section\b[^>]*\bdata-list="([^"]+)"[\s\S]*?<\/section>/g;

/** By list what its rows say, village by village, on the sheets of a built site. */
export async function readRows(site: string): Promise<Map<string, Set<string>>> {
  const rows = new Map<string, Set<string>>();
  for (const village of (await readSheets(site)).keys())
    for (const [section, list = ''] of (await readFile(sheetFile(site, village), 'utf8')).matchAll(
      sections,
    )) {
      const known = rows.get(list) ?? new Set();
      for (const [row] of section.matchAll(/<tr\b[\s\S]*?<\/tr>/g)) known.add(`${village} ${row}`);
      rows.set(list, known);
    }
  return rows;
}

/** A sheet without one list; the other lists and the telephone stay. */
export const cutList = (html: string, id: string): string =>
  html
    .replaceAll(sections, (section: string, list: string) =>
      list === id ? '<p class="quiet">这里有一份名单已经撤下。</p>' : section,
    )
    .replace(/<span data-list-sum\b[\s\S]*?<\/span>/, '');

/**
 * Takes lists off every sheet of a built site, copies that are packed included; a sheet from which one cannot be cut
 * becomes its twin without names.
 * @returns the villages on whose sheets one of them stood
 */
export async function removeFromSheets(site: string, ids: readonly string[]): Promise<string[]> {
  const changed = [...(await readSheets(site))].filter(([, lists]) =>
    lists.some((id) => ids.includes(id)),
  );
  for (const [village] of changed) {
    const file = sheetFile(site, village);
    const cut = ids.reduce(cutList, await readFile(file, 'utf8'));
    const isClean = !listsOn(cut).some((id) => ids.includes(id));
    for (const packed of ['.gz', '.br']) await rm(file + packed, { force: true });
    await replaceFile(
      file,
      isClean ? cut : await readFile(namelessFile(site, village), 'utf8').catch(() => ''),
    );
  }
  return changed.map(([village]) => village);
}
