import type { APIRoute, GetStaticPaths } from 'astro';
import { getIssueMonths } from '../../../catalog/bulletin/bulletin.ts';
import { getPaper } from '../../../catalog/bulletin/paper.ts';
import { gridStyle } from '../../../domain/bulletin/paper/grid-style.ts';
import type { Month } from '../../../domain/date.ts';

/** Where the stories of an issue stand on its page. */
export const getStaticPaths = (async () =>
  (await getIssueMonths()).map((month) => ({
    params: { issue: month },
    props: { month },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ month: Month }> = async ({ props }) => {
  const { pages } = await getPaper(props.month);
  return new Response(gridStyle(pages.map(({ stories }) => ({ blocks: stories }))), {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
