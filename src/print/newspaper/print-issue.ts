import type { Printer } from '../printer.ts';
import { chooseLayout } from './choose-layout.ts';
import { makeDocument } from './issue-document.ts';
import type { Newspaper } from './newspaper.ts';
import { pagesHtml, setStories, type LaidPage } from './page-html.ts';
import { orderStories } from '../../domain/bulletin/paper/compose.ts';
import type { PaperLayout } from '../../domain/bulletin/paper/layout.ts';

/** A printed issue, and where its stories stand. */
interface Print {
  pdf: Uint8Array;
  layout: PaperLayout;
}

/** The issue as pages of a newspaper. */
export async function printIssue(newspaper: Newspaper, printer: Printer): Promise<Print> {
  const inOrder = { ...newspaper, stories: orderStories(newspaper.stories) };
  const { newspaper: cut, setting, pages } = await chooseLayout(inOrder, printer);
  const document = (leadings: ReadonlyMap<string, number>) =>
    makeDocument(cut, setting, pagesHtml(cut, pages, setting, leadings));
  const pdf = await printer.print(await document(await settleLeadings(pages, document, printer)));
  return { pdf, layout: layoutOf(cut, pages, setting.columns) };
}

function layoutOf(newspaper: Newspaper, pages: readonly LaidPage[], columns: number): PaperLayout {
  const stories = new Map(setStories(newspaper).map(({ id, story }) => [id, story]));
  return {
    columns,
    pages: pages.map(({ arranged }) =>
      arranged.blocks.map(({ id, column, columns: span, top, height }) => {
        const { article, turn } = stories.get(id) ?? {};
        return {
          slug: article?.slug ?? '',
          column,
          columns: span,
          top: Math.round(top),
          height: Math.round(height),
          ...(turn?.from === undefined ? {} : { from: turn.from }),
        };
      }),
    ),
  };
}

/** Reduces the leading by a hair where rounding would push a story below its box. */
async function settleLeadings(
  pages: readonly LaidPage[],
  document: (leadings: ReadonlyMap<string, number>) => ReturnType<typeof makeDocument>,
  printer: Printer,
): Promise<Map<string, number>> {
  const placed = pages.flatMap(({ arranged }) => arranged.blocks);
  const leadings = new Map(placed.map(({ id, leading }) => [id, leading]));
  for (let round = 0; round < 10; round += 1) {
    const heights = await printer.measure(await document(leadings));
    const over = placed.filter(({ id, height }) => (heights.get(id) ?? 0) > height + 0.05);
    if (over.length === 0) return leadings;
    for (const { id } of over) leadings.set(id, (leadings.get(id) ?? 1) - 0.01);
  }
  throw new Error('a story runs over the foot of its place');
}
