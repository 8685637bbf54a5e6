import type { Random } from './random.ts';

/** How two columns came to stand in one another. */
export type Mixing = 'lines' | 'blocks' | 'side by side';

/** Lines of two columns in turns; empty lines go along with the line before them. */
export function interleave(
  first: readonly string[],
  second: readonly string[],
  mixing: 'lines' | 'blocks',
  random: Random,
): string[] {
  const left = first.filter((line) => line !== '');
  const right = second.filter((line) => line !== '');
  const lines: string[] = [];
  let [a, b] = [0, 0];
  while (a < left.length || b < right.length) {
    const takeLeft = mixing === 'lines' ? 1 : random.between(4, 8);
    const takeRight = mixing === 'lines' ? 1 : random.between(4, 8);
    lines.push(...left.slice(a, a + takeLeft), ...right.slice(b, b + takeRight));
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
