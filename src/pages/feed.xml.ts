import type { APIRoute } from 'astro';
import { buildFeed } from '../catalog/feed.ts';
import { absoluteLink } from '../components/link.ts';

export const GET: APIRoute = async () =>
  new Response((await buildFeed(absoluteLink)).atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
