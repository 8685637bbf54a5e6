import { articleAddress } from '../../domain/address.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import { topPositions } from '../../domain/bulletin/top-positions.ts';
import { shortPlaceName } from '../../domain/places/place.ts';
import { getArticles } from './bulletin.ts';
import { getPlaceTree, getProgrammes } from '../site/reference.ts';
import { remember } from '../site/remember.ts';

/** Another article and what both speak of, in words. */
export interface Related {
  article: Article;
  shared: readonly string[];
}

/** A subject of an article, and the weight that it adds if another article shares it. */
const subjectsOf = ({ topics, places, programmes }: Article) => [
  ...places.map((code) => ({ subject: `place ${code}`, weight: 2 })),
  ...topics.map((topic) => ({ subject: `topic ${topic}`, weight: 2 })),
  ...programmes.map((id) => ({ subject: `programme ${id}`, weight: 1 })),
];

/** The positions of the articles that speak of a subject, among all articles. */
const getPositionsBySubject = remember(async () => {
  const positions = new Map<string, number[]>();
  for (const [position, article] of (await getArticles()).entries())
    for (const { subject } of subjectsOf(article)) {
      const found = positions.get(subject);
      if (found) found.push(position);
      else positions.set(subject, [position]);
    }
  return positions;
});

/** By place, topic and programme; the same month counts for nothing. Nearest first, then newest. */
export async function getRelated(article: Article, limit = 4): Promise<readonly Related[]> {
  const articles = await getArticles();
  const positions = await getPositionsBySubject();
  const scores = new Uint16Array(articles.length);
  for (const { subject, weight } of subjectsOf(article))
    for (const position of positions.get(subject) ?? [])
      scores[position] = (scores[position] ?? 0) + weight;
  const nearest = topPositions(scores, limit + 1)
    .flatMap((position) => articles[position] ?? [])
    .filter((other) => articleAddress(other) !== articleAddress(article))
    .slice(0, limit);
  return Promise.all(
    nearest.map(async (other) => ({ article: other, shared: await sharedWords(article, other) })),
  );
}

async function sharedWords(one: Article, other: Article): Promise<string[]> {
  const tree = await getPlaceTree();
  const programmes = await getProgrammes();
  const both = (key: 'places' | 'topics' | 'programmes'): string[] => {
    const others: readonly string[] = other[key];
    return one[key].filter((value) => others.includes(value));
  };
  const words = [
    ...both('places').map((code) => shortPlaceName(tree.get(code)?.name ?? code)),
    ...both('topics'),
    ...both('programmes').map((id) => programmes.find((one) => one.id === id)?.shortName ?? id),
  ];
  return [...new Set(words)];
}
