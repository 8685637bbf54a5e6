import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { findForeignParts } from '../../../../domain/office-parts.ts';
import { openZip } from '../../../../rosters/files/zip.ts';
import { TooLargeError } from '../../../../rosters/files/too-large.ts';
import type { DocumentBlock } from '../block.ts';
import { readyDocumentXml, type Unsettled } from './document-xml.ts';
import { NumberTexts } from './numbering.ts';
import { toBlocks, type WordElement } from './word-blocks.ts';
import { readWordStyles } from './word-styles.ts';

/** The blocks of a Word file, or why it cannot be taken, in Chinese. */
export type ReadWord =
  { readonly blocks: readonly DocumentBlock[] } | { readonly refusals: readonly string[] };

/** No document of an office is larger when it is unpacked: its pictures, and its text. */
const mostBytes = 150_000_000;
const mostText = 30_000_000;
/** Paragraphs, cells of tables among them: twenty issues of a newspaper have 5,000. */
const mostParagraphs = 10_000;
/** Drawn by Word from data of their own. */
const drawnParts = /^word\/(?:charts\/chart|diagrams\/data)[^/]*\.xml$/iu;
const documentPath = 'word/document.xml';

/**
 * Reads a .docx file of Word, WPS or LibreOffice, without headers and footers. Refuses a file with another document
 * inside, and one with tracked changes, comments, struck or hidden text, because it is not settled what the author
 * meant to print; hidden text is left out if the editor says so.
 */
export async function readWord(
  path: string,
  bytes: Uint8Array,
  leavesHiddenOut = false,
): Promise<ReadWord> {
  const files = unpack(bytes);
  if (files === 'too-large') return { refusals: [`${path}：${tooLarge}`] };
  const documentFile = files?.[documentPath];
  if (!files || !documentFile) return { refusals: [`${path}：${broken}`] };
  if (countParagraphs(documentFile) > mostParagraphs) return { refusals: [`${path}：${tooLarge}`] };
  const textOf = (name: string): string | undefined => {
    const file = /\.(?:xml|rels)$/i.test(name) ? files[name] : undefined;
    return file && strFromU8(file);
  };
  const inner = findForeignParts({ names: Object.keys(files), textOf });
  if (inner.length > 0)
    return {
      refusals: inner.map(({ what, mend }) => `${path}：${what}。${mend}，保存后再导入。`),
    };
  const drawn = Object.keys(files).find((name) => drawnParts.test(name));
  if (drawn !== undefined)
    return {
      refusals: [
        `${path}：里面有图表或 SmartArt 图示，画在上面的字读不到。请在 Word 里把它剪切，用“选择性粘贴”粘贴成图片，要紧的字写进正文，再导入。`,
      ],
    };
  const read = await readText(files, documentFile, textOf, leavesHiddenOut).catch(() => undefined);
  if (!read) return { refusals: [`${path}：${broken}`] };
  if ('unsettled' in read) return { refusals: tellUnsettled(path, read.unsettled) };
  if (read.lost > 0)
    return {
      refusals: [
        `${path}：有 ${read.lost} 个字读不出来（多半在公式、符号、形状或艺术字里）。请把它们改成正文里的普通文字，再导入。`,
      ],
    };
  if (read.blocks.every(({ kind }) => kind === 'picture'))
    return { refusals: [`${path}：${pictureOnly}`] };
  return { blocks: read.blocks };
}

const pictureOnly =
  '里面只有图片（多半是扫描件），没有文字。请用 Word、WPS 或手机的“提取文字”先识别成文字，对照原件改好，再导入。';

const broken =
  '不是 Word 文件，或者已经损坏。请在 Word 或 WPS 里打开，另存为“Word 文档（*.docx）”，再导入。';
const tooLarge = '文件展开以后大得不像文章。请核对是不是选错了文件；图片太多的，请分几个文件导入。';

/** The blocks and how many letters they lack; or what is unsettled. @throws Error where a part is no XML */
async function readText(
  files: Readonly<Record<string, Uint8Array>>,
  documentFile: Uint8Array,
  textOf: (name: string) => string | undefined,
  leavesHiddenOut: boolean,
): Promise<
  | { readonly blocks: readonly DocumentBlock[]; readonly lost: number }
  | { readonly unsettled: readonly Unsettled[] }
> {
  const styles = readWordStyles(textOf('word/styles.xml'));
  const numbers = new NumberTexts(textOf('word/numbering.xml'), styles.numbers);
  const ready = readyDocumentXml(strFromU8(documentFile), numbers, leavesHiddenOut);
  if (ready.unsettled.length > 0) return { unsettled: ready.unsettled };
  const packed = zipSync({ ...files, [documentPath]: strToU8(ready.xml) }, { level: 0 });
  const blocks = await toBlocks(await readBody(packed), styles.styleOf);
  const read = blocks.reduce((sum, block) => sum + lettersOf(block), 0);
  const leftOut = ready.leftOut.map((text): DocumentBlock => ({
    kind: 'text',
    text,
    role: 'furniture',
  }));
  return { blocks: [...blocks, ...leftOut], lost: ready.letters - read };
}

function countParagraphs(documentFile: Uint8Array): number {
  const text = Buffer.from(documentFile.buffer, documentFile.byteOffset, documentFile.byteLength);
  let count = 0;
  for (let at = text.indexOf('<w:p'); at >= 0; at = text.indexOf('<w:p', at + 4))
    if (/^[\s>/]/.test(String.fromCharCode(text[at + 4] ?? 0))) count += 1;
  return count;
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | 'too-large' | undefined {
  try {
    const zip = openZip(bytes);
    const files: Record<string, Uint8Array> = {};
    let total = 0;
    for (const name of zip.names) {
      const part = zip.read(name) ?? new Uint8Array();
      total += part.length;
      if (total > mostBytes || (/\.xml$/i.test(name) && part.length > mostText)) return 'too-large';
      files[name] = part;
    }
    return files;
  } catch (error) {
    return error instanceof TooLargeError ? 'too-large' : undefined;
  }
}

async function readBody(packed: Uint8Array): Promise<WordElement> {
  let body: WordElement = { type: 'document', children: [] };
  await mammoth.convertToHtml(
    { buffer: Buffer.from(packed) },
    {
      transformDocument: (element: WordElement) => {
        body = element;
        return { ...element, children: [] };
      },
    },
  );
  return body;
}

const lettersOf = (block: DocumentBlock): number => {
  if (block.kind === 'picture') return 0;
  const text = block.kind === 'text' ? block.text : block.rows.flat().join('');
  return [...text.replace(/\s/gu, '')].length;
};

function tellUnsettled(path: string, unsettled: readonly Unsettled[]): string[] {
  return unsettled.map(({ paragraph, what, near, words }) => {
    const place = `${path}：第 ${paragraph} 段${near === '' ? '' : `（“${near}…”）`}有${what}`;
    if (what === '批注') return `${place}。请在 Word 里按批注改好，删去批注，保存后再导入。`;
    if (what.startsWith('修订'))
      return `${place}，还没有定稿。请在 Word 的“审阅”里接受或拒绝全部修订，保存后再导入。`;
    const told = `${place}：“${words}”，登不登拿不准。不登的删去，要登的去掉这种格式，保存后再导入`;
    return what.startsWith('隐藏')
      ? `${told}；确定隐藏的文字都不登，重新导入时加 --skip-hidden，略去的文字写在报告里。`
      : `${told}。`;
  });
}
