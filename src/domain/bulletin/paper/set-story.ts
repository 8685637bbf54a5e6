import type { Article } from '../article.ts';
import type { BodyPiece } from './body-piece.ts';
import type { DeskBlock } from './desk.ts';

/** A story on a page of the paper, with as much of its text as is shown there. */
export interface SetStory extends Omit<DeskBlock, 'pieces' | 'characters'> {
  article: Article;
  opening: readonly BodyPiece[];
}
