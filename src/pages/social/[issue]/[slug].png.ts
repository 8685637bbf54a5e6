import type { APIRoute, GetStaticPaths } from 'astro';
import { getArticles } from '../../../catalog/bulletin/bulletin.ts';
import { readDrawing } from '../../../catalog/bulletin/pictures.ts';
import { getFrame } from '../../../catalog/site/site.ts';
import type { Article } from '../../../domain/bulletin/article.ts';
import { formatMonth } from '../../../domain/date.ts';
import type { Site } from '../../../domain/site/site.ts';
import { canDraw, drawSocialPicture, type SocialPicture } from '../../../social/picture.ts';
import { pictureCache } from '../_picture-cache.ts';

/** One picture for each article: headline, kicker, issue, its drawing. */
export const getStaticPaths = (async () => {
  const { site } = await getFrame();
  return (await getArticles()).map((article) => ({
    params: { issue: article.issue, slug: article.slug },
    props: { article, site },
  }));
}) satisfies GetStaticPaths;

interface Props {
  article: Article;
  site: Site;
}

export const GET: APIRoute<Props> = async ({ props: { article, site } }) => {
  const drawing = await readDrawing(article);
  const mark = drawing ? '　示意图' : '';
  const issue = `${site.masthead}　${formatMonth(article.issue)}`;
  const wanted: SocialPicture = {
    kicker: article.kicker ?? issue,
    title: article.title,
    foot: `${article.kicker === undefined ? site.bureau : issue}${mark}`,
  };
  // Words with a letter that the font lacks stay off the picture; the page still has them.
  const withoutKicker = { kicker: issue, title: article.title, foot: `${site.bureau}${mark}` };
  const picture = (await canDraw(wanted))
    ? wanted
    : (await canDraw(withoutKicker))
      ? withoutKicker
      : { kicker: issue, title: site.title, foot: `${site.bureau}${mark}` };
  return new Response(await drawSocialPicture(picture, pictureCache, drawing), {
    headers: { 'content-type': 'image/png' },
  });
};
