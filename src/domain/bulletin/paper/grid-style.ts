import type { DeskBlock } from './desk.ts';

/** The same screens that front-page.css sets a page of the paper in columns on. */
const wideScreen = '@media screen and (width >= 60rem)';

export const pageId = (index: number): string => `p${index + 1}`;

/**
 * Where the stories of an issue stand on a wide screen. It is a sheet of its own because no page may hold styles
 * itself; a story is known by its place among its neighbours. It is in no layer: it comes before the sheet that orders them.
 */
export function gridStyle(
  pages: readonly { blocks: readonly Pick<DeskBlock, 'area' | 'lines'>[] }[],
): string {
  const rules = pages.flatMap(({ blocks }, index) =>
    blocks.map(
      ({ area, lines }, at) =>
        `#${pageId(index)}>.paper-grid>:nth-child(${at + 1}){grid-area:${area.join('/')}${
          lines === undefined ? '' : `;--lines:${lines}`
        }}`,
    ),
  );
  return `${wideScreen}{${rules.join('')}}\n`;
}
