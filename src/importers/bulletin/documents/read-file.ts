import { dirname, join } from 'node:path';
import { readInputFile } from '../../../sources/formats/input-file.ts';
import { readRawText } from '../text/raw-file.ts';
import type { DocumentBlock } from './block.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { readWeb } from './web/read-web.ts';
import { readWord } from './word/read-word.ts';

/** What a file holds: plain text, or blocks with their look; or why it cannot be taken, in Chinese. */
export type ReadFile =
  | { readonly text: string }
  | { readonly blocks: readonly DocumentBlock[] }
  | { readonly refusals: readonly string[] };

const heads = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  compound: [0xd0, 0xcf, 0x11, 0xe0],
  pdf: [0x25, 0x50, 0x44, 0x46],
} as const;

/** Twenty issues of a newspaper. */
const mostLetters = 1_000_000;
const mostLines = 3_500;
/** Of a page of the web, cells of tables among them. */
const mostParagraphs = 10_000;
/** A page of a newspaper without a line break. */
const longestLine = 50_000;

/** Markup may be written in one line. */
const isTooMuch = (text: string): boolean => {
  if (text.length > mostLetters) return true;
  if ((text.match(/<(?:p|div|li|tr|td|br|h\d)\b/giu) ?? []).length > mostParagraphs) return true;
  const lines = text.split(/\r\n|\r|\n/u);
  return (
    lines.length > mostLines || (!isWeb(text) && lines.some(({ length }) => length > longestLine))
  );
};

const deepest = 500;

/** Whether elements that nobody leaves open are inside each other more often than a reader of pages can follow. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end] of html.matchAll(
    /<(\/?)(?:div|span|section|article|blockquote|table|font|center|b|i|u|em|strong|a|ul|ol)\b/giu,
  )) {
    depth = Math.max(0, depth + (end === '' ? 1 : -1));
    if (depth > deepest) return true;
  }
  return false;
}

/** Reads a file by what it is, whatever its name says; hidden text of a Word file is left out where that was asked for. */
export async function readFileBlocks(
  path: string,
  bytes: Uint8Array,
  leavesHiddenOut = false,
): Promise<ReadFile> {
  const begins = (head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);
  if (begins(heads.compound))
    return {
      refusals: [
        `${path}：这是旧版 Word 或 WPS 文件（.doc、.wps），或者加了密码。请在 Word 或 WPS 里打开，去掉密码，另存为“Word 文档（*.docx）”，再导入。`,
      ],
    };
  if (begins(heads.zip)) return readWord(path, bytes, leavesHiddenOut);
  if (begins(heads.pdf)) return readPdf(path, bytes);
  const raw = readRawText(path, bytes);
  if ('refusal' in raw) return { refusals: [raw.refusal] };
  if (isTooMuch(raw.text.replace(/data:image\/[^"')\s]*/gu, '')))
    return {
      refusals: [
        `${path}：文字太多（超过 ${mostLetters / 10_000} 万字或 ${mostLines} 行、${mostParagraphs / 10_000} 万段，或一行超过 ${longestLine / 10_000} 万字），不像一期报纸。请核对是不是选错了文件，或分几个文件导入。`,
      ],
    };
  if (!isWeb(raw.text)) return raw;
  if (isTooDeep(raw.text))
    return {
      refusals: [`${path}：网页套得太深，读不了。请在浏览器里打开，全选、复制到 Word，再导入。`],
    };
  const blocks = await readWeb(raw.text, readPictureBeside(path));
  if (blocks.length === 0)
    return { refusals: [`${path}：网页里没有文字。请在浏览器里打开，用“网页，全部”再存一次。`] };
  const notice = findNotice(blocks);
  if (notice !== undefined)
    return {
      refusals: [
        `${path}：网页里没有文章，只有微信的提示“${notice}”。请向作者要原稿，或另找存下来的网页。`,
      ],
    };
  return { blocks };
}

const longestNotice = 120;

/** What an account of WeChat shows in place of an article that is gone. */
function findNotice(blocks: readonly DocumentBlock[]): string | undefined {
  const texts = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  if (texts.join('').length > longestNotice) return undefined;
  return texts.find((text) =>
    /^(?:该|此)(?:内容|文章|公众号|[帐账]号|链接)(?:已|因|无法|不存在|被)|^(?:参数错误|链接已过期|内容审核中)/u.test(
      text,
    ),
  );
}

/** A page of the web, or a piece of one that was copied out of an editor. */
const isWeb = (text: string): boolean =>
  /^\s*<(?:!doctype html|!--|\?xml|html|head|body|meta|section|div|p|h\d|article|center|span|table)\b/iu.test(
    text,
  );

/** A page's picture from its own text or from the folder beside it; nothing is fetched. */
const readPictureBeside =
  (path: string) =>
  async (address: string): Promise<Uint8Array | undefined> => {
    const inText = /^data:image\/[\w.+-]+;base64,(.+)$/su.exec(address)?.[1];
    if (inText !== undefined) return Uint8Array.from(Buffer.from(inText, 'base64'));
    if (address === '' || /^(?:[a-z]+:|\/)/i.test(address)) return undefined;
    const name = decoded(address.split(/[?#]/u)[0] ?? '');
    // A page may not take pictures of this computer from anywhere but beside it.
    if (name === undefined || /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]/u.test(name)) return undefined;
    const bytes = await readInputFile(join(dirname(path), name));
    return 'refusal' in bytes ? undefined : bytes;
  };

/** Nothing where the escapes are none. */
function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
