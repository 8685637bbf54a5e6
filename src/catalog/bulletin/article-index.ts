import { articlesAboutAddress, personAddress, topicAddress } from '../../domain/address.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import { withYearPages, yearsOf } from '../../domain/bulletin/article-index.ts';
import { formatPlacePath, shortPlaceName } from '../../domain/places/place.ts';
import { getArticlesAbout, getPeople, getTopics } from './bulletin.ts';
import { getPlaceTree } from '../site/reference.ts';
import { remember } from '../site/remember.ts';

/** A byline, a topic or a place with its articles, newest first. */
export interface ArticleIndex {
  /** In the address: the name, or the code of a place. */
  id: string;
  title: string;
  address: string;
  articles: readonly Article[];
}

export type IndexKind = 'people' | 'topics' | 'places';

export async function getArticleIndexes(kind: IndexKind): Promise<readonly ArticleIndex[]> {
  if (kind === 'places') return getPlaceIndexes();
  const [named, address] =
    kind === 'people' ? [await getPeople(), personAddress] : [await getTopics(), topicAddress];
  return named.map(({ name, articles }) => ({
    id: name,
    title: name,
    address: address(name),
    articles,
  }));
}

/** Places that articles speak of, and those that they lie in; most articles first. */
const getPlaceIndexes: () => Promise<readonly ArticleIndex[]> = remember(async () => {
  const { counties, childrenOf, pathOf } = await getPlaceTree();
  const townships = counties.flatMap(({ code }) => childrenOf(code));
  const places = [...counties, ...townships, ...townships.flatMap(({ code }) => childrenOf(code))];
  const found = await Promise.all(
    places.map(async ({ code }) => ({
      id: code,
      title: formatPlacePath(pathOf(code)),
      address: articlesAboutAddress(code),
      articles: await getArticlesAbout(code),
    })),
  );
  return found
    .filter(({ articles }) => articles.length > 0)
    .sort((a, b) => b.articles.length - a.articles.length);
});

/** The places of the level below that have articles, by their own names. */
export async function getPlacesInside(code: string): Promise<ArticleIndex[]> {
  const tree = await getPlaceTree();
  return (await getPlaceIndexes())
    .filter(({ id }) => id.length === code.length + 3 && id.startsWith(code))
    .map((index) => ({ ...index, title: shortPlaceName(tree.get(index.id)?.name ?? index.title) }));
}

/** A year of an index that has too many articles for one page. */
export interface IndexYear {
  index: ArticleIndex;
  year: string;
  articles: readonly Article[];
}

export async function getIndexYears(kind: IndexKind): Promise<IndexYear[]> {
  return (await getArticleIndexes(kind)).flatMap((index) =>
    yearsOf(index.articles).map((one) => ({ index, ...one })),
  );
}

/** All these pages with what they list, for the sitemap. */
export async function getIndexPages(): Promise<Pick<ArticleIndex, 'address' | 'articles'>[]> {
  const kinds: readonly IndexKind[] = ['people', 'topics', 'places'];
  return (await Promise.all(kinds.map(getArticleIndexes))).flatMap(withYearPages);
}
