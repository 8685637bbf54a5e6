import { readRawText } from '../text/raw-file.ts';
import type { DocumentBlock } from './block.ts';
import { readWord } from './word/read-word.ts';

/** What a file holds: plain text, or blocks with their look; or why it cannot be taken, in Chinese. */
export type ReadFile =
  | { readonly text: string }
  | { readonly blocks: readonly DocumentBlock[] }
  | { readonly refusals: readonly string[] };

const heads = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  compound: [0xd0, 0xcf, 0x11, 0xe0],
} as const;

/** Reads a file by what it is, whatever its name says. */
export async function readFileBlocks(path: string, bytes: Uint8Array): Promise<ReadFile> {
  const begins = (head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);
  if (begins(heads.compound))
    return {
      refusals: [
        `${path}：这是旧版 Word 或 WPS 文件（.doc、.wps），或者加了密码。请在 Word 或 WPS 里打开，去掉密码，另存为“Word 文档（*.docx）”，再导入。`,
      ],
    };
  if (begins(heads.zip)) return readWord(path, bytes);
  const raw = readRawText(path, bytes);
  return 'refusal' in raw ? { refusals: [raw.refusal] } : raw;
}
