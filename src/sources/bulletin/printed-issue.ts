import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { photosOf, type Article } from '../../domain/bulletin/article.ts';
import type { Month } from '../../domain/date.ts';
import type { PrintedIssue } from '../../domain/bulletin/issue.ts';
import { parseLayout } from '../../domain/bulletin/paper/layout.ts';
import { changedSince, parseSeal, type PrintSeal } from '../../domain/bulletin/print-seal.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import type { FromFile } from '../formats/from-file.ts';
import { displayPath, type Settings } from '../formats/settings.ts';

/** The printed issue, where its stories stand, and what it was made from, in the folder of the issue. */
export const printedFile = 'issue.pdf';
export const layoutFile = 'issue.layout.json';
export const sealFile = 'issue.pdf.sha256';

const issueFolder = ({ contentDir }: Settings, month: Month): string =>
  join(contentDir, 'bulletin', month);

export const printedIssuePath = (settings: Settings, month: Month): string =>
  join(issueFolder(settings, month), printedFile);

/** A print and its layout as they are in their files. */
interface Print {
  pdf: Uint8Array;
  layout: string;
}

/**
 * The files that the print of an issue depends on: the print itself, its layout, issue.yaml, the articles, their
 * pictures.
 */
export async function sealIssue(
  month: Month,
  articles: readonly FromFile<Article>[],
  { pdf, layout }: Print,
  settings: Settings,
): Promise<PrintSeal> {
  const folder = issueFolder(settings, month);
  const own = articles.filter(({ value }) => value.issue === month);
  const texts = ['issue.yaml', ...own.map(({ file }) => file.replace(/^.*\//, ''))];
  const photos = own.flatMap(({ value }) => photosOf(value));
  const pictures = new Set(photos.flatMap(({ image }) => image?.file ?? []));
  const sums = [
    ...texts.map(async (name) => [
      name,
      sumOf(withoutCarriage(await readFile(join(folder, name)))),
    ]),
    ...[...pictures].map(async (name) => [
      `public/${name}`,
      sumOf(await readFile(join(settings.publicDir, name))),
    ]),
  ];
  return new Map([
    [printedFile, sumOf(pdf)],
    [layoutFile, sumOf(withoutCarriage(Buffer.from(layout)))],
    ...((await Promise.all(sums)) as [string, string][]),
  ]);
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Git converts line ends to those of the machine. */
const withoutCarriage = (bytes: Buffer): Buffer =>
  bytes.includes('\r\n') ? Buffer.from(bytes.toString('utf8').replaceAll('\r\n', '\n')) : bytes;

/**
 * The printed edition of an issue; `undefined` if there is none. One whose texts or pictures have changed since is
 * not offered, because it still contains what a correction removed. Problems of the issue itself are reported first.
 */
export async function readPrintedIssue(
  reading: Reading,
  month: Month,
  articles: readonly FromFile<Article>[],
): Promise<PrintedIssue | undefined> {
  const { settings, problems } = reading;
  const [pdf, layoutText, seal] = await Promise.all(
    [printedFile, layoutFile, sealFile].map((name) =>
      readFile(join(issueFolder(settings, month), name)).catch(() => undefined),
    ),
  );
  if (!pdf && !layoutText && !seal) return undefined;
  const folder = displayPath(settings, issueFolder(settings, month));
  if (problems.some(({ file }) => file.startsWith(`${folder}/`))) return undefined;
  const report = reportOn(problems, `${folder}/${printedFile}`);
  const again = `请运行 npm run issue:pdf -- ${month} --publish 重新排印；不在网上提供整期 PDF 的，把 ${printedFile}、${layoutFile} 和 ${sealFile} 都删去。`;
  const sealed = seal && parseSeal(seal.toString('utf8'));
  const layout = layoutText && parseLayout(layoutText.toString('utf8'));
  if (!pdf || !layout || !sealed) {
    report(
      1,
      'print-seal',
      `${printedFile}、${layoutFile}（版面）和 ${sealFile}（排印记录）要在一起，由同一次排印写出。${again}`,
    );
    return undefined;
  }
  const print = { pdf, layout: layoutText.toString('utf8') };
  const changed = changedSince(sealed, await sealIssue(month, articles, print, settings));
  if (changed.length === 0) return { offered: true, bytes: pdf.length, layout };
  if (!changed.includes(printedFile)) return { offered: false, changed };
  report(1, 'print-seal', `${printedFile} 不是 ${sealFile}（排印记录）里的那一份。${again}`);
  return undefined;
}
