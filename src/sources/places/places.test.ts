import { afterEach, expect, test } from 'vitest';
import { buildPlaceTree } from '../../domain/places/place.ts';
import { buildPlaceNames } from '../../domain/places/place-name.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { readSettings } from '../formats/settings.ts';
import { loadProject } from '../load-project.ts';

const path = 'data/reference/places.csv';
let root = '';
afterEach(() => removeProject(root));

async function load(change: (table: string) => string) {
  const files = miniProject();
  root = await writeProject(files.set(path, change(String(files.get(path)))));
  return loadProject(readSettings({}, root));
}

test('a township that the register calls 甲县乙镇 is 乙镇, and goes by both names', async () => {
  const { project, problems } = await load((table) => table.replace('善堂镇', '浚县善堂镇'));
  expect(problems).toEqual([]);
  const township = project.places.find(({ aliases }) => aliases?.includes('浚县善堂镇'));
  expect(township).toMatchObject({ name: '善堂镇', level: 'township' });
  const villages = project.places.filter(({ parent }) => parent === township?.code);
  const names = buildPlaceNames(buildPlaceTree(project.places), township?.parent ?? '');
  for (const written of ['善堂镇', '浚县善堂镇'])
    expect(names.match(written, villages[0]?.name ?? '')).toEqual({
      found: 'one',
      code: villages[0]?.code,
    });
});

test('two names of one township are refused', async () => {
  const second = '410621150,浚县善堂镇,township,410621';
  const { problems } = await load((table) => `${table.trimEnd()}\n${second}\n`);
  expect(problems).toMatchObject([{ code: 'repeated-name', file: path }]);
});
