import type { APIRoute } from 'astro';
import { absoluteLink } from '../components/site/link.ts';

/** Pages with names are not blocked here: a blocked page's own noindex would never be read. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteLink('/sitemap.xml')}\n`);
