import type { APIRoute, GetStaticPaths } from 'astro';
import { buildPartFeed } from '../../../catalog/site/feeds.ts';
import { absoluteLink } from '../../../components/site/link.ts';
import { feedToJson } from '../../../domain/formats/feed.ts';
import { getFeedPaths, type FeedProps } from './_paths.ts';

export const getStaticPaths = getFeedPaths satisfies GetStaticPaths;

export const GET: APIRoute<FeedProps> = async ({ props: { kind, plan } }) =>
  new Response(feedToJson(await buildPartFeed(kind, plan, absoluteLink), absoluteLink), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
