import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ListedPerson } from '../../domain/notices/listed-person.ts';
import { shortPlaceName } from '../../domain/places/place.ts';
import { omitUndefined } from '../formats/optional-fields.ts';
import type { Settings } from '../formats/settings.ts';
import { decodeText, listFolder } from '../formats/text-file.ts';

type Row = Readonly<Record<string, string>>;

/**
 * Everybody in every list in NOTICES_DIR, with full names: lists that are planned, live, ended or in review. Nothing
 * is checked, so that names are found even in a list with problems; a file that is no table contributes nobody.
 */
export async function readListedPeople(settings: Settings): Promise<ListedPerson[]> {
  const villages = await readVillages(settings);
  const folders = await listFolder(settings.noticesDir);
  const lists = await Promise.all(
    folders
      .filter(({ isFolder }) => isFolder)
      .map(async ({ name, path }) => toPeople(name, await readRows(path, 'list.csv'), villages)),
  );
  return lists.flat();
}

function toPeople(
  list: string,
  rows: readonly Row[],
  villages: ReadonlyMap<string, string>,
): ListedPerson[] {
  return rows.flatMap((row) => {
    const name = row['姓名']?.trim() ?? '';
    if (name === '') return [];
    const village = villages.get(row['区划代码']?.trim() ?? '') ?? row['村']?.trim() ?? '';
    const amount = Number(row['保障金额'] || Number.NaN);
    return [
      {
        list,
        name,
        village,
        ...omitUndefined({ amountYuan: Number.isFinite(amount) ? amount : undefined }),
      },
    ];
  });
}

/** Short names of villages by code. */
async function readVillages({ dataDir }: Settings): Promise<Map<string, string>> {
  const rows = await readRows(join(dataDir, 'reference'), 'places.csv');
  return new Map(rows.map(({ code = '', name = '' }) => [code, shortPlaceName(name)]));
}

async function readRows(folder: string, file: string): Promise<Row[]> {
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  const decoded = bytes && decodeText(bytes);
  if (!decoded || !('text' in decoded)) return [];
  const text = decoded.text.replace(/\r\n?/g, '\n');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' }).data;
}
