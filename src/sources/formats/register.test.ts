import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { allOrUndefined } from './optional-fields.ts';
import { count, text } from './field-rules.ts';
import { readRegister, type RegisterShape } from './register.ts';
import { readSettings } from './settings.ts';

interface Tool {
  name: string;
  pieces: number;
}

const tools: RegisterShape<Tool> = {
  path: 'tools.csv',
  columns: ['name', 'pieces', 'note'],
  optionalColumns: ['note'],
  id: ({ name }) => name,
  row: (row) =>
    allOrUndefined<Tool>({ name: row.read('name', text), pieces: row.read('pieces', count) }),
};

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'register-'));
});
afterEach(() => rm(root, { recursive: true }));

const settings = () => readSettings({ DATA_DIR: root }, root);

async function read(csv: string, shape = tools) {
  await writeFile(join(root, shape.path), csv);
  return readRegister(settings(), shape);
}

describe('a table without faults', () => {
  test('gives its values in order and by id', async () => {
    const register = await read('name,pieces\n锤,2\n锯,1\n');
    expect(register.values).toEqual([
      { name: '锤', pieces: 2 },
      { name: '锯', pieces: 1 },
    ]);
    expect(register.sound).toBe(true);
    expect(register.get('锯')).toEqual({ name: '锯', pieces: 1 });
    expect(register.knows('钳')).toBe(false);
  });

  test('may have the optional column', async () => {
    expect((await read('name,pieces,note\n锤,2,\n')).problems).toEqual([]);
  });
});

test('a value with a problem is left out, and every id counts as known', async () => {
  const register = await read('name,pieces\n锤,两把\n锯,1\n');
  expect(register.values).toEqual([{ name: '锯', pieces: 1 }]);
  expect(register.problems).toMatchObject([{ code: 'count', line: 2, field: 'pieces' }]);
  expect(register.knows('钳')).toBe(true);
});

test('the second row of an id is reported with the line of the first', async () => {
  const register = await read('name,pieces\n锤,2\n锯,1\n锤,3\n');
  expect(register.values).toHaveLength(2);
  expect(register.problems).toMatchObject([{ code: 'repeated-row', line: 4, field: 'name' }]);
  expect(register.problems[0]?.message).toContain('第 2 行');
});

test('without an id two rows may share a cell, not all of them', async () => {
  const { id: _id, ...shape } = tools;
  const register = await read('name,pieces\n锤,2\n锤,1\n锤,2\n', shape);
  expect(register.values).toHaveLength(2);
  expect(register.problems).toMatchObject([{ code: 'repeated-row', line: 4 }]);
});

test('a file that is missing is a problem unless it is optional', async () => {
  const missing = await readRegister(settings(), tools);
  expect(missing.problems).toMatchObject([{ code: 'missing-file' }]);
  const absent = await readRegister(settings(), { ...tools, optional: true });
  expect(absent).toMatchObject({ values: [], problems: [], sound: true });
});

test('a report about a row makes the table unsound afterwards', async () => {
  const register = await read('name,pieces\n锤,2\n');
  expect(register.sound).toBe(true);
  register.rows[0]?.row.fail('pieces', 'too-few', '太少。');
  expect(register.sound).toBe(false);
});

test('tables that are read at the same time keep their problems apart', async () => {
  await writeFile(join(root, 'broken.csv'), 'name,pieces\n锤,两把\n');
  const [broken, sound] = await Promise.all([
    readRegister(settings(), { ...tools, path: 'broken.csv' }),
    read('name,pieces\n锤,2\n'),
  ]);
  expect([broken.sound, sound.sound]).toEqual([false, true]);
});
