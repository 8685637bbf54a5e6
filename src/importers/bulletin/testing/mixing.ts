import type { Random } from './random.ts';

/** The way in which two columns were mixed. */
export type Mixing = 'lines' | 'blocks' | 'columns' | 'side by side';

/** Lines in one turn, and whether an empty line is where the column changes. */
const turns = {
  lines: { least: 1, most: 1, hasGap: false },
  blocks: { least: 4, most: 8, hasGap: false },
  columns: { least: 8, most: 20, hasGap: true },
} as const;

/** Lines of two columns in turns, without the empty lines that stand within them. */
export function interleave(
  first: readonly string[],
  second: readonly string[],
  mixing: keyof typeof turns,
  random: Random,
): string[] {
  const left = first.filter((line) => line !== '');
  const right = second.filter((line) => line !== '');
  const { least, most, hasGap } = turns[mixing];
  const gap = hasGap ? [''] : [];
  const lines: string[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    const takeLeft = random.between(least, most);
    const takeRight = random.between(least, most);
    lines.push(...left.slice(a, a + takeLeft), ...gap, ...right.slice(b, b + takeRight), ...gap);
    a += takeLeft;
    b += takeRight;
  }
  return lines;
}

/** Two columns as rows with a wide gap. */
export function setSideBySide(first: readonly string[], second: readonly string[]): string[] {
  const left = first.filter((line) => line !== '');
  const right = second.filter((line) => line !== '');
  const column = Math.max(...left.map(columns)) + 4;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [a = '', b = ''] = [left[at], right[at]];
    return b === '' ? a : `${a}${' '.repeat(column - columns(a))}${b}`;
  });
}

/** Width on a screen of fixed pitch, where Han takes two columns. */
const columns = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/^[\u0020-\u00ff]$/.test(char) ? 1 : 2), 0);
