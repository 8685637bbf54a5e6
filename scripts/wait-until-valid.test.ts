import { expect, test } from 'vitest';
import { ProblemsError, type Problem } from '../src/domain/problem.ts';
import { waitUntilValid } from './wait-until-valid.ts';

const problem: Problem = { code: 'unfilled', file: 'a.mdx', line: 1, message: '这里还没有填。' };

/** Content that reads as the first of these, after a change as the second, and so on. */
async function wait(
  readings: (readonly Problem[] | Error)[],
): Promise<{ told: string[]; isSound: boolean }> {
  const told: string[] = [];
  const stop = new AbortController();
  const isSound = await waitUntilValid({
    read: () => {
      const [problems] = readings;
      return problems instanceof Error ? Promise.reject(problems) : Promise.resolve(problems ?? []);
    },
    nextChange: () => {
      readings.shift();
      if (readings.length === 0) stop.abort();
      return Promise.resolve();
    },
    tell: (line) => told.push(line),
    signal: stop.signal,
  });
  return { told, isSound };
}

test('sound content is not waited for', async () => {
  expect(await wait([[]])).toEqual({ told: [], isSound: true });
});

test('says how many problems are left, once for each number, until there is none', async () => {
  const { told, isSound } = await wait([[problem, problem], [problem, problem], [problem], []]);
  expect(isSound).toBe(true);
  expect(told).toEqual([
    expect.stringContaining('还有 2 处要改'),
    expect.stringContaining('还有 1 处要改'),
  ]);
});

test('a project that cannot be read at all is waited for as well', async () => {
  const { told, isSound } = await wait([new ProblemsError([problem]), []]);
  expect([told.length, isSound]).toEqual([1, true]);
});

test('ends when it is given up', async () => {
  expect((await wait([[problem]])).isSound).toBe(false);
});

test('ends as well when it is given up while the files are read', async () => {
  const stop = new AbortController();
  const read = () => {
    stop.abort();
    return Promise.resolve([]);
  };
  const nextChange = () => Promise.resolve();
  const isSound = await waitUntilValid({
    read,
    nextChange,
    tell: () => undefined,
    signal: stop.signal,
  });
  expect(isSound).toBe(false);
});

test('a fault of the program is not taken for one of the content', async () => {
  await expect(wait([new Error('disk')])).rejects.toThrow('disk');
});
