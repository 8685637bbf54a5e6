import { decodeText } from '../../../sources/formats/text-file.ts';

/** The raw text of a file, or why it cannot be read, in Chinese. */
export type RawText = { readonly text: string } | { readonly refusal: string };

/** Files that offices take for text: their first bytes and what they are. */
const otherFiles: readonly (readonly [readonly number[], string])[] = [
  [[0xff, 0xd8, 0xff], '这是图片'],
  [[0x89, 0x50, 0x4e, 0x47], '这是图片'],
];

const asPlainText =
  '不是纯文本。请在原来的软件里打开，另存为“纯文本（*.txt）”，编码选 UTF-8，再导入。';

/** UTF-8 and UTF-16 with or without their marks of order, GB18030; never an empty text. */
export function readRawText(path: string, bytes: Uint8Array): RawText {
  const other = otherFiles.find(([head]) => startsWith(bytes, head));
  if (other) return { refusal: `${path}：${other[1]}，${asPlainText}` };
  const utf16 = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : undefined;
  const decoded = utf16 ? { text: new TextDecoder(utf16).decode(bytes) } : decodeText(bytes);
  if ('message' in decoded)
    return {
      refusal:
        decoded.code === 'encoding'
          ? `${path}：${asPlainText}`
          : `${path}:${decoded.line} ${decoded.message}`,
    };
  // UTF-32 begins like UTF-16.
  if (decoded.text.includes('\0')) return { refusal: `${path}：${asPlainText}` };
  if (!/[\p{L}\p{N}]/u.test(decoded.text))
    return { refusal: `${path}：文件里没有文字。请检查是不是导出时选错了文件。` };
  return { text: decoded.text };
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);
