import { elementsOf, isInside, textOf, type Page } from '../page.ts';

/** One `<title>` with a text. */
export function checkTitle(page: Page): string[] {
  const titles = titlesOf(page);
  if (titles.length !== 1) return [`应有一个网页标题 <title>，实际有 ${titles.length} 个`];
  return titles[0] === '' ? ['网页标题 <title> 是空的'] : [];
}

/** Titles of the document; those of pictures (SVG) are others. */
export const titlesOf = (page: Page): string[] =>
  elementsOf(page, 'title')
    .filter((title) => !isInside(title, 'svg'))
    .map(textOf);

/** Pages whose title another page has as well, with what to say of each. */
export function checkUniqueTitles(
  pages: readonly { address: string; title: string }[],
): { address: string; message: string }[] {
  const byTitle = Map.groupBy(pages, ({ title }) => title);
  return [...byTitle.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.map(({ address, title }) => {
        const other = same.find((page) => page.address !== address);
        return { address, message: `标题“${title}”与 ${other?.address ?? ''} 重复` };
      }),
    );
}
