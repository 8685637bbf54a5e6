import { existsSync, readFileSync } from 'node:fs';
import { glob, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const { scripts } = readJson('package.json') as { scripts: Record<string, string> };
const { packages } = readJson('package-lock.json') as {
  packages: Record<string, { dev?: true; devOptional?: true }>;
};

/** Commands for those who work on the code; they may need what is installed for development. */
const forDevelopers = ['test', 'bench', 'prove', 'looks', 'lighthouse'];

/** What a build reads beside the modules of its command. */
const readByBuild = ['astro.config.mjs', 'src/content.config.ts'];

/** Imports and re-exports that exist when the program runs, also dynamic ones; `import type` does not. */
const imported =
  /(?:^|[\s;}])(?:import|export)\s+(?!type\s)(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]|\.resolve\(\s*['"]([^'"]+)['"]/g;

/** Packages that the modules import, walked from one of them, each with the file that imports it. */
function packagesFrom(file: string, seen = new Set<string>()): Map<string, string> {
  const found = new Map<string, string>();
  if (seen.has(file) || !/\.(?:ts|mjs|astro)$/.test(file)) return found;
  seen.add(file);
  for (const [, plain, dynamic, resolved] of readFileSync(file, 'utf8').matchAll(imported)) {
    const specifier = plain ?? dynamic ?? resolved ?? '';
    const path = join(dirname(file), specifier.split('?')[0] ?? '');
    if (!specifier.startsWith('.')) found.set(packageOf(specifier), file);
    else if (existsSync(path))
      for (const [name, by] of packagesFrom(path, seen)) found.set(name, by);
  }
  return found;
}

const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Whether `npm ci --omit=dev` installs it; Node and Astro bring modules of their own. */
const isInstalled = (name: string): boolean => {
  const locked = packages[`node_modules/${name}`];
  const isOwn = locked !== undefined && !locked.dev && !locked.devOptional;
  return isOwn || /^(?:node|astro|virtual):/.test(name);
};

/** `package in file` for each package that is not installed where the site is only built and served. */
const missingFrom = (file: string): string[] =>
  [...packagesFrom(file)]
    .filter(([name]) => !isInstalled(name))
    .map(([name, by]) => `${name} in ${by}`);

const commands = Object.entries(scripts).flatMap(([name, command]) => {
  const [file] = /scripts\/\S+\.(?:ts|mjs)$/.exec(command) ?? [];
  return file === undefined || forDevelopers.includes(name) ? [] : [[name, file] as const];
});

test.each(commands)('npm run %s needs no package of the development', (_, file) => {
  expect(missingFrom(file)).toEqual([]);
});

test.each(readByBuild)('neither does a build, which reads %s', (file) => {
  expect(missingFrom(file)).toEqual([]);
});

test('nor do the pages', async () => {
  const pages = await Array.fromAsync(glob('src/pages/**/*.{ts,astro}'));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.flatMap(missingFrom)).toEqual([]);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dependencies-'));
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ['plainly', "import fc from 'fast-check';"],
  ['for its effect', "import 'fast-check';"],
  ['over several lines', "import {\n  assert,\n  property,\n} from 'fast-check';"],
  ['dynamically', "const fc = await import('fast-check');"],
  ['by handing it on', "export { assert } from 'fast-check/more';"],
  ['by its folder', "require.resolve('fast-check');"],
])('a package of the development that a module imports %s is found', async (_, line) => {
  const file = join(folder, 'command.ts');
  const module = join(folder, 'module.ts');
  await writeFile(file, "import './module.ts';\n");
  await writeFile(module, `${line}\n`);
  expect(missingFrom(file)).toEqual([`fast-check in ${module}`]);
});

test('a type costs nothing', async () => {
  const file = join(folder, 'types.ts');
  await writeFile(file, "import type { Arbitrary } from 'fast-check';\n");
  expect(missingFrom(file)).toEqual([]);
});
