import { packRawPicture } from '../../../../pictures/raw-picture.ts';
import { isPageWords } from '../page-words.ts';
import type { DocumentBlock, TextBlock } from '../block.ts';
import { readStructure } from './structure.ts';
import { joinTurned, type ReadBlock } from './turned.ts';
import { buildBlocks, frameBlock, type PageBlock } from './page-blocks.ts';
import { readPages, type Box, type PageItems } from './page-items.ts';
import { bodySizeOf, readLines, type PageLine } from './page-lines.ts';
import { partByFrames, type Region } from './page-regions.ts';
import { toParagraphs, type PendingPicture } from './paragraphs.ts';
import { isPhotograph, placePictures } from './place-pictures.ts';
import { orderBlocks } from './reading-order.ts';
import { takeVerticalArticles, type VerticalArticle } from './vertical-heads.ts';

/** The blocks of a PDF, or why it cannot be taken, in Chinese. */
export type ReadPdf =
  { readonly blocks: readonly DocumentBlock[] } | { readonly refusals: readonly string[] };

/**
 * Reads the pages of a newspaper by what the file says about its contents, or else by layout: columns, frames,
 * headlines by their size. Articles that continue on another page (下转, 上接) are joined.
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
  const told = readStructure(pages);
  const blocks = joinTurned(told ?? readByPlace(pages));
  return { blocks: await Promise.all(blocks.map(withPoints)) };
}

/** By columns, frames and sizes: of a file that does not say what its contents are. */
function readByPlace(pages: readonly PageItems[]): (TextBlock | PendingPicture)[][] {
  const bodySize = bodySizeOf(pages);
  const lines = pages.map((page) => readLines(page.runs, bodySize));
  const running = findRunningLines(lines);
  return pages.map((page, at) =>
    readPage({ page, lines: lines[at] ?? [], running, bodySize, number: at + 1 }),
  );
}

async function withPoints(block: ReadBlock): Promise<DocumentBlock> {
  if (block.kind !== 'picture') return block;
  const raw = await block.picture.read();
  const bytes = raw && (await packRawPicture(raw));
  const { article } = block;
  return {
    kind: 'picture',
    ...(bytes ? { bytes } : {}),
    ...(article === undefined ? {} : { article }),
  };
}

/** 今日导读 in a frame: all of it tells what is on other pages. */
const isContents = (text: string): boolean =>
  /^(?:今日|本期|本版|要闻|重点|内容)?(?:导读|看点|要目|目录)$/u.test(text.replace(/\s/gu, ''));

interface PageToRead {
  readonly page: PageItems;
  readonly lines: readonly PageLine[];
  readonly running: ReadonlySet<PageLine>;
  readonly bodySize: number;
  /** From 1. */
  readonly number: number;
}

/** Lines that other pages have in the same place, whatever their numbers are. */
function findRunningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<PageLine> {
  const places = new Map<string, PageLine[]>();
  for (const lines of pages)
    for (const line of lines) {
      const words = line.text.replace(/[\d\s一二三四五六七八九十]/gu, '');
      const key = `${words}/${Math.round(line.bottom / 4)}`;
      places.set(key, [...(places.get(key) ?? []), line]);
    }
  return new Set([...places.values()].filter((lines) => lines.length > 1).flat());
}

function readPage({
  page,
  lines,
  running,
  bodySize,
  number,
}: PageToRead): (TextBlock | PendingPicture)[] {
  const { furniture, rest } = takeEdges(lines, running, bodySize);
  const regions = partByFrames(rest, page, bodySize).map((region) =>
    readRegion(region, page, bodySize),
  );
  const frames = regions.flatMap(({ frame }) => frame ?? []);
  const stories = regions.flatMap((region) => orderRegion(region, frames, bodySize));
  const photographs = page.pictures.filter((picture) => isPhotograph(picture, page));
  const placed = placePictures(
    stories.map(({ blocks }) => blocks),
    photographs,
  );
  const paragraphs = stories.flatMap(({ isFrame, blocks }, at) =>
    toParagraphs(placed[at] ?? [], bodySize, {
      isFrame,
      hasHead: blocks.some(({ isHead }) => isHead),
      isFirstPage: number === 1,
    }),
  );
  const contents = regions.flatMap((region) => region.contents);
  return [...[...furniture, ...contents].map(furnitureOf), ...paragraphs].map((block) =>
    block.kind === 'picture' ? block : { ...block, page: number },
  );
}

