import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatDate } from '../../domain/date.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { displayPath, type Settings } from '../../sources/formats/settings.ts';
import { fillNewFolder } from '../out-folder.ts';
import { readPageLayout } from '../page-texts.ts';
import type { Printer } from '../printer.ts';
import { posterDocument, type Paper, type Setting } from './poster-page.ts';
import type { Poster } from './poster.ts';

export interface PosterRun {
  paper: Paper;
  out: string;
  /** Name of the new folder in `out`. */
  name: string;
  /** Called after each file. */
  onPrinted(done: number, poster: Poster): void;
}

/**
 * Prints the posters, one PDF each, into a new folder: all of them or none.
 * @returns the folder's path
 * @throws ProblemsError if a name has a character that no font of this machine has
 */
export async function printPosters(
  posters: readonly Poster[],
  printer: Printer,
  settings: Settings,
  { paper, out, name, onPrinted }: PosterRun,
): Promise<string> {
  const problems = await glyphProblems(posters, printer, settings);
  if (problems.length > 0) throw new ProblemsError(problems);
  const sheet = await readFile(new URL('poster.css', import.meta.url), 'utf8');
  return fillNewFolder(out, name, async (folder) => {
    for (const [index, poster] of posters.entries()) {
      const pdf = await printFitting(poster, printer, paper, sheet);
      await writeFile(join(folder, fileName(poster, paper)), pdf);
      onPrinted(index + 1, poster);
    }
  });
}

/**
 * Sets a list slightly smaller if it then fits on one sheet instead of a sheet and a few rows. If the seal would be
 * cut in two or be alone on a sheet, the last rows move to the last sheet with it.
 */
async function printFitting(
  poster: Poster,
  printer: Printer,
  paper: Paper,
  sheet: string,
): Promise<Uint8Array> {
  const print = (setting: Setting) => printer.print(posterDocument(poster, paper, sheet, setting));
  const large = await print({});
  const pages = await readTexts(large);
  if (pages.length === 1) return large;
  const smaller = pages.length === 2 ? await print({ smaller: true }) : undefined;
  if (smaller && (await readTexts(smaller)).length === 1) return smaller;
  return endsWhole(pages, poster) ? large : print({ endApart: true });
}

const readTexts = async (pdf: Uint8Array): Promise<readonly string[]> =>
  (await readPageLayout(pdf, 0)).texts;

/** Whether the last sheet has the last row, and all of what is below it. */
function endsWhole(pages: readonly string[], { notice, sections }: Poster): boolean {
  const row = sections.at(-1)?.rows.at(-1)?.listedName ?? '';
  const parts = [row, notice.issuer, formatDate(notice.published), '盖章处', '合计：'];
  return parts.every((part) => pages.at(-1)?.includes(part.replace(/\s/g, '')));
}

/** 410825104207-乙镇丙村-A3.pdf */
const fileName = ({ place, placeName }: Poster, paper: Paper): string =>
  `${place}-${placeName.replace(/[^\p{Script=Han}\w]/gu, '')}-${paper}.pdf`;

/** One problem for each village and character, without the name itself. */
async function glyphProblems(
  posters: readonly Poster[],
  printer: Printer,
  settings: Settings,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { notice, sections } of posters)
    for (const { name, rows } of sections)
      for (const character of await printer.findMissingGlyphs(
        rows.map(({ listedName }) => listedName).join(''),
      ))
        problems.push({
          code: 'missing-glyph',
          file: `${displayPath(settings, settings.noticesDir)}/${notice.id}/list.csv`,
          line: 1,
          field: '姓名',
          message: `${name}有一个姓名里的“${character}”（${codePoint(character)}），本机没有字体能印。请安装收这个字的字体（Debian、Ubuntu：apt install fonts-hanazono）再印。`,
        });
  return problems;
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
