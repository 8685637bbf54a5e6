import { packRawPicture } from '../../../../pictures/raw-picture.ts';
import type { DocumentBlock, TextBlock } from '../block.ts';
import { readStructure } from './structure.ts';
import { joinTurned, type ReadBlock } from './turned.ts';
import { findRunningLines, takeEdges } from './page-edges.ts';
import { buildBlocks, frameBlock, type PageBlock } from './page-blocks.ts';
import { isLargeAndBroken, isPackedTooTightly } from './packed-size.ts';
import { readPages, TooMuchPrintError, type Box, type PageItems } from './page-items.ts';
import { bodySizeOf, readLines, type PageLine } from './page-lines.ts';
import { partByFrames, partByRules, type Region } from './page-regions.ts';
import { toParagraphs, type PendingPicture } from './paragraphs.ts';
import { isPhotograph, placePictures } from './place-pictures.ts';
import { picturePlaces, takePhotoPieces, type PhotoPiece } from './photo-pieces.ts';
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
  const pages = isPackedTooTightly(bytes)
    ? tooMuch
    : isLargeAndBroken(bytes)
      ? undefined
      : await readPages(bytes).catch((error: unknown) =>
          error instanceof TooMuchPrintError ? tooMuch : undefined,
        );
  if (pages === tooMuch)
    return {
      refusals: [
        `${path}：PDF 展开以后大得不像报纸（页数、文字太多，或内容是填充的）。请核对是不是选错了文件，或分几个文件导入。`,
      ],
    };
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

const tooMuch = 'too much';

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

function readPage({
  page,
  lines,
  running,
  bodySize,
  number,
}: PageToRead): (TextBlock | PendingPicture)[] {
  const { furniture, rest } = takeEdges(lines, running, bodySize, page.frames);
  const places = picturePlaces(page, rest);
  const parts = partByFrames(rest, page, bodySize);
  const frames = parts.flatMap(({ frame }) => frame ?? []);
  const regions = parts
    .flatMap((part) => toBands(part, frames, page.frames))
    .map((band) => readBand(band, places, bodySize));
  const stories = regions.flatMap((region) => orderBand(region, bodySize));
  const photographs = page.pictures.filter((picture) => isPhotograph(picture, page));
  const placed = placePictures(
    stories.map(({ blocks }) => blocks),
    photographs,
  );
  const paragraphs = stories.flatMap(({ isFrame, isBelowRule, blocks }, at) =>
    toParagraphs(placed[at] ?? [], bodySize, {
      isFrame,
      isBelowRule,
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

/** What of a region stands between two lines that are drawn across it. */
interface Band extends Region {
  /** The frames among its lines, each read by itself. */
  readonly frames: readonly Box[];
  readonly isBelowRule: boolean;
}

function toBands(region: Region, frames: readonly Box[], rules: readonly Box[]): Band[] {
  if (region.frame) return [{ ...region, frames: [], isBelowRule: false }];
  const among = new Set(frames);
  return partByRules<Box>([...region.lines, ...among], rules).map((part, at) => ({
    ...region,
    lines: region.lines.filter((line) => part.includes(line)),
    frames: part.filter((box) => among.has(box)),
    isBelowRule: at > 0,
  }));
}

interface ReadBand extends Omit<Band, 'lines'> {
  readonly blocks: readonly PageBlock[];
  readonly articles: readonly VerticalArticle[];
  readonly photos: readonly PhotoPiece[];
  /** Lines of a frame that tells what is on other pages. */
  readonly contents: readonly PageLine[];
}

function readBand({ lines, ...place }: Band, pictures: readonly Box[], bodySize: number): ReadBand {
  if (place.frame && lines.some(({ text }) => isContents(text)))
    return { ...place, blocks: [], articles: [], photos: [], contents: lines };
  const { pieces, rest: others } = takePhotoPieces(
    buildBlocks(lines, bodySize, pictures),
    pictures,
  );
  const { articles, rest } = takeVerticalArticles(others);
  return { ...place, blocks: rest, articles, photos: pieces, contents: [] };
}

interface Story {
  readonly isFrame: boolean;
  readonly isBelowRule: boolean;
  readonly blocks: readonly PageBlock[];
}

/** What of a band is read by itself: its blocks in their order, and each article with a vertical headline. */
function orderBand(
  { frame, frames, isBelowRule, blocks, articles, photos }: ReadBand,
  bodySize: number,
): Story[] {
  const isFrame = frame !== undefined;
  const around = [...frames, ...articles, ...photos].map(frameBlock);
  const ordered = orderBlocks([...blocks, ...around], bodySize).filter((block) => !block.isFrame);
  return [
    { isFrame, isBelowRule, blocks: ordered },
    ...photos.map((photo) => ({ isFrame: true, isBelowRule: false, blocks: photo.blocks })),
    ...articles.map(({ head, body }) => ({
      isFrame,
      isBelowRule: false,
      blocks: [...head, ...orderBlocks(body, bodySize)],
    })),
  ];
}
