import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { landlinesIn } from '../domain/personal-data/landline.ts';
import { listFiles } from '../leaks/list-files.ts';
import type { Settings } from '../sources/formats/settings.ts';

/** Where offices enter their telephones; lists of recipients are none of it. */
const officeFile = /\.ya?ml$|^(?:reference|accountability)\/.*\.csv$/;

/** Every landline in site.yaml and in data: those may stand anywhere, no other may. */
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
