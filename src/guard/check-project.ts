import { sortProblems } from '../domain/problem.ts';
import { loadProject, type LoadedProject } from '../sources/load-project.ts';
import type { Settings } from '../sources/formats/settings.ts';
import { scanSourceFolders } from './scan-source-folders.ts';

/** Reads and checks content and data, and looks for personal data in every file beside. */
export async function checkProject(settings: Settings): Promise<LoadedProject> {
  const { project, problems } = await loadProject(settings);
  const leaks = await scanSourceFolders(settings, problems);
  return { project, problems: sortProblems([...problems, ...leaks]) };
}
