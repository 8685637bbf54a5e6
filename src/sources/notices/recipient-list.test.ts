import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ProblemsError } from '../../domain/problem.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { loadProject } from '../load-project.ts';
import { readRecipientList } from './recipient-list.ts';
import { readSettings, type Settings } from '../formats/settings.ts';

let settings: Settings;
let notices: readonly Notice[];

beforeAll(async () => {
  settings = readSettings({}, await writeProject(miniProject()));
  notices = (await loadProject(settings)).project.notices;
});
afterAll(() => removeProject(settings.root));

const noticeOf = (word: string): Notice => {
  const notice = notices.find(({ id }) => id.includes(word));
  if (!notice) throw new Error(`no notice ${word}`);
  return notice;
};

describe('the roster of a notice', () => {
  test('holds the rows in order, places by code', async () => {
    const rows = await readRecipientList(settings, noticeOf('subsistence'));
    expect(rows).toHaveLength(4);
    expect(rows[3]).toEqual({
      village: '410621001001',
      name: '买买提·艾力',
      persons: 2,
      amountYuan: 500,
      since: '2023-07',
    });
  });

  test('finds villages by name', async () => {
    const rows = await readRecipientList(settings, noticeOf('extreme'));
    expect(rows.map(({ village }) => village)).toEqual(['410621101201', '410621001001']);
  });

  test('is kept while it is the last one and its file is the same', async () => {
    const first = await readRecipientList(settings, noticeOf('subsistence'));
    expect(await readRecipientList(settings, noticeOf('subsistence'))).toBe(first);
    await readRecipientList(settings, noticeOf('extreme'));
    expect(await readRecipientList(settings, noticeOf('subsistence'))).not.toBe(first);
  });

  test('has counts by township and village in the notice, in the order of the register', () => {
    expect(noticeOf('subsistence').townships).toEqual([
      {
        place: '410621101',
        rows: 3,
        persons: 6,
        amountYuan: 1790,
        villages: [
          { place: '410621101201', rows: 2, persons: 3 },
          { place: '410621101001', rows: 1, persons: 3 },
        ],
      },
      {
        place: '410621001',
        rows: 1,
        persons: 2,
        amountYuan: 500,
        villages: [{ place: '410621001001', rows: 1, persons: 2 }],
      },
    ]);
  });

  test.each([
    ['no column', '', '', [undefined, undefined]],
    ['an empty column', ',', ',', [undefined, undefined]],
    ['未注明 beside a start', ',2024-03', ',未注明', ['2024-03', undefined]],
  ])('may leave starts out: %s', async (_, first, second, starts) => {
    const notice = noticeOf('subsistence');
    const path = join(settings.noticesDir, notice.id, 'list.csv');
    const text = await readFile(path, 'utf8');
    const column = first === '' ? '' : ',享受起始年月';
    await writeFile(
      path,
      `区划代码,姓名,家庭成员数量,保障金额${column}\n410621101201,白连生,2,600${first}\n410621101201,白连山,1,300${second}\n`,
    );
    const rows = await readRecipientList(settings, notice);
    expect(rows.map(({ since }) => since)).toEqual(starts);
    const { project } = await loadProject(settings);
    expect(project.notices.find(({ id }) => id === notice.id)?.hasUnstatedStarts).toBe(true);
    await writeFile(path, text);
    expect(noticeOf('subsistence').hasUnstatedStarts).toBeUndefined();
  });

  test('with an empty start beside others has a problem', async () => {
    const notice = noticeOf('subsistence');
    const path = join(settings.noticesDir, notice.id, 'list.csv');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(',2023-07', ','));
    await expect(readRecipientList(settings, notice)).rejects.toThrow('不知道的写“未注明”');
    await writeFile(path, text);
  });

  test('that is broken throws its problems', async () => {
    const notice = noticeOf('subsistence');
    const path = join(settings.noticesDir, notice.id, 'list.csv');
    await writeFile(
      path,
      '区划代码,姓名,家庭成员数量,保障金额,享受起始年月\n410621101201,白*生,2,600,2024-03\n',
    );
    await expect(readRecipientList(settings, notice)).rejects.toThrow(ProblemsError);
    await rm(path);
    await expect(readRecipientList(settings, notice)).rejects.toThrow('缺少这个文件');
  });
});
