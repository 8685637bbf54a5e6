import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { importBulletinFile } from './write-drafts.ts';

const issue = '2018-07' as Month;
const raw = '本报讯（记者高明远）河湾县9家敬老院完成改造。\r\n\r\n敬老院完成改造\r\n';
/** `raw` in GB18030. */
const firstBytes = [0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6, 0xa3, 0xa8, 0xbc, 0xc7, 0xd5, 0xdf];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bulletin-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const importRaw = async (bytes: string | Uint8Array) => {
  const path = join(folder, 'raw.txt');
  await writeFile(path, bytes);
  return importBulletinFile(path, issue, join(folder, 'out'));
};

it('writes drafts and the report; line ends and the byte order mark do not matter', async () => {
  await importRaw(`\uFEFF${raw}`);
  const names = await readdir(join(folder, 'out'));
  expect(names).toEqual(['01-jinglao-yuan-wancheng-gaizao.mdx', 'report.md']);
  const text = await readFile(join(folder, 'out', names[0] ?? ''), 'utf8');
  expect(text).toContain('title: 敬老院完成改造');
  expect(text).toContain('河湾县9家敬老院完成改造。');
});

it('reads GB18030', async () => {
  const outcome = await importRaw(
    Uint8Array.from([
      ...firstBytes,
      0xb8,
      0xdf,
      0xc3,
      0xf7,
      0xd4,
      0xb6,
      0xa3,
      0xa9,
      0xba,
      0xc3,
      0xa1,
      0xa3,
    ]),
  );
  const drafts = 'imported' in outcome ? outcome.imported.drafts : [];
  expect(drafts[0]?.entry.bylines[0]?.name).toBe('高明远');
});

it('never writes over a file, and then writes nothing', async () => {
  await importRaw(raw);
  const path = join(folder, 'out', 'report.md');
  await writeFile(path, 'mine');
  const outcome = await importRaw(raw);
  expect('refusals' in outcome && outcome.refusals.join()).toContain('已经存在，不会覆盖');
  expect(await readFile(path, 'utf8')).toBe('mine');
});

it('numbers a second page of an issue on from the first', async () => {
  await importRaw(raw);
  const outcome = await importRaw(raw.replaceAll('敬老院', '光荣院'));
  expect('files' in outcome && outcome.files).toHaveLength(2);
  const names = await readdir(join(folder, 'out'));
  expect(names.filter((name) => name.startsWith('02-'))).toHaveLength(1);
  expect(names).toContain('report-2.md');
});

it('says what is wrong with a file that it cannot read', async () => {
  const missing = await importBulletinFile(join(folder, 'none.txt'), issue, folder);
  expect('refusals' in missing && missing.refusals.join()).toContain('打不开文件');
  const empty = await importRaw('\n\n');
  expect('refusals' in empty && empty.refusals.join()).toContain('没有文字');
});

it('reads UTF-16', async () => {
  const units = Buffer.from(`\uFEFF${raw}`, 'utf16le');
  const outcome = await importRaw(units);
  expect('imported' in outcome && outcome.imported.drafts[0]?.title).toBe('敬老院完成改造');
});

it.each([
  ['a packed file', [0x50, 0x4b, 0x03, 0x04, 0, 1], '另存为'],
  ['an old Word document', [0xd0, 0xcf, 0x11, 0xe0, 0, 1], '*.docx'],
  ['a broken PDF', [0x25, 0x50, 0x44, 0x46, 0x2d], 'PDF 打不开'],
  ['bytes of no text', [1, 0, 2, 0, 3], '纯文本'],
])('refuses %s and says what to do', async (_, bytes, words) => {
  const outcome = await importRaw(Uint8Array.from(bytes));
  expect('refusals' in outcome && outcome.refusals.join()).toContain(words);
});
