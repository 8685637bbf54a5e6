import { sortProblems } from '../domain/problem.ts';
import { loadProject, type LoadedProject } from '../sources/load-project.ts';
import type { Settings } from '../sources/formats/settings.ts';
import { isRefusedFile } from '../sources/formats/refused-files.ts';
import { readGuardedNames } from './known-names.ts';
import { scanSourceFolders } from './scan-source-folders.ts';

/** Reads and checks content and data, and looks for personal data and names of lists in every file beside. */
export async function checkProject(settings: Settings): Promise<LoadedProject> {
  const { project, problems } = await loadProject(settings);
  if (problems.some(isRefusedFile)) return { project, problems };
  const { index } = await readGuardedNames(settings, project);
  const leaks = await scanSourceFolders(settings, problems, index);
  return { project, problems: sortProblems([...problems, ...leaks]) };
}
