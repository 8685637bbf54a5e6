import { articlesAboutAddress, personAddress, topicAddress } from '../../domain/address.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import { withYearPages, yearsOf } from '../../domain/bulletin/article-paging.ts';
import { formatPlacePath, shortPlaceName } from '../../domain/places/place.ts';
import { getArticlesAbout, getPeople, getTopics } from './bulletin.ts';
import { getPlaceTree } from '../site/reference.ts';
import { remember } from '../site/remember.ts';

/** A byline, a topic or a place with its articles, newest first. */
export interface ArticleGroup {
  /** In the address: the name, or the code of a place. */
  id: string;
  title: string;
  address: string;
  articles: readonly Article[];
}

export type ArticleGroupKind = 'people' | 'topics' | 'places';

export async function getArticleGroups(kind: ArticleGroupKind): Promise<readonly ArticleGroup[]> {
  if (kind === 'places') return getPlaceGroups();
  const [named, address] =
    kind === 'people' ? [await getPeople(), personAddress] : [await getTopics(), topicAddress];
  return named.map(({ name, articles }) => ({
    id: name,
    title: name,
    address: address(name),
    articles,
  }));
}

/** Places that articles speak of, and those that they are in; most articles first. */
const getPlaceGroups: () => Promise<readonly ArticleGroup[]> = remember(async () => {
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
export async function getPlacesInside(code: string): Promise<ArticleGroup[]> {
  const tree = await getPlaceTree();
  return (await getPlaceGroups())
    .filter(({ id }) => id.length === code.length + 3 && id.startsWith(code))
    .map((group) => ({ ...group, title: shortPlaceName(tree.get(group.id)?.name ?? group.title) }));
}

/** A year of a group that has too many articles for one page. */
export interface ArticleGroupYear {
  group: ArticleGroup;
  year: string;
  articles: readonly Article[];
}

export async function getArticleGroupYears(kind: ArticleGroupKind): Promise<ArticleGroupYear[]> {
  return (await getArticleGroups(kind)).flatMap((group) =>
    yearsOf(group.articles).map((one) => ({ group, ...one })),
  );
}

/** All these pages with what they list, for the sitemap. */
export async function getArticleGroupPages(): Promise<
  Pick<ArticleGroup, 'address' | 'articles'>[]
> {
  const kinds: readonly ArticleGroupKind[] = ['people', 'topics', 'places'];
  return (await Promise.all(kinds.map(getArticleGroups))).flatMap(withYearPages);
}
