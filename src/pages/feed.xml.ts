import type { APIRoute } from 'astro';
import { buildSiteFeed } from '../catalog/site/feeds.ts';
import { absoluteLink } from '../components/site/link.ts';
import { feedToAtom } from '../domain/formats/feed.ts';

export const GET: APIRoute = async () =>
  new Response(feedToAtom(await buildSiteFeed(absoluteLink), absoluteLink), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
