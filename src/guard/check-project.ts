import { sortProblems } from '../domain/problem.ts';
import { storeChecked } from '../sources/formats/checked-folder.ts';
import type { Keep } from '../sources/formats/reading.ts';
import { checkedProject, loadProject, type LoadedProject } from '../sources/load-project.ts';
import type { Settings } from '../sources/formats/settings.ts';
import { isRefusedFile } from '../sources/formats/refused-files.ts';
import { readGuardedNames } from './guarded-names.ts';
import { scanSourceFolders } from './scan-source-folders.ts';

/**
 * Reads and checks content and data, and looks for personal data and names of lists in all other files. A build
 * uses what was read for its pages; if there are problems, it must not.
 */
export async function checkProject(settings: Settings): Promise<LoadedProject> {
  const { checkedDir } = settings;
  const keep: Keep | undefined =
    checkedDir === undefined ? undefined : (name, value) => storeChecked(checkedDir, name, value);
  const { project, problems: read } = await loadProject(settings, keep);
  if (read.some(isRefusedFile)) return { project, problems: read };
  const { names } = await readGuardedNames(settings, project);
  const pages = project.pages.map(({ id }) => id);
  const leaks = await scanSourceFolders(settings, read, names, pages);
  const problems = sortProblems([...read, ...leaks]);
  if (problems.length === 0) await keep?.(checkedProject, project);
  return { project, problems };
}
