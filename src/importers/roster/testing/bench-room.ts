import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, type Settings } from '../../../sources/formats/settings.ts';
import { importRoster, type ImportOutcome } from '../import-roster.ts';
import type { ImportRequest } from '../prepare-import.ts';
import { readRosterReferences, type RosterReferences } from '../read-references.ts';
import type { Village } from '../../../rosters/testing/people.ts';

/** A county of its own tables, so that it is the same whatever is published here. */
const county = join(import.meta.dirname, '../../../testing/fixtures/one-county');
export const countyFolders = {
  CONTENT_DIR: join(county, 'content'),
  DATA_DIR: join(county, 'data'),
};

export const noticeId = '410825-subsistence-allowance-2026-11';

/** A folder outside any repository with one notice that waits for its list. */
export interface Office {
  folder: string;
  settings: Settings;
  import(bytes: Uint8Array, more?: Partial<ImportRequest>): Promise<ImportOutcome>;
  file(name: string, bytes: Uint8Array | string): Promise<string>;
  close(): Promise<void>;
}

const notice = (
  totals: string,
  programme: string,
  stage: string,
  county: string,
  period: string,
): string => `title: 温县最低生活保障对象名单（2026年11月）
indexNumber: 410825-MZ-2026-0099
programme: ${programme}
stage: ${stage}
county: '${county}'
period: ${period}
published: 2026-11-06
ends: 2026-12-05
issuer: 温县民政局
legalBasis: []
contact: { office: 社会救助股, phone: 0391-0003078 }
objection: { office: 监督岗, address: 接待窗口, phone: 0391-0004078, hours: 周一至周五 }
totals: ${totals}
sample: true
`;

export interface OfficeOptions {
  totals?: string;
  programme?: string;
  stage?: string;
  county?: string;
  period?: string;
  id?: string;
}

export async function openOffice({
  totals = '{ rows: , persons: , amountYuan: }',
  programme = 'subsistenceAllowance',
  stage = 'confirmed',
  county = '410825',
  period = '2026-11',
  id = noticeId,
}: OfficeOptions = {}): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'roster-'));
  const noticesDir = join(folder, 'notices');
  await mkdir(join(noticesDir, id), { recursive: true });
  await writeFile(
    join(noticesDir, id, 'notice.yaml'),
    notice(totals, programme, stage, county, period),
  );
  const settings = readSettings(
    { ...countyFolders, NOTICES_DIR: noticesDir, AS_OF: '2026-11-20' },
    process.cwd(),
  );
  let references: Promise<RosterReferences> | undefined;
  const file = async (name: string, bytes: Uint8Array | string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return path;
  };
  return {
    folder,
    settings,
    file,
    import: async (bytes, more = {}) =>
      importRoster(
        settings,
        {
          files: [await file('roster', bytes)],
          noticeId: id,
          drop: [],
          replace: false,
          against: [],
          ...more,
        },
        () => (references ??= readRosterReferences(settings)),
      ),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Villages of four townships of 温县: communities, and a farm that has the county's name in its own. */
export async function readVillages(): Promise<Village[]> {
  const all = await readCountyVillages('410825');
  const inTownship = (code: string): Village[] =>
    all.filter(([village]) => village.startsWith(code));
  return [
    ...inTownship('410825001').filter(([code]) => /00[17]$/.test(code)),
    ...inTownship('410825102').slice(0, 2),
    ...inTownship('410825400').slice(0, 1),
  ];
}

export async function readCountyVillages(county: string): Promise<Village[]> {
  const rows = (await readFile(join(countyFolders.DATA_DIR, 'reference/places.csv'), 'utf8'))
    .split('\n')
    .map((line) => line.split(','));
  const names = new Map(rows.map(([code = '', name = '']) => [code, name]));
  return rows.flatMap(([village = '', name = '', level]): Village[] =>
    level === 'village' && village.startsWith(county)
      ? [[village, names.get(village.slice(0, 9)) ?? '', name]]
      : [],
  );
}
