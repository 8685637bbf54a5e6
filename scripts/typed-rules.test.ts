import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import typescript from 'typescript-eslint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packageProgram, projectEnvironment } from './install.mjs';
import { runCommand } from '../src/terminal/steps.mjs';

const configuration = resolve('.oxlintrc.json');

/** Rules of typescript-eslint that are not used here. */
const unused = [
  // Text is taken apart by code points with [...text]; where graphemes count, Intl.Segmenter is used.
  'no-misused-spread',
  // A value that is there for certain is told with `as`; `!` is refused.
  'non-nullable-type-assertion-style',
  // Objects are plain closures and know no `this`.
  'unbound-method',
  // Nothing here is an enum, and hardly anything a class.
  'no-unsafe-enum-assignment',
  'no-unsafe-class-instance-assignment',
];

test('every strict rule that needs types is asked', () => {
  const text = readFileSync(configuration, 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { overrides } = JSON.parse(text) as { overrides: { rules: Record<string, unknown> }[] };
  const { strictTypeCheckedOnly, stylisticTypeCheckedOnly } = typescript.configs;
  const strict = [...strictTypeCheckedOnly, ...stylisticTypeCheckedOnly]
    .flatMap(({ rules }) => Object.keys(rules ?? {}))
    .filter((name) => name.startsWith('@typescript-eslint/'))
    .map((name) => name.replace('@typescript-eslint/', ''));
  expect([...Object.keys(overrides[0]?.rules ?? {}), ...unused].sort()).toEqual(
    strict.map((name) => (unused.includes(name) ? name : `typescript/${name}`)).sort(),
  );
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'typed-rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('a wrong type and a promise that nobody waits for are told with their lines', async () => {
  await writeFile(join(folder, 'tsconfig.json'), '{ "compilerOptions": { "strict": true } }');
  await writeFile(
    join(folder, 'planted.ts'),
    'export const count: number = "two";\nexport const sound = 2;\nPromise.resolve(count);\n',
  );
  const [node, ...args] = packageProgram('oxlint');
  const options = [
    ...args,
    '--config',
    configuration,
    '--format=unix',
    '--threads=1',
    'planted.ts',
  ];
  const env = projectEnvironment();
  const { code, output } = await runCommand(node, options, { cwd: folder, env });
  expect(code).toBe(1);
  expect(output.match(/planted\.ts:\d+/g)).toEqual(['planted.ts:1', 'planted.ts:3']);
});
