import type { Problem } from '../domain/problem.ts';
import { reportOn } from '../sources/formats/reading.ts';
import { decodeText, reportUnfilled } from '../sources/formats/text-file.ts';

/** What the site is made of; guides for editors speak of the mark and are none of it. */
const content = /^(?:content|data)\/.*\.(?:mdx|ya?ml|csv)$/;

/** Every line of a file of content or data that an editor still has to fill in. */
export function findUnfilled(file: string, bytes: Uint8Array): Problem[] {
  const problems: Problem[] = [];
  const decoded = content.test(file) ? decodeText(bytes) : { text: '' };
  if ('text' in decoded) reportUnfilled(decoded.text, reportOn(problems, file));
  return problems;
}
