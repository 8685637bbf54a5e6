import type { Problem } from '../domain/problem.ts';
import { reportOn } from '../sources/formats/reading.ts';
import { decodeText, reportUnfilled } from '../sources/formats/text-file.ts';

/** Files that the site is made from. Guides for editors are not among them: they mention the placeholder. */
const content = /^(?:content|data)\/.*\.(?:mdx|ya?ml|csv)$/;

/** Reports every line in which an editor still has to replace the placeholder. */
export function findUnfilled(file: string, bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const decoded = content.test(file) ? decodeText(bytes) : { text: '' };
  if ('text' in decoded) reportUnfilled(decoded.text, reportOn(problems, file));
  return problems;
}
