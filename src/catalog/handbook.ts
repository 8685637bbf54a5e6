import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { guideOn, type Guide, type SitePage } from '../domain/guide.ts';
import { programmeIds, programmeToSlug, type ProgrammeId } from '../domain/programme.ts';
import { remember } from './remember.ts';
import { getFrame } from './site.ts';

/** A programme's guide in all its versions. */
export interface GuideHistory {
  programme: ProgrammeId;
  /** Oldest first; one at least. */
  versions: readonly Guide[];
  /** The version that holds today; none where the first is still to come. */
  present: Guide | undefined;
}

/** In the order of the programmes. */
export const getGuideHistories: () => Promise<readonly GuideHistory[]> = remember(async () => {
  const { asOf } = await getFrame();
  const guides = (await getCollection('guides')).map(({ data }) => data);
  return programmeIds.flatMap((programme) => {
    const versions = guides
      .filter((guide) => guide.programme === programme)
      .sort((a, b) => (a.inForce < b.inForce ? -1 : 1));
    return versions.length === 0 ? [] : [{ programme, versions, present: guideOn(versions, asOf) }];
  });
});

/** The versions that hold today, in the order of the programmes. */
export const getGuides: () => Promise<readonly Guide[]> = remember(async () =>
  (await getGuideHistories()).flatMap(({ present }) => present ?? []),
);

export async function getGuide(programme: ProgrammeId): Promise<Guide | undefined> {
  return (await getGuides()).find((guide) => guide.programme === programme);
}

export async function renderGuide(guide: Guide): Promise<AstroComponentFactory> {
  const id = `${programmeToSlug(guide.programme)}/${guide.inForce}`;
  const entry = (await getCollection('guides')).find((one) => one.id === id);
  if (!entry) throw new Error(`no guide ${id}`);
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
