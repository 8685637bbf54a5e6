import { join } from 'node:path';
import { parseDate, type CalendarDate } from '../../domain/date.ts';
import { programmeToSlug, type Programme, type ProgrammeId } from '../../domain/programme.ts';
import type { Reading } from '../formats/reading.ts';
import type { Settings } from '../formats/settings.ts';
import { listFolder, readTextFile } from '../formats/text-file.ts';

/** The versions of each programme's guide as they are in their files, with or without problems; oldest first. */
export async function readGuideFiles(
  settings: Settings,
  programmes: readonly Programme[],
): Promise<ReadonlyMap<ProgrammeId, { inForce: CalendarDate; text: string }[]>> {
  const reading: Reading = { settings, problems: [] };
  const found = new Map<ProgrammeId, { inForce: CalendarDate; text: string }[]>();
  for (const { id: programme } of programmes) {
    const folder = join(settings.contentDir, 'handbook', programmeToSlug(programme));
    for (const { name, path } of await listFolder(folder)) {
      const inForce = parseDate(name.replace(/\.mdx$/, ''));
      const source = inForce && (await readTextFile(reading, path));
      if (source)
        found.set(programme, [...(found.get(programme) ?? []), { inForce, text: source.text }]);
    }
  }
  return found;
}
