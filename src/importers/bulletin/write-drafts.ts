import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Month } from '../../domain/date.ts';
import { importBulletin, type ImportedBulletin } from './import-bulletin.ts';
import type { KnownText } from './text/neighbours.ts';
import { readRawText } from './text/raw-file.ts';
import { writeReport } from './report.ts';

/** What was written, or why nothing was, in Chinese. */
export type Outcome =
  | { readonly imported: ImportedBulletin; readonly files: readonly string[] }
  | { readonly refusals: readonly string[] };

const reportName = 'report.md';

/**
 * Reads the raw text and writes its drafts and report.md into `folder`. Writes nothing at all if a
 * file of that name or place in the paper is there already, or if the account of characters does not
 * balance.
 */
export async function importBulletinFile(
  path: string,
  issue: Month,
  folder: string,
  known?: KnownText,
): Promise<Outcome> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return { refusals: [`打不开文件 ${path}：请检查文件名和位置。`] };
  const raw = readRawText(path, bytes);
  if ('refusal' in raw) return { refusals: [raw.refusal] };
  const imported = importBulletin(raw.text, issue, known);
  const refusals = [...checkImport(imported), ...(await checkFolder(folder, imported))];
  if (refusals.length > 0) return { refusals };
  const files = [
    ...imported.drafts.map(({ fileName, text }) => ({ fileName, text })),
    { fileName: reportName, text: writeReport(imported, basename(path)) },
  ];
  await writeAll(folder, files);
  return { imported, files: files.map(({ fileName }) => join(folder, fileName)) };
}

function checkImport({ account, drafts }: ImportedBulletin): string[] {
  if (drafts.length === 0) return ['文件里没有认出稿件。'];
  if (drafts.length > 99) return ['认出的稿件超过 99 篇，请分几个文件导入。'];
  return account.faults.map((fault) => `文字清点不平，这是程序的错误，请报告：${fault}。`);
}

async function checkFolder(folder: string, { drafts }: ImportedBulletin): Promise<string[]> {
  const present = await readdir(folder).catch(() => []);
  const names = new Set([...drafts.map(({ fileName }) => fileName), reportName]);
  const places = new Set(drafts.map(({ fileName }) => fileName.slice(0, 3)));
  const taken = present.filter(
    (name) => names.has(name) || (name.endsWith('.mdx') && places.has(name.slice(0, 3))),
  );
  return taken.map(
    (name) => `${join(folder, name)} 已经存在，不会覆盖。请用 --out 换一个文件夹，或先移走它。`,
  );
}

/** All files or none: what was written is taken back if one cannot be. */
async function writeAll(
  folder: string,
  files: readonly { fileName: string; text: string }[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written: string[] = [];
  try {
    for (const { fileName, text } of files) {
      const path = join(folder, fileName);
      await writeFile(path, text, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path)));
    throw error;
  }
}
