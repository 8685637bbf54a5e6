import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { printedFile } from '../sources/bulletin/printed-issue.ts';
import { displayPath, type Settings } from '../sources/formats/settings.ts';
import { fileNameProblems } from './file-names.ts';
import { activeContentProblems, publicFileProblems, takenAddressProblems } from './public-files.ts';
import { readOfficePhones } from './office-phones.ts';
import { nameProblems, scanSourceFile } from './scan-source-file.ts';
import type { NameLookup } from '../leaks/listed-names.ts';
import { listFiles, mapFiles } from '../leaks/list-files.ts';

/**
 * Reports personal data and names of lists in every file of content, data and public, including comments and files
 * that nothing is made from; in public also files that would replace a page of the site or of `pages`. Leaves out
 * what `known` already reports about the same line.
 */
export async function scanSourceFolders(
  settings: Settings,
  known: readonly Problem[],
  names: NameLookup,
  pages: readonly string[] = [],
): Promise<Problem[]> {
  const places = new Set(known.filter(({ code }) => code === 'personal-data').map(placeOf));
  const folders = [settings.contentDir, settings.dataDir, settings.noticesDir, settings.publicDir];
  const offices = await readOfficePhones(settings);
  const files = await Promise.all(
    folders.map(async (folder) => {
      const names = await listFiles(folder).catch(() => []);
      return {
        names: namesIn(names, folder, settings),
        paths: names.map((file) => join(folder, file)),
      };
    }),
  );
  // A printed issue is recognised by its seal; its text was checked when it was printed and is checked again in
  // every build.
  const paths = [...new Set(files.flatMap((folder) => folder.paths))].filter(
    (path) => basename(path) !== printedFile,
  );
  const found = await mapFiles(paths, async (path) => {
    const file = displayPath(settings, path);
    const bytes = await readFile(path);
    return [
      ...(isInside(settings.publicDir, path) ? publicFileProblems(file, bytes) : []),
      ...activeContentProblems(file, bytes),
      ...(await scanSourceFile(file, bytes, isList(settings, path) ? undefined : names, offices)),
    ];
  });
  const inPublic = paths
    .filter((path) => isInside(settings.publicDir, path))
    .map((path) => ({
      path: relative(settings.publicDir, path),
      file: displayPath(settings, path),
    }));
  return [
    ...files.flatMap(({ names }) => names),
    ...takenAddressProblems(inPublic, pages),
    ...found.flat(),
  ].filter((problem) => !places.has(placeOf(problem)));
}

/**
 * Reports names that cause trouble on some computer; names with personal data are reported elsewhere, without being
 * repeated.
 */
const namesIn = (names: readonly string[], folder: string, settings: Settings): Problem[] =>
  fileNameProblems(names.filter((file) => nameProblems(file).length === 0)).map((problem) => ({
    ...problem,
    file: displayPath(settings, join(folder, problem.file)),
  }));

/** The one file that may contain the names of a list. */
const isList = ({ noticesDir }: Settings, path: string): boolean =>
  /^[^/\\]+[/\\]list\.csv$/.test(relative(noticesDir, path));

const isInside = (folder: string, path: string): boolean =>
  !relative(folder, path).startsWith('..');

const placeOf = ({ file, line }: Problem): string => `${file}:${line}`;
