import type { APIRoute } from 'astro';
import { getGuideFeed } from '../../catalog/handbook/guide-log.ts';
import { absoluteLink } from '../../components/site/link.ts';
import { feedToAtom } from '../../domain/formats/feed.ts';

export const GET: APIRoute = async () =>
  new Response(feedToAtom(await getGuideFeed(), absoluteLink), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
