import { isPageWords } from '../page-words.ts';
import type { DocumentBlock, TextBlock } from '../block.ts';
import { joinTurned } from './turned.ts';
import { buildBlocks, frameBlock } from './page-blocks.ts';
import { readPages, type PageItems } from './page-items.ts';
import { bodySizeOf, readLines, type PageLine } from './page-lines.ts';
import { partByFrames } from './page-regions.ts';
import { toParagraphs } from './paragraphs.ts';
import { orderBlocks } from './reading-order.ts';

/** The blocks of a PDF, or why it cannot be taken, in Chinese. */
export type ReadPdf =
  { readonly blocks: readonly DocumentBlock[] } | { readonly refusals: readonly string[] };

/**
 * The pages of a newspaper, read by where things stand: columns, frames, headlines by their size. Articles that
 * turn to another page (下转, 上接) are put together.
 */
export async function readPdf(path: string, bytes: Uint8Array): Promise<ReadPdf> {
  const pages = await readPages(bytes).catch(() => undefined);
  if (!pages)
    return {
      refusals: [`${path}：PDF 打不开，可能加了密码或者已经损坏。请向报社要没有密码的一份。`],
    };
  if (pages.every(({ runs }) => runs.length === 0))
    return {
      refusals: [
        `${path}：PDF 里没有文字，像是扫描的图片。请向报社要排版软件导出的 PDF、Word 或纯文本。`,
      ],
    };
  const bodySize = bodySizeOf(pages);
  return { blocks: joinTurned(pages.map((page, at) => readPage(page, bodySize, at + 1))) };
}

function readPage(page: PageItems, bodySize: number, number: number): TextBlock[] {
  const { furniture, rest } = takeEdges(readLines(page.runs, bodySize));
  const regions = partByFrames(rest, page, bodySize);
  const blocks = regions.flatMap(({ lines, frame }) => {
    const own = buildBlocks(lines, bodySize, page.pictures);
    const around = frame
      ? []
      : regions.flatMap((other) => (other.frame ? [frameBlock(other.frame)] : []));
    const ordered = orderBlocks([...own, ...around], bodySize).filter(({ isFrame }) => !isFrame);
    const hasHead = ordered.some(({ isHead }) => isHead);
    return toParagraphs(ordered, bodySize, { isFrame: frame !== undefined, hasHead });
  });
  return [
    ...furniture.map(({ text }): TextBlock => ({ kind: 'text', text, role: 'furniture' })),
    ...blocks,
  ].map((block) => ({ ...block, page: number }));
}

/** Running heads and the editors' line: rows by themselves of which a part belongs to the page. */
function takeEdges(lines: readonly PageLine[]): { furniture: PageLine[]; rest: PageLine[] } {
  const furniture = new Set<PageLine>();
  for (const line of lines) {
    if (!isPageWords(line.text) || !isRowApart(line, lines)) continue;
    for (const other of lines)
      if (Math.abs(other.bottom - line.bottom) < line.size * 0.6 && other.size <= line.size * 1.3)
        furniture.add(other);
  }
  return {
    furniture: [...furniture],
    rest: lines.filter((line) => !furniture.has(line)),
  };
}

const leastApart = 0.7;

/** No text stands close above or below the row. */
const isRowApart = (line: PageLine, lines: readonly PageLine[]): boolean =>
  lines.every((other) => {
    const gap = Math.max(other.top - line.bottom, line.top - other.bottom);
    return Math.abs(other.bottom - line.bottom) < line.size * 0.6 || gap > line.size * leastApart;
  });
