/** One engine's part of a bench, which runs in a process of its own: what is asked, and what came out. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scoreClass, type AskedClass, type BenchPage, type Engine, type Score } from './engine.ts';
import { openOwn } from './own-engine.ts';
import { openFlexSearch, openMiniSearch, openOrama, openPagefind } from './peers.ts';

export type EngineId = 'own' | 'pagefind' | 'minisearch' | 'flexsearch' | 'orama';

export interface Job {
  readonly engine: EngineId;
  readonly siteDir: string;
  /** For the engine's own index. */
  readonly folder: string;
  /** File with the pages, a JSON text. */
  readonly pagesFile: string;
  /** Classes whose truths are numbers of pages. */
  readonly classes: readonly (Omit<AskedClass, 'truths'> & { truths: readonly number[][] })[];
  readonly weighed: readonly string[];
  readonly mostMsOfClass: number;
}

export interface JobResult {
  readonly name: string;
  readonly start: number;
  /** Bytes of each weighed query. */
  readonly weights: readonly number[];
  readonly scores: readonly Score[];
}

export const resultFile = (jobFile: string): string => `${jobFile}.result`;

/** Lets the engine answer: what it weighs, then how well it finds the queries of each class. */
export async function runJob(job: Job): Promise<JobResult> {
  const pages = JSON.parse(await readFile(job.pagesFile, 'utf8')) as BenchPage[];
  const openers: Record<EngineId, () => Engine | Promise<Engine>> = {
    own: () => openOwn(job.siteDir),
    pagefind: () => openPagefind(pages, job.siteDir, join(job.folder, 'pagefind-as-it-comes')),
    minisearch: () => openMiniSearch(pages),
    flexsearch: () => openFlexSearch(pages),
    orama: () => openOrama(pages),
  };
  const engine = await openers[job.engine]();
  // Runs first, while nothing has been loaded yet.
  const weights = [];
  for (const query of job.weighed) weights.push(await engine.weigh(query));
  const scores = [];
  for (const { name, queries, truths } of job.classes) {
    const sets = truths.map((own) => new Set(own.map((page) => pages[page]?.address ?? '')));
    scores.push(await scoreClass(engine, { name, queries, truths: sets }, job.mostMsOfClass));
  }
  await engine.close();
  return {
    name: engine.name,
    start: weights[0]?.start ?? 0,
    weights: weights.map(({ query }) => query),
    scores,
  };
}
