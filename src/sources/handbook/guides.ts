import { join } from 'node:path';
import { lastDayOf, nextVersion, type Guide } from '../../domain/handbook/guide.ts';
import { findBasisFault } from '../../domain/handbook/version-bases.ts';
import { parseDate } from '../../domain/date.ts';
import type { Law } from '../../domain/law/law.ts';
import { buildGuide, type FoundBasis, type GuideReferences } from './guide-head.ts';
import { checkedBlocks, textBlocks } from './text-blocks.ts';
import { programmeIn } from '../law/reference-rules.ts';
import { readMdx } from '../formats/markdown/mdx-file.ts';
import type { BodyRules } from '../formats/markdown/mdx-lint.ts';
import type { MapReader } from '../formats/map-reader.ts';
import type { Reading } from '../formats/reading.ts';
import type { Register } from '../formats/register.ts';
import type { FromFile } from '../formats/from-file.ts';
import { listFolder, reportStray, type FolderEntry } from '../formats/text-file.ts';

/** content/handbook/<programme>/<date in force>.mdx: by programme, oldest version first. */
export async function readGuides(
  reading: Reading,
  references: GuideReferences,
): Promise<FromFile<Guide>[]> {
  const rules: BodyRules = {
    components: { Standards: { programme: programmeIn(references.programmes) }, Note: {} },
    sections: ['对象条件', '标准怎么算'],
    hasPicture: (address) => references.pictures.has(address),
  };
  const guides: FromFile<Guide>[] = [];
  for (const folder of await listFolder(join(reading.settings.contentDir, 'handbook'))) {
    if (!folder.isFolder || !/^[a-z]+(?:-[a-z]+)*$/.test(folder.name)) {
      reportStray(reading, folder.path, strayInHandbook);
      continue;
    }
    const versions = await readVersions(reading, folder, rules, references);
    for (const version of versions) {
      checkEnd(version, versions);
      checkBases(version, versions, references.laws);
    }
    guides.push(...versions.map(({ id, file, value }) => ({ id, file, value })));
  }
  return guides;
}

const strayInHandbook =
  '手册里每个项目一个文件夹，用项目代号的连字符写法，里面每一版一个文件，如 subsistence-allowance/2026-07-01.mdx';
const strayVersion = '指南的每一版用施行日期作文件名，如 2026-07-01.mdx';

interface Version extends FromFile<Guide> {
  bases: readonly FoundBasis[];
  map: MapReader;
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
    const read = await readMdx(reading, entry.path, rules, (map) => {
      const built = buildGuide(map, { slug: folder.name, date }, references);
      return built && { ...built, map };
    });
    if (!read) continue;
    const { guide, bases, map } = read.value;
    const id = `${folder.name}/${date}`;
    if (read.tree) await reading.keep?.(checkedBlocks(`guides/${id}`), textBlocks(read.tree));
    versions.push({ id, file: read.file, value: guide, bases, map });
  }
  return versions;
}

/**
 * Every basis must be in force from the first day of a version to its last or, while no version follows, to the day
 * of review. Today does not count: a law that lapsed yesterday must not stop a build today.
 */
function checkBases(version: Version, versions: readonly Version[], laws: Register<Law>): void {
  const history = versions.map(({ value }) => value);
  const { inForce, reviewed } = version.value;
  const known = reviewed > inForce ? reviewed : inForce;
  const last = lastDayOf(history, version.value);
  const span = { from: inForce, last: last ?? known, isNewest: last === undefined };
  for (const { basis, map } of version.bases) {
    const fault = findBasisFault(basis, span, laws.values);
    if (fault) map.fail('law', fault.code, fault.message);
  }
}

/** A version ends early only where another one follows later. */
function checkEnd({ value, map }: Version, versions: readonly Version[]): void {
  const { inForce, until } = value;
  if (until === undefined) return;
  const next = nextVersion(
    versions.map((version) => version.value),
    value,
  );
  if (until < inForce) map.fail('until', 'date-order', 'until（最后一天）早于 inForce，请核对。');
  else if (!next)
    map.fail(
      'until',
      'open-end',
      '最新的一版不写 until：今天照它办。有了新的一版，旧的才写最后一天。',
    );
  else if (until >= next.inForce)
    map.fail(
      'until',
      'date-order',
      `下一版 ${next.inForce} 就施行了，until 应早于这一天；紧接着的不用写。`,
    );
}
