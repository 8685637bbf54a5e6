import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Guide, SitePage } from '../domain/guide.ts';
import type { ProgrammeId } from '../domain/programme.ts';
import { programmeIds } from '../domain/programme.ts';
import { remember } from './remember.ts';

/** In the order of the programmes. */
export const getGuides: () => Promise<readonly Guide[]> = remember(async () =>
  (await getCollection('guides'))
    .map(({ data }) => data)
    .sort((a, b) => programmeIds.indexOf(a.programme) - programmeIds.indexOf(b.programme)),
);

export async function getGuide(programme: ProgrammeId): Promise<Guide | undefined> {
  return (await getGuides()).find((guide) => guide.programme === programme);
}

export async function renderGuide(guide: Guide): Promise<AstroComponentFactory> {
  const entry = (await getCollection('guides')).find(
    ({ data }) => data.programme === guide.programme,
  );
  if (!entry) throw new Error(`no guide for ${guide.programme}`);
  return (await render(entry)).Content;
}

export interface NamedPage {
  id: string;
  page: SitePage;
}

export const getSitePages: () => Promise<readonly NamedPage[]> = remember(async () =>
  (await getCollection('pages')).map(({ id, data }) => ({ id, page: data })),
);

export async function renderSitePage(id: string): Promise<AstroComponentFactory> {
  const entry = (await getCollection('pages')).find((one) => one.id === id);
  if (!entry) throw new Error(`no page ${id}`);
  return (await render(entry)).Content;
}
