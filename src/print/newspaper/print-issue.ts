import type { Printer } from '../printer.ts';
import { chooseLayout } from './choose-layout.ts';
import { makeDocument } from './issue-document.ts';
import type { Newspaper } from './newspaper.ts';
import { orderStories, pagesHtml, type LaidPage } from './page-html.ts';

/** The issue as pages of a newspaper. */
export async function printIssue(newspaper: Newspaper, printer: Printer): Promise<Uint8Array> {
  const inOrder = { ...newspaper, stories: orderStories(newspaper.stories) };
  const { newspaper: cut, setting, pages } = await chooseLayout(inOrder, printer);
  const document = (leadings: ReadonlyMap<string, number>) =>
    makeDocument(cut, setting, pagesHtml(cut, pages, setting, leadings));
  return printer.print(await document(await settleLeadings(pages, document, printer)));
}

/** Takes back a hair of the leading where rounding would push a story over its foot. */
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
