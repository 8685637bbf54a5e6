import { parseFragment, serializeOuter } from 'parse5';
import { Html } from '../html.ts';
import type { Story } from './newspaper.ts';

/** A story too long for a page in so many parts, cut between paragraphs; the later ones are marked （续）. */
export function splitStory(story: Story, parts: number): Story[] {
  const blocks = parseFragment(story.body.markup)
    .childNodes.map((node) => serializeOuter(node))
    .filter((markup) => markup.trim() !== '');
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  const groups = Array.from({ length: parts }, (): string[] => []);
  let before = 0;
  for (const block of blocks) {
    const middle = before + block.length / 2;
    groups[Math.min(parts - 1, Math.floor((middle / total) * parts))]?.push(block);
    before += block.length;
  }
  return groups
    .filter((group) => group.length > 0)
    .map((group, index) => {
      const body = new Html(group.join('\n'));
      if (index === 0) return { ...story, body };
      const { kicker: _kicker, deck: _deck, photo: _photo, ...article } = story.article;
      return { article: { ...article, title: `${article.title}（续）`, bylines: [] }, body };
    });
}
