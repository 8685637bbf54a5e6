import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { type effects, outsideRooms, rooms, sealedFiles } from './rooms.mjs';
import { mapOfRooms } from './map-of-rooms.mjs';

const eslint = new ESLint();

/** @returns the lines of the code that a wall refuses */
async function refusedLines(filePath: string, lines: readonly string[]): Promise<number[]> {
  const isPage = filePath.endsWith('.astro');
  const code = lines.join('\n') + '\n';
  const [result] = await eslint.lintText(isPage ? `---\n${code}---\n` : code, { filePath });
  const broken = (result?.messages ?? []).filter(
    ({ ruleId }) => ruleId === null || ruleId === 'house/closed-walls',
  );
  return [...new Set(broken.map(({ line }) => line - (isPage ? 1 : 0)))];
}

/** Every way to write an import. */
const ways = (path: string): string[] => [
  `import { a } from '${path}';`,
  `import type { B } from '${path}';`,
  `export { c } from '${path}';`,
  `export * from '${path}';`,
  `await import('${path}');`,
  `let d: import('${path}').E;`,
];

const every = (lines: readonly string[]): number[] => lines.map((_, index) => index + 1);
const names = Object.keys(rooms);
const folders = names.filter((name) => !name.endsWith('.ts'));
const pathTo = (room: string): string =>
  room.endsWith('.ts') ? `../${room}` : `../${room}/planted.ts`;

describe('the table', () => {
  test('a room imports only rooms that stand before it', () => {
    for (const [index, [name, { imports }]] of Object.entries(rooms).entries())
      for (const other of imports)
        expect(names.indexOf(other), `${name} → ${other}`).toSatisfy(
          (place: number) => place >= 0 && place < index,
        );
  });

  test('every folder of src is a room', () => {
    const known = new Set([...names, ...Object.keys(outsideRooms), 'decisions']);
    const found = readdirSync('src').filter((name) => !name.endsWith('.md'));
    expect(found.filter((name) => !known.has(name))).toEqual([]);
    expect(folders.filter((name) => !found.includes(name))).toEqual([]);
  });

  test('the map in src/README.md is made from it', () => {
    expect(readFileSync('src/README.md', 'utf8')).toContain(mapOfRooms());
  });
});

describe.each(folders)('%s', (room) => {
  const file = `src/${room}/planted.ts`;
  const open = rooms[room]?.imports ?? [];
  const closedRooms = [...names, 'testing'].filter((name) => name !== room && !open.includes(name));

  test('imports nothing that its row does not name, in whatever way it is written', async () => {
    const lines = [
      ...closedRooms.flatMap((name) => ways(pathTo(name))),
      ...ways('../../scripts/planted.ts'),
      ...ways('node:dgram'),
      ...ways('left-pad'),
      ...ways('@left/pad/inner.js'),
    ];
    expect(await refusedLines(file, lines)).toEqual(every(lines));
    expect(await refusedLines(`src/${room}/deeper/planted.ts`, ways('../../nowhere/x.ts'))).toEqual(
      every(ways('')),
    );
  });

  test('imports itself and what its row names', async () => {
    const packages = rooms[room]?.packages ?? [];
    const lines = [...open.map(pathTo), './other.ts', ...packages].flatMap(ways);
    expect(await refusedLines(file, lines)).toEqual([]);
  });
});

describe.each(Object.entries(outsideRooms))('%s', (room, { refused }) => {
  test('does not touch what only Astro can load, nor tests the commands that use them', async () => {
    const up = room === 'scripts' ? '../src/' : '../';
    const lines = refused.flatMap((name) => {
      const folder = name === 'scripts' ? `../${up}` : up;
      return ways(folder + (name.endsWith('.ts') ? name : `${name}/x.ts`));
    });
    const file = room === 'scripts' ? 'scripts/planted.ts' : `src/${room}/planted.ts`;
    expect(await refusedLines(file, lines)).toEqual(every(lines));
  });
});

describe('the way of a name', () => {
  test.each(sealedFiles.flatMap(({ files }) => files))(
    '%s is closed to the rest',
    async (sealed) => {
      const path = `../${sealed.replace('src/', '')}`;
      for (const file of [
        'src/catalog/planted.ts',
        'src/social/planted.ts',
        'src/pages/planted.astro',
      ])
        expect(await refusedLines(file, ways(path)), file).not.toEqual([]);
    },
  );

  test.each([
    ['src/sources/planted.ts', '../domain/notices/recipient-list.ts'],
    ['src/importers/roster/planted.ts', '../../sources/notices/recipient-rows.ts'],
    ['src/catalog/notices/recipient-list.ts', '../../sources/notices/list-sections.ts'],
    ['src/pages/places/[village].astro', '../../catalog/notices/recipient-list.ts'],
  ])('%s may import %s', async (file, path) => {
    expect(await refusedLines(file, ways(path))).toEqual([]);
  });

  test('a type alone is closed as well', async () => {
    const line = "export type { ListedRecipient } from '../domain/notices/recipient-list.ts';";
    expect(await refusedLines('src/layouts/planted.ts', [line])).toEqual([1]);
  });
});

describe('the world outside', () => {
  const effect: Record<keyof typeof effects, string[]> = {
    clock: ['new Date();', 'Date.now();', 'const now = Date.now;'],
    environment: ["process.env['HOME'];", 'const { env } = process;'],
    console: ["console.log('x');", 'const say = console.error;'],
  };
  const open = {
    clock: 'src/sources/formats/settings.ts',
    environment: 'scripts/a.ts',
    console: 'scripts/a.ts',
  };

  test.each(Object.keys(effect) as (keyof typeof effects)[])('%s', async (name) => {
    for (const room of folders.filter((one) => one !== 'terminal' || name === 'clock'))
      expect(await refusedLines(`src/${room}/planted.ts`, effect[name])).toEqual(
        every(effect[name]),
      );
    expect(await refusedLines(open[name], effect[name])).toEqual([]);
  });

  test('pages look at no clock either', async () => {
    expect(await refusedLines('src/pages/planted.astro', effect.clock)).toEqual([1, 2, 3]);
  });
});
