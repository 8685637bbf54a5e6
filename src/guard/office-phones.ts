import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { landlinesIn } from '../domain/personal-data/landline.ts';
import { listFiles } from '../leaks/list-files.ts';
import type { Settings } from '../sources/formats/settings.ts';

/** Files in which offices enter their telephone numbers; lists of recipients are not among them. */
const officeFile = /\.ya?ml$|^(?:reference|accountability)\/.*\.csv$/;

/**
 * Returns every landline number in site.yaml and in data. These may occur anywhere in the project, others nowhere.
 */
export async function readOfficePhones({
  contentDir,
  dataDir,
}: Pick<Settings, 'contentDir' | 'dataDir'>): Promise<ReadonlySet<string>> {
  const data = await listFiles(dataDir).catch(() => []);
  const paths = [
    join(contentDir, 'site.yaml'),
    ...data.filter((file) => officeFile.test(file)).map((file) => join(dataDir, file)),
  ];
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8').catch(() => '')));
  return new Set(texts.flatMap((text) => text.split('\n')).flatMap(landlinesIn));
}
