/** A story, or a part of one, where it stands on its page; column from 0, millimetres from the top of the stories. */
export interface PaperBlock {
  slug: string;
  column: number;
  columns: number;
  top: number;
  height: number;
  /** 上接: the page that holds what comes before. */
  from?: number;
}

/** 版面: which story stands where, as the A3 print has it. */
export interface PaperLayout {
  columns: number;
  /** 版 by 版. */
  pages: readonly (readonly PaperBlock[])[];
}

/** The layout as the file beside the print. */
export const formatLayout = (layout: PaperLayout): string => `${JSON.stringify(layout, null, 1)}\n`;

/** `undefined` if the text is no layout. */
export function parseLayout(text: string): PaperLayout | undefined {
  const layout = parseJson(text) as Partial<PaperLayout> | undefined;
  const isWhole =
    Number.isInteger(layout?.columns) &&
    Array.isArray(layout?.pages) &&
    layout.pages.length > 0 &&
    layout.pages.every((page: unknown) => Array.isArray(page) && page.every(isBlock));
  return isWhole ? (layout as PaperLayout) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isBlock = (value: unknown): boolean => {
  const block = value as Partial<PaperBlock> | null;
  return (
    typeof block?.slug === 'string' &&
    [block.column, block.columns, block.top, block.height].every(Number.isFinite)
  );
};

/** The stories that begin on each page, in the order of their places. */
export const beginningsOf = ({ pages }: PaperLayout): string[][] =>
  pages.map((blocks) => blocks.filter(({ from }) => from === undefined).map(({ slug }) => slug));
