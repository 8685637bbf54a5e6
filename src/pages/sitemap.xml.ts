import type { APIRoute } from 'astro';
import { getSitemap } from '../catalog/site/sitemap.ts';
import { absoluteLink } from '../components/site/link.ts';
import { escapeXml } from '../domain/formats/xml.ts';

export const GET: APIRoute = async () => {
  const entries = (await getSitemap()).map(({ address, lastChange }) => {
    const change = lastChange === undefined ? '' : `<lastmod>${lastChange}</lastmod>`;
    return `<url><loc>${escapeXml(absoluteLink(address))}</loc>${change}</url>`;
  });
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
