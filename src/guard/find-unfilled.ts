import type { Problem } from '../domain/problem.ts';
import { reportOn } from '../sources/formats/reading.ts';
import { decodeText, reportUnfilled } from '../sources/formats/text-file.ts';

/** Files that the site is made of. Guides for editors, which mention the placeholder, do not belong to them. */
const content = /^(?:content|data)\/.*\.(?:mdx|ya?ml|csv)$/;

/** Every line of a file of content or data that an editor still has to fill in. */
export function findUnfilled(file: string, bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const decoded = content.test(file) ? decodeText(bytes) : { text: '' };
  if ('text' in decoded) reportUnfilled(decoded.text, reportOn(problems, file));
  return problems;
}
