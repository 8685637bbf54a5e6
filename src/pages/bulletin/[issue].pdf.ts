import type { APIRoute, GetStaticPaths } from 'astro';
import { readIssuePdf } from '../../catalog/bulletin/article-files.ts';
import { getIssues } from '../../catalog/bulletin/bulletin.ts';
import type { Month } from '../../domain/date.ts';

/** The printed issues whose seals are whole. */
export const getStaticPaths = (async () =>
  (await getIssues())
    .filter(({ issue }) => issue.print?.offered)
    .map(({ issue: { month } }) => ({
      params: { issue: month },
      props: { month },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ month: Month }> = async ({ props }) =>
  new Response(await readIssuePdf(props.month), {
    headers: { 'content-type': 'application/pdf' },
  });
