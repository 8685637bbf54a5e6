import type { Article } from '../article.ts';
import type { DeskBlock } from './desk.ts';

/** A story on a page of the paper, with as much of its text as is shown there. */
export interface SetStory extends DeskBlock {
  article: Article;
}
