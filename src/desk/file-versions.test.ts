import { spawnSync } from 'node:child_process';
import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { miniProject, writeProject } from '../testing/mini-project.ts';
import { readFileVersions } from './file-versions.ts';

const article = 'content/bulletin/2026-10/01-first-news.mdx';
const notice = 'data/notices/410621-subsistence-allowance-2026-11/notice.yaml';

test('a file that changes has another version, the others keep theirs; lists have none', async () => {
  const root = await writeProject(miniProject());
  onTestFinished(() => rm(root, { recursive: true }));
  const folders = {
    contentDir: join(root, 'content'),
    noticesDir: join(root, 'data', 'notices'),
  };
  // A reader of it would wait for ever.
  expect(spawnSync('mkfifo', [join(root, 'content', 'pipe.mdx')]).status).toBe(0);
  const before = await readFileVersions(folders);
  await appendFile(join(root, article), '又一段。\n');
  const after = await readFileVersions(folders);
  expect(before[article]).toMatch(/^[\da-f]{16}$/);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  expect(changed).toEqual([article]);
  expect(Object.keys(before)).toContain(notice);
  expect(Object.keys(before)).not.toContain('content/pipe.mdx');
  expect(Object.keys(before).filter((path) => path.endsWith('.csv'))).toEqual([]);
});
