import { openingOf, type Opening } from '../../domain/bulletin/paper/body-piece.ts';
import { deskPages, type DeskBlock } from '../../domain/bulletin/paper/desk.ts';
import { estimateLayout } from '../../domain/bulletin/paper/estimate.ts';
import type { PaperLayout } from '../../domain/bulletin/paper/layout.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import type { Month } from '../../domain/date.ts';
import { bodyPieces } from '../../sources/formats/markdown/body-pieces.ts';
import { remember } from '../site/remember.ts';
import { getIssues, readBody, type IssueWithArticles } from './bulletin.ts';

/** A story on a page of the paper, with as much of its text as is shown there. */
export interface SetStory extends Omit<DeskBlock, 'pieces' | 'characters'> {
  article: Article;
  opening: Opening;
}

export interface Paper {
  /** As it was printed, while the print is offered; else as it would be. */
  layout: PaperLayout;
  pages: readonly { rows: readonly number[]; stories: readonly SetStory[] }[];
}

export async function getPaper(month: Month): Promise<Paper> {
  const paper = (await getPapers()).get(month);
  if (!paper) throw new Error(`no issue ${month}`);
  return paper;
}

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
  const pages = deskPages(layout, stories).map(({ rows, blocks }) => ({
    rows,
    stories: blocks.flatMap(({ pieces, characters, ...block }) => {
      const article = articles.find(({ slug }) => slug === block.slug);
      return article ? [{ ...block, article, opening: openingOf(pieces, characters) }] : [];
    }),
  }));
  return { layout, pages };
}
