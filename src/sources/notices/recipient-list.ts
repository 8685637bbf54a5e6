import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPlaceTree, type Place } from '../../domain/places/place.ts';
import { buildPlaceNames } from '../../domain/places/place-name.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { ProblemsError } from '../../domain/problem.ts';
import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';
import { readTable } from '../formats/csv-table.ts';
import { readPlaces } from '../places/places.ts';
import type { Reading } from '../formats/reading.ts';
import type { ListSubject } from './notice-head.ts';
import { buildRecipientRows, listShape } from './recipient-rows.ts';
import type { Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/**
 * The rows of a notice's list, names in full: for the list page and nothing else. Only the last list read
 * stays in memory; a changed file is read again.
 * @throws ProblemsError if the list has a problem.
 */
export async function readRecipientList(
  settings: Settings,
  notice: ListSubject & Pick<Notice, 'id'>,
): Promise<readonly ListedRecipient[]> {
  const path = join(settings.noticesDir, notice.id, 'list.csv');
  const key = await stampOf(path);
  if (lastList?.key === key) return lastList.value;
  lastList = undefined;
  lastList = { key, value: readRows(settings, path, notice) };
  return lastList.value;
}

interface Kept<T> {
  key: string;
  value: Promise<T>;
}

let lastList: Kept<ListedRecipient[]> | undefined;
let lastPlaces: Kept<Register<Place>> | undefined;

/** Identifies the current state of a file; a missing file is identified by its path alone. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return `${path} ${found?.mtimeMs ?? ''} ${found?.size ?? ''}`;
}

async function readRows(
  settings: Settings,
  path: string,
  notice: ListSubject,
): Promise<ListedRecipient[]> {
  const reading: Reading = { settings, problems: [] };
  const places = await placesOf(settings);
  const table = await readTable(reading, path, listShape(notice.rule.columns));
  const names = buildPlaceNames(buildPlaceTree(places.values), notice.county);
  const rows = table ? buildRecipientRows(table, { notice, places, names }) : [];
  if (reading.problems.length > 0) throw new ProblemsError(reading.problems);
  return rows;
}

async function placesOf(settings: Settings): Promise<Register<Place>> {
  const key = await stampOf(join(settings.dataDir, 'reference', 'places.csv'));
  if (lastPlaces?.key !== key) lastPlaces = { key, value: readPlaces(settings, undefined) };
  return lastPlaces.value;
}
