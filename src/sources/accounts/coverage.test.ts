import { afterEach, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { loadProject } from '../load-project.ts';
import { readSettings } from '../formats/settings.ts';

let root = '';
afterEach(() => removeProject(root));

async function load(...lines: string[]) {
  const text = ['place,row,reason,date', ...lines, ''].join('\n');
  root = await writeProject(miniProject().set('data/reference/coverage.csv', text));
  return loadProject(readSettings({}, root));
}

test('an office says why, for a county or a township', async () => {
  const { project, problems } = await load(
    '410621,10,preparing,2026-11-10',
    '410622100,6,boardOnly,2026-11-10',
  );
  expect(problems).toEqual([]);
  expect(project.coverage).toHaveLength(2);
});

test.each([
  ['410621,14,preparing,2026-11-10', 'count', '没有这一项'],
  ['410621,10,忙不过来,2026-11-10', 'choice', '自由写的原因'],
  ['410621101201,10,preparing,2026-11-10', 'unknown-place', '村'],
  // The mini project's list of 低保 stands from 6 November on.
  ['410621,6,preparing,2026-11-10', 'coverage-contradiction', '已经公开的'],
])('refused: %s → %s（%s）', async (line, code) => {
  const { problems } = await load(line);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(problems[0]).toMatchObject({ file: 'data/reference/coverage.csv', line: 2 });
});

test('before the list was published the reason was true', async () => {
  expect((await load('410621,6,preparing,2026-11-05')).problems).toEqual([]);
});

test('one reason for one item of one place', async () => {
  const { problems } = await load('410621,10,preparing,2026-11-10', '410621,10,noCases,2026-11-12');
  expect(problems).toMatchObject([{ code: 'repeated-row', line: 3 }]);
});
