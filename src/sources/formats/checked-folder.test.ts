import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOnce } from './checked-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'checked-'));
});
afterAll(() => rm(folder, { recursive: true }));

const counted = () => {
  const count = { made: 0 };
  return {
    count,
    make: () => {
      count.made += 1;
      return Promise.resolve({ text: '正文' });
    },
  };
};

test('in a build a value is made once, for pages that ask at the same time and later', async () => {
  const { count, make } = counted();
  const ask = () => makeOnce({ checkedDir: folder }, 'quoted/a', make);
  expect(await Promise.all([ask(), ask()])).toEqual([{ text: '正文' }, { text: '正文' }]);
  expect(await ask()).toEqual({ text: '正文' });
  expect(count.made).toBe(1);
});

test('outside of a build it is made each time', async () => {
  const { count, make } = counted();
  await makeOnce({}, 'quoted/b', make);
  await makeOnce({}, 'quoted/b', make);
  expect(count.made).toBe(2);
});
