import { describe, expect, test } from 'vitest';
import { addMonths, type CalendarDate, type Month } from '../domain/date.ts';
import { guideOn } from '../domain/handbook/guide.ts';
import { heldFrom, lawStateOn } from '../domain/law/law.ts';
import { findLaterMentions } from '../domain/law/later-mention.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textUnits } from '../sources/formats/markdown/mdx-file.ts';
import type { TextUnit } from '../sources/formats/markdown/text-unit.ts';
import { loadSample } from './sample-project.ts';

const root = process.cwd();
const { project, problems } = await loadSample();
if (problems.length > 0) throw new Error('the project has problems');
const { guides, laws } = project;

const firsts: CalendarDate[] = [];
for (let month = '2014-01' as Month; month <= '2026-12'; month = addMonths(month, 1))
  firsts.push(`${month}-01` as CalendarDate);

/** What a reader is told, without the editor's own record of when what was written. */
async function readTold(file: string): Promise<TextUnit[]> {
  const units = textUnits(await readFile(join(root, file), 'utf8'));
  return units.filter(({ part }) => part !== 'changes' && part !== 'reviewed');
}
const told = new Map(
  await Promise.all(guides.map(async ({ file, value }) => [value, await readTold(file)] as const)),
);
const histories = Map.groupBy(guides, ({ value }) => value.programme);

describe.each([...histories])('the guide of %s on every first of a month', (_, versions) => {
  const known = versions.map(({ value }) => value);

  test('cites nothing that was not there yet, and nothing that was gone', () => {
    const faults = firsts.flatMap((day) => {
      const guide = guideOn(known, day);
      if (!guide) return [];
      const later = (told.get(guide) ?? []).flatMap(({ text }) =>
        findLaterMentions(text, { day, what: '' }, laws).map(({ message }) => `${day}: ${message}`),
      );
      const bases = guide.bases
        .map(({ law }) => laws.find(({ id }) => id === law))
        .filter((law) => law && lawStateOn(law, day) !== 'inForce')
        .map((law) => `${day}: ${law?.title}`);
      return [...later, ...bases];
    });
    expect(faults).toEqual([]);
  });

  test('rests on no rule that changed while the version held', () => {
    const faults = firsts.flatMap((day) => {
      const guide = guideOn(known, day);
      const after = laws.filter(
        (law) => heldFrom(law) > (guide?.inForce ?? day) && heldFrom(law) <= day,
      );
      const replaced = after.flatMap(({ changes = [] }) =>
        changes.filter(({ articles }) => articles === undefined).map(({ law }) => law),
      );
      return (guide?.bases ?? [])
        .filter(({ law }) => replaced.includes(law))
        .map(({ law }) => `${day}: ${law}`);
    });
    expect(faults).toEqual([]);
  });
});
