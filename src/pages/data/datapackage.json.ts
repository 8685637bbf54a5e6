import type { APIRoute } from 'astro';
import { getDataTables } from '../../catalog/accounts/downloads.ts';
import { getFrame } from '../../catalog/site/site.ts';
import { absoluteLink } from '../../components/site/link.ts';
import { dataPackage } from '../../domain/formats/data-package.ts';

/** The dictionary of all downloads, for programs. */
export const GET: APIRoute = async () => {
  const { site, asOf } = await getFrame();
  const described = dataPackage(await getDataTables(), {
    title: `${site.title}：数据下载`,
    homepage: absoluteLink('/data/'),
    publisher: site.bureau,
    created: asOf,
  });
  return new Response(JSON.stringify(described, undefined, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};
