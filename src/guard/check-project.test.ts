import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readChecked } from '../sources/formats/checked-folder.ts';
import { readSettings, type Settings } from '../sources/formats/settings.ts';
import { checkedProject, loadProject } from '../sources/load-project.ts';
import type { Project } from '../sources/project.ts';
import { checkedList, readListSections } from '../sources/notices/list-sections.ts';
import { miniProject, removeProject, writeProject } from '../testing/mini-project.ts';
import { checkProject } from './check-project.ts';

let root = '';
afterEach(() => removeProject(root));

/** Writes the project and checks it as a build of that day does. */
async function check(files = miniProject(), asOf = '2026-11-20') {
  root = await writeProject(files);
  const checkedDir = join(root, 'checked');
  const settings = readSettings({ CHECKED_DIR: checkedDir, AS_OF: asOf }, root);
  return { settings, checkedDir, ...(await checkProject(settings)) };
}

const withoutCheck = ({ checkedDir: _, ...settings }: Settings): Settings => settings;

test('the pages get the project that the check has read', async () => {
  const { settings, checkedDir } = await check();
  const { project } = await loadProject(withoutCheck(settings));
  expect(await readChecked<Project>(checkedDir, checkedProject)).toEqual(project);
});

test('the pages get the sections of each list whose names may stand, as the list has them', async () => {
  const { settings, checkedDir, project } = await check();
  const kept = await readdir(join(checkedDir, 'lists'));
  expect(kept.length).toBeGreaterThan(0);
  for (const notice of project.notices.filter(({ id }) => kept.includes(`${id}.json`)))
    expect(await readListSections(settings, notice)).toEqual(
      await readListSections(withoutCheck(settings), notice),
    );
});

test('no name of an ended list or of one without names on the web is kept', async () => {
  const { checkedDir, project } = await check(miniProject(), '2028-01-01');
  expect(project.notices.length).toBeGreaterThan(0);
  for (const notice of project.notices)
    expect(existsSync(join(checkedDir, `${checkedList(notice)}.json`))).toBe(false);
});

test('only the owner can read what is kept', async () => {
  const { checkedDir } = await check();
  const { mode } = await stat(join(checkedDir, `${checkedProject}.json`));
  expect(mode & 0o077).toBe(0);
});

test('a project with a problem is not kept', async () => {
  const files = miniProject();
  files.delete('data/reference/laws.csv');
  const { checkedDir, problems } = await check(files);
  expect(problems.length).toBeGreaterThan(0);
  expect(existsSync(join(checkedDir, `${checkedProject}.json`))).toBe(false);
});
