import type { APIRoute } from 'astro';
import { buildSiteFeed } from '../catalog/site/feeds.ts';
import { absoluteLink } from '../components/site/link.ts';
import { feedToJson } from '../domain/formats/feed.ts';

export const GET: APIRoute = async () =>
  new Response(feedToJson(await buildSiteFeed(absoluteLink), absoluteLink), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
