import { outsideRooms, rooms } from './rooms.mjs';

/** The table of rooms as Markdown, for src/README.md. */
export function mapOfRooms() {
  const inside = Object.entries(rooms).map(([name, { holds, imports }]) => [
    `\`${name}\``,
    holds,
    imports.join(', ') || '–',
  ]);
  const outside = Object.entries(outsideRooms).map(([name, { holds, refused }]) => [
    `\`${name}\``,
    holds,
    `all but ${refused.join(', ')}`,
  ]);
  const rows = [['room', 'holds', 'imports'], ...inside, ...outside];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  /** @param {readonly string[]} row */
  const line = (row) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)].join('\n');
}
