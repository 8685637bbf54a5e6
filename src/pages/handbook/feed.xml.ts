import type { APIRoute } from 'astro';
import { buildGuideFeed } from '../../catalog/guide-log.ts';
import { absoluteLink } from '../../components/link.ts';

export const GET: APIRoute = async () =>
  new Response((await buildGuideFeed(absoluteLink)).atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
