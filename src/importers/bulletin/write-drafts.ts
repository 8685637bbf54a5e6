import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Month } from '../../domain/date.ts';
import { convertPicture } from '../../pictures/convert.ts';
import { readInputFile } from '../../sources/formats/input-file.ts';
import type { DraftPicture } from './draft.ts';
import { readFileBlocks, type ReadFile } from './documents/read-file.ts';
import { findEarlierImport, sumOf, tellWritten } from './earlier-import.ts';
import { countPicks, noPicks, type Picks } from './picks/picks.ts';
import { importBulletin, importDocument, type ImportedBulletin } from './import-bulletin.ts';
import type { PublishedText } from './text/neighbours.ts';
import { writeReport } from './report.ts';

/** What was written, or why nothing was, in Chinese. */
export type Outcome =
  | { readonly imported: ImportedBulletin; readonly files: readonly string[] }
  | { readonly refusals: readonly string[] };

/** What the editor has decided about a file. */
export interface EditorsChoice {
  readonly picks?: Picks;
  /** Hidden text of a Word file is not for print. */
  readonly leavesHiddenOut?: boolean;
}

/** A file to be written: its path, and what is in it. */
interface NewFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Reads a file of articles (.docx, .pdf, .html, .txt), writes its drafts and a report into `folder`, and its
 * pictures below `pictureRoot`. New drafts are numbered after those already there. Writes nothing if one of the
 * drafts already exists or if the account of characters does not balance. With `picks`, replaces an earlier import
 * of the same file, provided that nobody has edited its drafts.
 */
export async function importBulletinFile(
  path: string,
  issue: Month,
  folder: string,
  known?: PublishedText,
  pictureRoot = folder,
  { picks = noPicks, leavesHiddenOut = false }: EditorsChoice = {},
): Promise<Outcome> {
  const bytes = await readInputFile(path);
  if ('refusal' in bytes) return { refusals: [bytes.refusal] };
  const read = await readFileBlocks(path, bytes, leavesHiddenOut);
  if ('refusals' in read) return read;
  const source = basename(path);
  const all = await readdir(folder).catch(() => []);
  const earlier =
    countPicks(picks) === 0 ? undefined : await findEarlierImport(source, folder, all, pictureRoot);
  if (earlier && 'refusals' in earlier) return earlier;
  const present = all.filter((name) => !earlier?.names.includes(name));
  const order = earlier ? firstOrder(earlier.names) : nextOrder(present);
  const imported = importFrom(read, issue, order, known, picks);
  const refusals = [...checkImport(imported), ...checkFolder(folder, present, imported)];
  if (refusals.length > 0) return { refusals };
  const pictures = await convertAll(imported.drafts.flatMap((draft) => draft.pictures));
  if ('refusals' in pictures) return pictures;
  const report = writeReport(imported, source) + tellFiles(source, imported, pictures);
  const files: NewFile[] = [
    ...imported.drafts.map(({ fileName, text }) => ({
      path: join(folder, fileName),
      content: text,
    })),
    ...pictures.map(({ file, bytes: content }) => ({ path: join(pictureRoot, file), content })),
    { path: join(folder, nextReport(present)), content: report },
  ];
  await Promise.all((earlier?.files ?? []).map((file) => rm(file)));
  await writeAll(files);
  return { imported, files: files.map(({ path: written }) => written) };
}

const importFrom = (
  read: Exclude<ReadFile, { refusals: unknown }>,
  issue: Month,
  order: number,
  known: PublishedText | undefined,
  picks: Picks,
): ImportedBulletin =>
  'text' in read
    ? importBulletin(read.text, issue, known, order, picks)
    : importDocument(read.blocks, issue, order, picks);

const tellFiles = (
  source: string,
  { drafts }: ImportedBulletin,
  pictures: readonly DraftPicture[],
): string =>
  tellWritten({
    source,
    drafts: Object.fromEntries(drafts.map(({ fileName, text }) => [fileName, sumOf(text)])),
    pictures: Object.fromEntries(pictures.map(({ file, bytes }) => [file, sumOf(bytes)])),
  });

const placeInPaper = /^(\d{2})-(.+)\.mdx$/;

/** The place in the paper behind the last article of the folder. */
const nextOrder = (present: readonly string[]): number =>
  Math.max(0, ...present.map((name) => Number(placeInPaper.exec(name)?.[1] ?? 0))) + 1;

const firstOrder = (names: readonly string[]): number =>
  Math.min(...names.flatMap((name) => Number(placeInPaper.exec(name)?.[1] ?? Infinity)));

/** report.md, or report-2.md beside it. */
function nextReport(present: readonly string[]): string {
  if (!present.includes('report.md')) return 'report.md';
  let number = 2;
  while (present.includes(`report-${number}.md`)) number += 1;
  return `report-${number}.md`;
}

function checkImport({ account, drafts, pickFaults }: ImportedBulletin): string[] {
  if (pickFaults.length > 0) return [...pickFaults];
  if (drafts.length === 0) return ['文件里没有认出稿件。'];
  if ((drafts.at(-1)?.fileName ?? '') > '99-~')
    return ['这一期的稿件超过 99 篇，请核对期的年月，或分几个文件导入。'];
  return account.faults.map((fault) => `文字清点不平，这是程序的错误，请报告：${fault}。`);
}

/** The same article is not imported twice: its name tells it, whatever its number. */
function checkFolder(
  folder: string,
  present: readonly string[],
  { drafts }: ImportedBulletin,
): string[] {
  const taken = new Map(present.map((name) => [placeInPaper.exec(name)?.[2], name]));
  return drafts.flatMap(({ fileName }) => {
    const own = placeInPaper.exec(fileName)?.[2];
    const other = own === undefined || /^draft-\d+$/.test(own) ? undefined : taken.get(own);
    if (other === undefined) return [];
    return [
      `${join(folder, other)} 已经存在，不会覆盖：这一篇像是导入过了。要重新导入，请先移走它；是另一篇，请用 --out 换一个文件夹。`,
    ];
  });
}

async function convertAll(
  pictures: readonly DraftPicture[],
): Promise<DraftPicture[] | { refusals: string[] }> {
  const converted: DraftPicture[] = [];
  const refusals: string[] = [];
  for (const { file, bytes } of pictures) {
    const picture = await convertPicture(bytes).catch(() => undefined);
    if (picture) converted.push({ file, bytes: picture.bytes });
    else
      refusals.push(
        `文件里的第 ${converted.length + refusals.length + 1} 张图片打不开（可能是 EMF、WMF 一类的图形）。请在 Word 或 WPS 里把它另存为 JPG 或 PNG，换进去，再导入。`,
      );
  }
  return refusals.length > 0 ? { refusals } : converted;
}

/** All files or none: what was written is taken back if one cannot be. */
async function writeAll(files: readonly NewFile[]): Promise<void> {
  const written: string[] = [];
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content, { flag: 'wx' });
      written.push(path);
    }
  } catch (error) {
    await Promise.all(written.map((path) => rm(path)));
    throw error;
  }
}
