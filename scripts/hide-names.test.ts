import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../src/sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../src/testing/mini-project.ts';
import { hideNames } from './hide-names.ts';

let root: string;
beforeEach(async () => {
  root = await writeProject(miniProject());
});
afterEach(async () => {
  await removeProject(root);
});

function someName(): string {
  const list = [...miniProject()].find(([path]) => path.endsWith('/list.csv'))?.[1];
  if (typeof list !== 'string') throw new Error('the project has no list');
  const [header = '', row = ''] = list.split('\n');
  return row.split(',')[header.split(',').indexOf('姓名')] ?? '';
}

test('names of the lists are taken out of what a command printed', async () => {
  const name = someName();
  expect(name).not.toBe('');
  const shown = await hideNames(`Error: row “${name}” at line 3`, readSettings({}, root));
  expect(shown).toBe('Error: row “〔姓名〕” at line 3');
});

test('nothing is shown where the lists cannot be read', async () => {
  const settings = readSettings({ DATA_DIR: 'nowhere' }, root);
  const shown = await hideNames(`Error: row “${someName()}”`, settings);
  expect(shown).not.toContain(someName());
});
