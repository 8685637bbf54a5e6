import { join } from 'node:path';
import type { CalendarDate } from '../../domain/date.ts';
import { lastDayOf, type Guide } from '../../domain/handbook/guide.ts';
import { parseDate } from '../../domain/date.ts';
import type { Law } from '../../domain/law/law.ts';
import { buildGuide, type FoundBasis, type GuideReferences } from './guide-head.ts';
import { knownProgramme } from '../law/known.ts';
import { readMdx } from '../formats/mdx-file.ts';
import type { BodyRules } from '../formats/mdx-lint.ts';
import type { Reading } from '../formats/reading.ts';
import type { Register } from '../formats/register.ts';
import type { Sourced } from '../formats/sourced.ts';
import { listFolder, reportStray, type FolderEntry } from '../formats/text-file.ts';

/** content/handbook/<programme>/<date in force>.mdx: by programme, oldest version first. */
export async function readGuides(
  reading: Reading,
  references: GuideReferences,
): Promise<Sourced<Guide>[]> {
  const rules: BodyRules = {
    components: { Standards: { programme: knownProgramme(references.programmes) }, Note: {} },
    sections: ['对象条件', '标准怎么算'],
    hasPicture: (address) => references.pictures.has(address),
  };
  const guides: Sourced<Guide>[] = [];
  for (const folder of await listFolder(join(reading.settings.contentDir, 'handbook'))) {
    if (!folder.isFolder || !/^[a-z]+(?:-[a-z]+)*$/.test(folder.name)) {
      reportStray(reading, folder.path, strayInHandbook);
      continue;
    }
    const versions = await readVersions(reading, folder, rules, references);
    for (const version of versions) checkBases(version, versions, references.laws);
    guides.push(...versions);
  }
  return guides;
}

const strayInHandbook =
  '手册里每个项目一个文件夹，用项目代号的连字符写法，里面每一版一个文件，如 subsistence-allowance/2026-07-01.mdx';
const strayVersion = '指南的每一版用施行日期作文件名，如 2026-07-01.mdx';

interface Version extends Sourced<Guide> {
  bases: readonly FoundBasis[];
}

async function readVersions(
  reading: Reading,
  folder: FolderEntry,
  rules: BodyRules,
  references: GuideReferences,
): Promise<Version[]> {
  const versions: Version[] = [];
  for (const entry of await listFolder(folder.path)) {
    const date = parseDate(entry.name.replace(/\.mdx$/, ''));
    if (entry.isFolder || !entry.name.endsWith('.mdx') || date === undefined) {
      reportStray(reading, entry.path, strayVersion);
      continue;
    }
    const read = await readMdx(reading, entry.path, rules, (map) =>
      buildGuide(map, { slug: folder.name, date }, references),
    );
    if (!read) continue;
    const { guide, bases } = read.value;
    versions.push({ id: `${folder.name}/${date}`, file: read.file, value: guide, bases });
  }
  return versions;
}

/**
 * Each basis holds when the version is last known to be right: its last day, or the day of review while no
 * version follows. Not today: what passed yesterday must not stop a build today.
 */
function checkBases(version: Version, versions: readonly Version[], laws: Register<Law>): void {
  const history = versions.map(({ value }) => value);
  const { inForce, reviewed } = version.value;
  const known = reviewed > inForce ? reviewed : inForce;
  const last = lastDayOf(history, version.value);
  for (const { basis, map } of version.bases) {
    const law = laws.get(basis.law);
    if (!law) continue;
    const fault = basisFault(law, last ?? known, last === undefined);
    if (fault) map.fail('law', ...fault);
  }
}

function basisFault(
  { inForce, repealed }: Law,
  day: CalendarDate,
  isNewest: boolean,
): [code: string, message: string] | undefined {
  if (day < inForce)
    return [
      'coming-law',
      `这个文件 ${inForce} 才施行，还不能作这一版的依据；到时请另建一版：npm run new -- handbook。`,
    ];
  if (repealed === undefined || day < repealed) return undefined;
  return isNewest
    ? ['repealed-law', `这个文件已于 ${repealed} 废止，不能再作依据，请换成现行文件。`]
    : [
        'repealed-law',
        `这个文件 ${repealed} 废止，这一版却一直用到 ${day}；请从废止那天起另建一版，或者换成当时有效的文件。`,
      ];
}
