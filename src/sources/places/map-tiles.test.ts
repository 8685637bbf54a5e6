import { afterEach, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { readSettings } from '../formats/settings.ts';
import { loadProject } from '../load-project.ts';

let root = '';
afterEach(() => removeProject(root));

async function load(...lines: string[]) {
  const text = ['place,name,column,row', ...lines, ''].join('\n');
  root = await writeProject(miniProject().set('data/reference/map.csv', text));
  return loadProject(readSettings({}, root));
}

test('every county has a square', async () => {
  const { project, problems } = await load('410621,甲县,1,1', '410622,乙县,2,1');
  expect(problems).toEqual([]);
  expect(project.mapTiles[1]).toEqual({ place: '410622', name: '乙县', column: 2, row: 1 });
});

test.each([
  [['410621,甲县,1,1'], 'missing-county', 1],
  [['410621,甲县,1,1', '410622,乙县,1,1'], 'same-square', 3],
  [['410621,甲县,9,1', '410622,乙县,1,1'], 'count', 2],
  [['410621,甲县,1,1', '410699,丙县,2,1'], 'unknown-place', 3],
])('refused: %j → %s', async (lines, code, line) => {
  const { problems } = await load(...lines);
  expect(problems).toMatchObject([{ code, line, file: 'data/reference/map.csv' }]);
});
