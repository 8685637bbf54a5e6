/**
 * The program of the desk, Sveltia CMS, as its package has it, made self-contained: the files that it would load from
 * other hosts (its Chinese texts, fonts and icons) are in the same folder.
 */
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { completeChinese } from './chinese.ts';

const packageFolder = dirname(dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))));
/** Data structures that previews are handed; a dependency of the program that it loads when first needed. */
const immutable = join('dist', 'immutable.es.js');
/** Resolved as the program would: the project itself does not depend on it. */
const immutableFile = join(
  dirname(dirname(createRequire(import.meta.resolve('@sveltia/cms')).resolve('immutable'))),
  immutable,
);

const fonts = ['source-sans-3', 'noto-mono', 'material-symbols-outlined'];

/**
 * The program with its own host, its fonts and its libraries replaced by the folder that it is in.
 * @throws Error where it would still load a font from elsewhere: a new version needs a new look.
 */
export function localise(program: string, version: string): string {
  // The program appends `@version/locales` and the like to this.
  let local = program
    .replaceAll(/https:\/\/[a-z.]+\/@sveltia\/cms(?=`)/g, 'cms')
    .replaceAll(/https:\/\/[a-z.]+\/(?=\$\{\w+\}`)/g, './lib/');
  for (const name of fonts) {
    const address = new RegExp(`https://[^)\\s]+/${name}(?::vf)?@[^)\\s]+\\.woff2`, 'g');
    local = local.replaceAll(address, `cms@${version}/fonts/${name}.woff2`);
  }
  const foreign = /url\(https?:[^)]*\.woff2\)/.exec(local);
  if (foreign) throw new Error(`编辑台的程序要从别处取字体：${foreign[0]}`);
  return local.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
}

/** Writes the program, its Chinese text and its fonts into a folder under `desk`; returns the folder's name. */
export async function copyCms(desk: string): Promise<string> {
  const description = await readFile(join(packageFolder, 'package.json'), 'utf8');
  const { version, dependencies } = JSON.parse(description) as {
    version: string;
    dependencies: { immutable: string };
  };
  const name = `cms@${version}`;
  const to = join(desk, name);
  for (const part of ['fonts', 'locales', 'chunks'])
    await mkdir(join(to, part), { recursive: true });
  const program = await readFile(join(packageFolder, 'dist', 'sveltia-cms.js'), 'utf8');
  await writeFile(join(to, 'sveltia-cms.js'), localise(program, version));
  const chinese = join('locales', 'zh-CN.json');
  await writeFile(
    join(to, chinese),
    completeChinese(await readFile(join(packageFolder, chinese), 'utf8')),
  );
  const library = join(
    to,
    'lib',
    `immutable@${dependencies.immutable.replace(/^\D/, '')}`,
    immutable,
  );
  await mkdir(dirname(library), { recursive: true });
  await copyFile(immutableFile, library);
  await copyMatching(join('dist', 'chunks'), join(to, 'chunks'), /^(.*)\.js$/, '.js');
  await copyMatching(
    join('npm', 'assets'),
    join(to, 'fonts'),
    new RegExp(`^(${fonts.join('|')})-.*\\.woff2$`),
    '.woff2',
  );
  return name;
}

/** Copies the files whose name matches, each under what its name's first group says. */
async function copyMatching(
  from: string,
  to: string,
  pattern: RegExp,
  ending: string,
): Promise<void> {
  const folder = join(packageFolder, from);
  for (const file of await readdir(folder)) {
    const kept = pattern.exec(file)?.[1];
    if (kept !== undefined) await copyFile(join(folder, file), join(to, `${kept}${ending}`));
  }
}
