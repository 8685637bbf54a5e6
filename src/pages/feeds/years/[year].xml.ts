import type { APIRoute, GetStaticPaths } from 'astro';
import { getIssueYears } from '../../../catalog/bulletin/bulletin.ts';
import { buildYearFeed } from '../../../catalog/site/feeds.ts';
import { absoluteLink } from '../../../components/site/link.ts';
import { feedToAtom } from '../../../domain/formats/feed.ts';

export const getStaticPaths = (async () =>
  (await getIssueYears()).map(({ year }) => ({
    params: { year },
    props: { year },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ year: string }> = async ({ props: { year } }) =>
  new Response(feedToAtom(await buildYearFeed(year, absoluteLink), absoluteLink), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