const furnitureOf = ({ text }: PageLine): TextBlock => ({ kind: 'text', text, role: 'furniture' });

interface ReadRegion {
  readonly frame?: Box;
  readonly blocks: readonly PageBlock[];
  readonly articles: readonly VerticalArticle[];
  /** Lines of a frame that tells what is on other pages. */
  readonly contents: readonly PageLine[];
}

function readRegion({ lines, frame }: Region, page: PageItems, bodySize: number): ReadRegion {
  const place = frame ? { frame } : {};
  if (frame && lines.some(({ text }) => isContents(text)))
    return { ...place, blocks: [], articles: [], contents: lines };
  const { articles, rest } = takeVerticalArticles(buildBlocks(lines, bodySize, page.pictures));
  return { ...place, blocks: rest, articles, contents: [] };
}

interface Story {
  readonly isFrame: boolean;
  readonly blocks: readonly PageBlock[];
}

/** What of a region is read by itself: its blocks in their order, and each article with a vertical headline. */
function orderRegion(
  { frame, blocks, articles }: ReadRegion,
  frames: readonly Box[],
  bodySize: number,
): Story[] {
  const isFrame = frame !== undefined;
  const around = [...(isFrame ? [] : frames), ...articles].map(frameBlock);
  const ordered = orderBlocks([...blocks, ...around], bodySize).filter((block) => !block.isFrame);
  return [
    { isFrame, blocks: ordered },
    ...articles.map(({ head, body }) => ({
      isFrame,
      blocks: [...head, ...orderBlocks(body, bodySize)],
    })),
  ];
}

/** Running heads and the editors' line: rows by themselves of which a part belongs to the page. */
function takeEdges(
  lines: readonly PageLine[],
  running: ReadonlySet<PageLine>,
  bodySize: number,
): { furniture: PageLine[]; rest: PageLine[] } {
  const furniture = new Set<PageLine>(findMasthead(lines, bodySize));
  for (const line of lines) {
    const isPageLine =
      running.has(line) || isPageWords(line.text) || isStrip(line, lines, bodySize);
    if (!isPageLine || !isRowApart(line, lines)) continue;
    for (const other of lines)
      if (Math.abs(other.bottom - line.bottom) < line.size * 0.6 && other.size <= line.size * 1.3)
        furniture.add(other);
  }
  return {
    furniture: [...furniture],
    rest: lines.filter((line) => !furniture.has(line)),
  };
}

const nameSize = 2.5;

/** The name of the paper in letters far larger than the text, and what stands above and beside it. */
function findMasthead(lines: readonly PageLine[], bodySize: number): readonly PageLine[] {
  const name = lines.find(
    ({ text, size }) => size > bodySize * nameSize && isPageWords(text.replace(/\s/gu, '')),
  );
  if (!name) return [];
  const above = lines.filter((line) => line !== name && line.top < name.bottom - line.size * 0.5);
  const isText = above.some(({ text, size }) => /[。！？]/u.test(text) || size > name.size);
  return isText ? [] : [name, ...above];
}

const stripApart = 2;

/** 以民为本　为民解困: words of one length in the last row of the page, far below everything else. */
function isStrip(line: PageLine, lines: readonly PageLine[], bodySize: number): boolean {
  const words = line.text.trim().split(/[\s\u3000]+/u);
  const above = Math.max(...lines.flatMap((other) => (other === line ? [] : [other.bottom])));
  return (
    words.length > 1 &&
    words.every((word) => word.length === words[0]?.length && /^\p{Script=Han}+$/u.test(word)) &&
    line.size < bodySize * 1.5 &&
    line.top - above > bodySize * stripApart
  );
}

const leastApart = 0.7;

/** No text stands close above or below the row. */
const isRowApart = (line: PageLine, lines: readonly PageLine[]): boolean =>
  lines.every((other) => {
    const gap = Math.max(other.top - line.bottom, line.top - other.bottom);
    return Math.abs(other.bottom - line.bottom) < line.size * 0.6 || gap > line.size * leastApart;
  });
