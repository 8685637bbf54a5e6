import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shortPlaceName, townshipCode, type PlaceTree } from '../../domain/places/place.ts';
import { ProblemsError, type Problem } from '../../domain/problem.ts';
import { fillNewFolder } from '../out-folder.ts';
import type { Printer } from '../printer.ts';
import { lettersDocument, type Letterhead } from './letter-page.ts';
import type { Letter } from './letter.ts';
import type { LetterPlan } from './plan-letters.ts';

export const letterParts = ['village', 'township', 'household'] as const;
export type LetterPart = (typeof letterParts)[number];

export interface LetterRun {
  /** What one file holds. */
  by: LetterPart;
  out: string;
  head: Letterhead;
  /** Called after each file with the letters that are done. */
  onPrinted(done: number): void;
}

/**
 * Prints the letters into a new folder: all of them or none.
 * @returns the folder's path and how many files it has
 */
export async function printLetters(
  { letters, tree }: LetterPlan,
  printer: Printer,
  { by, out, head, onPrinted }: LetterRun,
): Promise<{ folder: string; files: number }> {
  const problems = await glyphProblems(letters, printer);
  if (problems.length > 0) throw new ProblemsError(problems);
  const sheet = await readFile(new URL('letter.css', import.meta.url), 'utf8');
  const parts = partsOf(letters, by, tree);
  let done = 0;
  const folder = await fillNewFolder(out, `letters-${head.date}`, async (target) => {
    for (const [name, part] of parts) {
      const pdf = await printer.print(lettersDocument('政策落实情况告知书', part, head, sheet));
      await writeFile(join(target, `${name}.pdf`), pdf);
      done += part.length;
      onPrinted(done);
    }
  });
  return { folder, files: parts.size };
}

/** Letters by the name of their file; a household's bears no name but a number. */
function partsOf(
  letters: readonly Letter[],
  by: LetterPart,
  tree: PlaceTree,
): Map<string, Letter[]> {
  const nameOf = (code: string): string => {
    const path = tree.pathOf(code).slice(1);
    return `${code}-${path.map(({ name }) => shortPlaceName(name)).join('')}`;
  };
  const numbers = new Map<string, number>();
  return Map.groupBy(letters, ({ village }) => {
    if (by === 'township') return nameOf(townshipCode(village));
    if (by === 'village') return nameOf(village);
    const number = (numbers.get(village) ?? 0) + 1;
    numbers.set(village, number);
    return `${nameOf(village)}-${String(number).padStart(4, '0')}`;
  });
}

async function glyphProblems(letters: readonly Letter[], printer: Printer): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { name, addressLines, benefits } of letters)
    for (const letter of await printer.findMissingGlyphs(name + addressLines.join('')))
      problems.push({
        code: 'missing-glyph',
        file: benefits[0]?.file ?? '',
        line: benefits[0]?.row ?? 1,
        message: `这一行的“${letter}”（U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}），本机没有字体能印。请安装收这个字的字体（Debian、Ubuntu：apt install fonts-hanazono）再印。`,
      });
  return problems;
}
