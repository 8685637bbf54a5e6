/** Prints a table with its columns aligned, the first to the left and numbers to the right. */
export function showTable(header: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [header, ...rows];
  const widths = header.map((_, column) =>
    Math.max(...all.map((row) => displayWidth(row[column] ?? ''))),
  );
  console.log();
  for (const row of all)
    console.log(
      widths
        .map((width, column) => pad(row[column] ?? '', width, column > 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Han characters and full-width signs take two columns. */
const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);

function pad(text: string, width: number, toRight: boolean): string {
  const space = ' '.repeat(width - displayWidth(text));
  return toRight ? space + text : text + space;
}
