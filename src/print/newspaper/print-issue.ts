import { html } from '../html.ts';
import type { Printer } from '../printer.ts';
import { chooseLayout } from './choose-layout.ts';
import { makeDocument } from './issue-document.ts';
import { measuredBox } from './measure-stories.ts';
import type { Newspaper } from './newspaper.ts';
import { furniture, pagesHtml, setStories, type LaidPage } from './page-html.ts';
import { room, settings } from './setting.ts';
import { splitStory } from './split-story.ts';

/** The issue as pages of a newspaper. */
export async function printIssue(newspaper: Newspaper, printer: Printer): Promise<Uint8Array> {
  const whole = await splitLongStories(newspaper, printer);
  const { setting, pages } = await chooseLayout(whole, printer);
  const document = (leadings: ReadonlyMap<string, number>) =>
    makeDocument(whole, setting, pagesHtml(whole, pages, setting, leadings));
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

/** Stories longer than most of a page even across it become several. */
async function splitLongStories(newspaper: Newspaper, printer: Printer): Promise<Newspaper> {
  const setting = settings[0]?.[0];
  if (!setting) return newspaper;
  const most = (room.height - furniture.masthead - furniture.imprint) * 0.9;
  const stories = setStories(newspaper);
  const boxes = stories.map((set) => measuredBox(set, setting.columns, setting));
  const heights = await printer.measure(await makeDocument(newspaper, setting, html`${boxes}`));
  return {
    ...newspaper,
    stories: newspaper.stories.flatMap((story) => {
      const id = stories.find((set) => set.story === story)?.id ?? '';
      const parts = Math.ceil((heights.get(`${id}/${setting.columns}`) ?? 0) / most);
      return parts > 1 ? splitStory(story, parts) : [story];
    }),
  };
}
