import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Imports = ReadonlyMap<string, readonly string[]>;

const isProgram = (path: string): boolean =>
  /\.(?:ts|mjs|astro)$/u.test(path) && !/\.test\.|node_modules/u.test(path);

/** What each file of the project imports of the others, types too. */
function readImports(): Imports {
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path).replaceAll('\\', '/'))
      .filter(isProgram),
  );
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));
}

const importsOf = (file: string, code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/gu)].map(([, path = '']) =>
    join(file, '..', path).replaceAll('\\', '/'),
  );

/** The files of one circle, each importing the next, or nothing if there is none. */
function findCircle(imports: Imports): string[] {
  const done = new Set<string>();
  const search = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return path.slice(path.indexOf(file));
    if (done.has(file)) return [];
    for (const next of imports.get(file) ?? []) {
      const circle = search(next, [...path, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  for (const file of imports.keys()) {
    const circle = search(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('no files import each other in a circle', () => {
  const imports = readImports();
  expect(imports.get('src/walls/walls.test.ts')).toBeUndefined();
  expect(imports.get('src/sources/load-project.ts')).toContain('src/sources/project.ts');
  expect(findCircle(imports)).toEqual([]);
});

test('a circle is seen, also by types and where files outside it lead to it', () => {
  const code = "import type { A } from './b.ts';\nawait import('../d/e.ts');";
  expect(importsOf('src/c/a.ts', code)).toEqual(['src/c/b.ts', 'src/d/e.ts']);
  const imports = { start: ['a'], a: ['leaf', 'b'], b: ['c'], c: ['a'], leaf: [] };
  expect(findCircle(new Map(Object.entries(imports)))).toEqual(['a', 'b', 'c']);
  expect(findCircle(new Map(Object.entries({ ...imports, c: ['leaf'] })))).toEqual([]);
});
