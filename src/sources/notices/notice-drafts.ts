import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListField } from '../../domain/notices/publicity-terms.ts';
import { listShape } from './recipient-rows.ts';
import type { Settings } from '../formats/settings.ts';
import { decodeText, listFolder } from '../formats/text-file.ts';

/** 索引号 of every notice.yaml, also of those with problems, because a number that was written once is taken. */
export async function readIndexNumbers({ noticesDir }: Settings): Promise<string[]> {
  const numbers: string[] = [];
  for (const { isFolder, path } of await listFolder(noticesDir)) {
    const bytes = isFolder && (await readFile(join(path, 'notice.yaml')).catch(() => undefined));
    const decoded = bytes ? decodeText(bytes) : undefined;
    const text = decoded && 'text' in decoded ? decoded.text : '';
    const number = /^indexNumber:[ \t]*['"]?([^\s'"#]+)/m.exec(text)?.[1];
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

/** Every column of a list with these fields, in order; the place stands as a code. */
export const listHeader = (fields: readonly ListField[]): readonly string[] =>
  listShape(fields).columns([]);

/** 24 random letters for `salt`: no digit, which a search for personal data could stumble over. */
export const makeSalt = (): string =>
  Array.from({ length: 24 }, () => String.fromCodePoint(97 + randomInt(26))).join('');
