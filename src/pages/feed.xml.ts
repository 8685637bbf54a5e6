import type { APIRoute } from 'astro';
import { buildFeed } from '../catalog/feed.ts';

export const GET: APIRoute = async () =>
  new Response((await buildFeed()).atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
