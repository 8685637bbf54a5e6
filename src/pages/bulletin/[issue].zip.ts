import type { APIRoute, GetStaticPaths } from 'astro';
import { getIssueFiles } from '../../catalog/bulletin/article-files.ts';
import { getIssues, type IssueWithArticles } from '../../catalog/bulletin/bulletin.ts';
import { absoluteLink } from '../../components/site/link.ts';
import { packFiles } from '../../packing/pack-files.ts';

export const getStaticPaths = (async () =>
  (await getIssues()).map((entry) => ({
    params: { issue: entry.issue.month },
    props: { entry },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ entry: IssueWithArticles }> = async ({ props }) =>
  new Response(packFiles(await getIssueFiles(props.entry, absoluteLink)), {
    headers: { 'content-type': 'application/zip' },
  });
