import type { APIRoute } from 'astro';
import { getFrame } from '../catalog/site/site.ts';
import { absoluteLink } from '../components/site/link.ts';
import { escapeXml } from '../domain/formats/xml.ts';

/** Lets a browser's address bar search the site; what is typed there goes behind the # too. */
export const GET: APIRoute = async () => {
  const { site } = await getFrame();
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...site.title].slice(0, 16).join(''))}</ShortName>
  <Description>${escapeXml(site.tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Url type="text/html" template="${escapeXml(absoluteLink('/search/'))}#q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
};
