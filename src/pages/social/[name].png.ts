import type { APIRoute, GetStaticPaths } from 'astro';
import { getIssues } from '../../catalog/bulletin/bulletin.ts';
import { getFrame } from '../../catalog/site/site.ts';
import { formatMonth } from '../../domain/date.ts';
import { drawSocialPicture, type SocialPicture } from '../../social/picture.ts';
import { pictureCache } from './_picture-cache.ts';

/** One picture for the site and one for each issue. */
export const getStaticPaths = (async () => {
  const { site } = await getFrame();
  const ofSite = { kicker: site.bureau, title: site.title, foot: site.tagline };
  const ofIssues = (await getIssues()).map(({ issue, articles }) => ({
    name: issue.month,
    picture: {
      kicker: `${site.masthead}　${formatMonth(issue.month)}`,
      title: articles[0]?.title ?? site.masthead,
      foot: site.bureau,
    },
  }));
  return [{ name: 'site', picture: ofSite }, ...ofIssues].map(({ name, picture }) => ({
    params: { name },
    props: { picture },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: SocialPicture }> = async ({ props }) =>
  new Response(await drawSocialPicture(props.picture, pictureCache), {
    headers: { 'content-type': 'image/png' },
  });
