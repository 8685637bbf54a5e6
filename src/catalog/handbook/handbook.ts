import { getCollection, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { currentSettings } from '../../sources/formats/settings.ts';
import { readGuideBlocks } from '../../sources/handbook/guide-blocks.ts';
import {
  guideOn,
  previousVersion,
  type Guide,
  type SitePage,
} from '../../domain/handbook/guide.ts';
import { programmeIds, programmeToSlug, type ProgrammeId } from '../../domain/programme.ts';
import type { GuideView } from '../../domain/handbook/guide-view.ts';
import type { BodyBlock } from '../../domain/handbook/rich-text.ts';
import { linkTerms } from './guide-terms.ts';
import { viewGuide, type WholeGuide } from './compare-guides.ts';
import { getGlossary } from '../site/reference.ts';
import { remember } from '../site/remember.ts';
import { getFrame } from '../site/site.ts';

/** A programme's guide in all its versions. */
export interface GuideHistory {
  programme: ProgrammeId;
  /** Oldest first; one at least. */
  versions: readonly Guide[];
  /** The version that holds today; none where the first is still to come. */
  current: Guide | undefined;
}

/** In the order of the programmes. */
export const getGuideHistories: () => Promise<readonly GuideHistory[]> = remember(async () => {
  const { asOf } = await getFrame();
  const guides = (await getCollection('guides')).map(({ data }) => data);
  return programmeIds.flatMap((programme) => {
    const versions = guides
      .filter((guide) => guide.programme === programme)
      .sort((a, b) => (a.inForce < b.inForce ? -1 : 1));
    return versions.length === 0 ? [] : [{ programme, versions, current: guideOn(versions, asOf) }];
  });
});

/** The versions that hold today, in the order of the programmes. */
export const getGuides: () => Promise<readonly Guide[]> = remember(async () =>
  (await getGuideHistories()).flatMap(({ current }) => current ?? []),
);

export async function getGuide(programme: ProgrammeId): Promise<Guide | undefined> {
  return (await getGuides()).find((guide) => guide.programme === programme);
}

const bodies = new Map<string, Promise<BodyBlock[]>>();

/** The blocks of a version's body. */
export async function getGuideBody(guide: Guide): Promise<readonly BodyBlock[]> {
  const id = `${programmeToSlug(guide.programme)}/${guide.inForce}`;
  const entry = (await getCollection('guides')).find((one) => one.id === id);
  if (!entry?.filePath) throw new Error(`no guide ${id}`);
  const { filePath } = entry;
  const read = () => readGuideBlocks(currentSettings(), { id, file: filePath });
  if (import.meta.env.DEV) return read();
  const body = bodies.get(id) ?? read();
  bodies.set(id, body);
  return body;
}

const getWholeGuide = async (guide: Guide): Promise<WholeGuide> => ({
  guide,
  body: await getGuideBody(guide),
});

/** A version as it stands, with its hard words linked to the glossary. */
export async function getGuideView(guide: Guide): Promise<GuideView> {
  return linkTerms(viewGuide(await getWholeGuide(guide)), await getGlossary());
}

/** A version with what changed in it against the one before; the first of all stands as it is. */
export async function getComparedGuide(
  guide: Guide,
  versions: readonly Guide[],
): Promise<GuideView> {
  const before = previousVersion(versions, guide);
  return viewGuide(await getWholeGuide(guide), before && (await getWholeGuide(before)));
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
