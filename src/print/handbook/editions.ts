import { cssText } from '../css-text.ts';
import type { Chapter } from './contents.ts';

/** How the same book is set for one kind of reader. */
export interface Edition {
  /** Part of the file's name. */
  id: 'a5' | 'large-type';
  name: string;
  /** A multiple of 4 pages, to be folded and stapled. */
  folded: boolean;
  /** Sizes in millimetres and points. */
  page: {
    width: number;
    height: number;
    top: number;
    bottom: number;
    inner: number;
    outer: number;
  };
  /** The body's type; everything else is measured by it. */
  textPoints: number;
  /** The smallest type, for tables and running heads. */
  smallPoints: number;
}

export const foldedEdition: Edition = {
  id: 'a5',
  name: '折页本',
  folded: true,
  page: { width: 148, height: 210, top: 18, bottom: 16, inner: 17, outer: 13 },
  textPoints: 10.2,
  smallPoints: 9,
};

/** 大字版: nothing in it is smaller than 18 points. */
export const largeTypeEdition: Edition = {
  id: 'large-type',
  name: '大字版',
  folded: false,
  page: { width: 210, height: 297, top: 26, bottom: 26, inner: 22, outer: 18 },
  textPoints: 18,
  smallPoints: 18,
};

/** Paper, margins with room for the staple, running heads and page numbers in the outer corners. */
export function pageRules(
  edition: Edition,
  bookName: string,
  chapters: readonly Chapter[],
): string {
  const { width, height, top, bottom, inner, outer } = edition.page;
  const margins = (left: number, right: number): string =>
    `margin: ${top}mm ${right}mm ${bottom}mm ${left}mm;`;
  const box = (place: string, content: string): string => `@${place} { content: ${content}; }`;
  const named = chapters.map(
    ({ id, title }) =>
      `@page ${id}:right { ${box('top-right', cssText(title))} }\n.chapter-${id} { page: ${id}; }`,
  );
  return `
    :root { --text: ${edition.textPoints}pt; --small: ${edition.smallPoints}pt; --sheet: ${height - top - bottom}mm; }
    @page { size: ${width}mm ${height}mm; font-size: ${edition.smallPoints}pt; color: #5c554a; @bottom-center { content: none; } }
    @page :left { ${margins(outer, inner)} ${box('top-left', cssText(bookName))} ${box('bottom-left', 'counter(page)')} }
    @page :right { ${margins(inner, outer)} ${box('bottom-right', 'counter(page)')} }
    ${named.join('\n')}
    @page outside { ${['top-left', 'top-right', 'bottom-left', 'bottom-right'].map((place) => box(place, 'none')).join(' ')} }
    @page outside:left { ${box('top-left', 'none')} ${box('bottom-left', 'none')} }
    @page outside:right { ${box('top-right', 'none')} ${box('bottom-right', 'none')} }`;
}
