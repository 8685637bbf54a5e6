import type { APIRoute, GetStaticPaths } from 'astro';
import { getArticleData } from '../../../catalog/bulletin/article-files.ts';
import { getArticles } from '../../../catalog/bulletin/bulletin.ts';
import { absoluteLink } from '../../../components/site/link.ts';
import type { Article } from '../../../domain/bulletin/article.ts';

export const getStaticPaths = (async () =>
  (await getArticles()).map((article) => ({
    params: { issue: article.issue, slug: article.slug },
    props: { article },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ article: Article }> = async ({ props }) =>
  new Response(`${JSON.stringify(await getArticleData(props.article, absoluteLink))}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
