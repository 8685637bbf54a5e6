import { parseFragment, serializeOuter } from 'parse5';
import { Html } from '../html.ts';
import type { Story } from './newspaper.ts';

/** What is never cut: a paragraph, a list, a table; a subhead with what follows it. */
export function piecesOf({ body }: Story): Html[] {
  const pieces: string[] = [];
  let subhead = '';
  for (const node of parseFragment(body.markup).childNodes) {
    const markup = serializeOuter(node);
    if (markup.trim() === '') continue;
    if (/^h\d$/.test(node.nodeName)) subhead += markup;
    else {
      pieces.push(subhead + markup);
      subhead = '';
    }
  }
  if (subhead !== '') pieces.push(subhead);
  return pieces.map((markup) => new Html(markup));
}

/** Pieces of a story as a story of their own; picture and names stand with the first. */
export function partOf(
  story: Story,
  { from, to }: { from: number; to: number },
  turn: NonNullable<Story['turn']>,
): Story {
  const pieces = piecesOf(story).slice(from, to);
  const body = new Html(pieces.map(({ markup }) => markup).join('\n'));
  if (from === 0) return { ...story, body, turn };
  const headline = story.piece.headline.filter(({ part }) => part === 'title');
  const piece = { ...story.piece, headline, credits: '', writers: '', pictures: [] };
  return { article: story.article, piece, body, turn };
}
