import type { APIRoute } from 'astro';
import { getGuideFeed } from '../../catalog/handbook/guide-log.ts';
import { absoluteLink } from '../../components/site/link.ts';
import { feedToJson } from '../../domain/formats/feed.ts';

export const GET: APIRoute = async () =>
  new Response(feedToJson(await getGuideFeed(), absoluteLink), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
