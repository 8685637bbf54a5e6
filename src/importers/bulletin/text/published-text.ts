import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countNeighbours, type PublishedText } from './neighbours.ts';

/** More text teaches little and takes time. */
const mostCharacters = 1_000_000;

/**
 * Learns from the city's published texts which characters follow one another. This helps to decide whether one line
 * continues in another. An empty folder teaches nothing.
 */
export async function readPublishedText(folder: string): Promise<PublishedText> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = names.filter((name) => name.endsWith('.mdx')).sort();
  const paragraphs: string[] = [];
  let length = 0;
  // Addresses of issues begin with their months, so that the newest come last.
  for (const file of files.reverse()) {
    if (length > mostCharacters) break;
    const own = toParagraphs(await readFile(join(folder, file), 'utf8').catch(() => ''));
    paragraphs.push(...own);
    length += own.join('').length;
  }
  // What begins a paragraph is after a full stop.
  return countNeighbours(paragraphs.map((paragraph) => `。${paragraph}`));
}

const toParagraphs = (text: string): string[] =>
  text
    .replace(/^---\n.*?\n---\n/su, '')
    .split('\n')
    .map((line) => line.replace(/<[^>]*>|[#*`>|{}\\-]|\s/gu, ''))
    .filter((line) => line.length > 1);
