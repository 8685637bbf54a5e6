import type { APIRoute } from 'astro';
import { buildFeed } from '../catalog/feed.ts';

export const GET: APIRoute = async () =>
  new Response((await buildFeed()).json1(), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
