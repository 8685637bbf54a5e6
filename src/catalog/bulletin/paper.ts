import { deskPages } from '../../domain/bulletin/paper/desk.ts';
import { estimateLayout } from '../../domain/bulletin/paper/estimate.ts';
import type { PaperLayout } from '../../domain/bulletin/paper/layout.ts';
import type { SetStory } from '../../domain/bulletin/paper/set-story.ts';
import type { Month } from '../../domain/date.ts';
import { bodyPieces } from '../../sources/formats/markdown/body-pieces.ts';
import { remember } from '../site/remember.ts';
import { getIssues, readBody, type IssueWithArticles } from './bulletin.ts';

interface Paper {
  /** The layout of the printed issue if its PDF is offered; else the layout that printing would give. */
  layout: PaperLayout;
  pages: readonly { stories: readonly SetStory[] }[];
}

export async function getPaper(month: Month): Promise<Paper> {
  const paper = (await getPapers()).get(month);
  if (!paper) throw new Error(`no issue ${month}`);
  return paper;
}

/** Issues with the layouts of their papers. */
export const withLayouts = (
  entries: readonly IssueWithArticles[],
): Promise<(IssueWithArticles & Pick<Paper, 'layout'>)[]> =>
  Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      layout: (await getPaper(entry.issue.month)).layout,
    })),
  );

const getPapers = remember(async () => {
  const entries = await Promise.all(
    (await getIssues()).map(async (entry) => [entry.issue.month, await makePaper(entry)] as const),
  );
  return new Map(entries);
});

async function makePaper({ issue, articles }: IssueWithArticles): Promise<Paper> {
  const stories = await Promise.all(
    articles.map(async (article) => ({ article, pieces: bodyPieces(await readBody(article)) })),
  );
  const layout = issue.print?.offered ? issue.print.layout : estimateLayout(stories);
  const pages = deskPages(layout, stories).map(({ blocks }) => ({
    stories: blocks.flatMap((block) => {
      const article = articles.find(({ slug }) => slug === block.slug);
      return article ? [{ ...block, article }] : [];
    }),
  }));
  return { layout, pages };
}
