import { isAbsolute, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { formatProblems, ProblemsError } from '../domain/problem.ts';
import { readOrReuse } from '../sources/formats/checked-folder.ts';
import { checkedProject, loadProject } from '../sources/load-project.ts';
import type { Project } from '../sources/project.ts';
import { currentSettings } from '../sources/formats/settings.ts';

/** One entry of a collection; `file` (from the project's root, or absolute) where it has a body. */
export interface Entry {
  id: string;
  data: object;
  file?: string;
}

/**
 * A loader that takes its entries from the checked project: in a build as its check has kept it, else read here once
 * for all collections, where any problem stops with the whole list. In development a change reads it again, and a
 * problem leaves the pages as they were and is reported in the terminal.
 */
export function projectLoader(entriesOf: (project: Project) => Entry[]): Loader {
  return {
    name: 'project',
    load: async ({ store, generateDigest, watcher, logger, config }) => {
      const root = fileURLToPath(config.root);
      // Astro wants `../city/content/…` for files outside the project.
      const fromRoot = (file: string): string => (isAbsolute(file) ? relative(root, file) : file);
      const fill = (project: Project): void => {
        store.clear();
        for (const { id, data, file } of entriesOf(project)) {
          store.set({
            id,
            data: data as Record<string, unknown>,
            digest: generateDigest(JSON.stringify(data)),
            ...(file === undefined ? {} : { filePath: fromRoot(file) }),
          });
        }
      };
      fill(await readProject());
      watcher?.on('all', (_event, path) => {
        const { contentDir, dataDir } = currentSettings();
        if ([contentDir, dataDir].every((dir) => relative(dir, path).startsWith('..'))) return;
        rereadProject().then(fill, (error: unknown) => {
          if (!(error instanceof ProblemsError)) throw error;
          for (const line of formatProblems(error.problems)) logger.error(line);
        });
      });
    },
  };
}

let reading: Promise<Project> | undefined;
let rereading: Promise<Project> | undefined;

function readProject(): Promise<Project> {
  return (reading ??= load());
}

/** All collections are notified of a change at the same time and share one reading. */
function rereadProject(): Promise<Project> {
  rereading ??= new Promise((resolve) => setTimeout(resolve, 100)).then(() => {
    rereading = undefined;
    return load();
  });
  return rereading;
}

function load(): Promise<Project> {
  const settings = currentSettings();
  return readOrReuse(settings, checkedProject, async () => {
    const { project, problems } = await loadProject(settings);
    if (problems.length > 0) throw new ProblemsError(problems);
    return project;
  });
}
