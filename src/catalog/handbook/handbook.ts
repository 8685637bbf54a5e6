import { getCollection } from 'astro:content';
import { currentSettings } from '../../sources/formats/settings.ts';
import { readTextBlocks } from '../../sources/handbook/text-blocks.ts';
import {
  guideOn,
  previousVersion,
  type Guide,
  type SitePage,
} from '../../domain/handbook/guide.ts';
import { compareProgrammes, programmeToSlug, type ProgrammeId } from '../../domain/programme.ts';
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
  return [...Map.groupBy(guides, ({ programme }) => programme)]
    .sort(([a], [b]) => compareProgrammes(a, b))
    .map(([programme, found]) => {
      const versions = found.toSorted((a, b) => (a.inForce < b.inForce ? -1 : 1));
      return { programme, versions, current: guideOn(versions, asOf) };
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

async function readBlocks(collection: 'guides' | 'pages', id: string): Promise<BodyBlock[]> {
  const entry = (await getCollection(collection)).find((one) => one.id === id);
  if (!entry?.filePath) throw new Error(`no text ${collection}/${id}`);
  const source = { id: `${collection}/${id}`, file: entry.filePath };
  const read = () => readTextBlocks(currentSettings(), source);
  if (import.meta.env.DEV) return read();
  const body = bodies.get(source.id) ?? read();
  bodies.set(source.id, body);
  return body;
}

/** The blocks of a version's body. */
export const getGuideBody = (guide: Guide): Promise<readonly BodyBlock[]> =>
  readBlocks('guides', `${programmeToSlug(guide.programme)}/${guide.inForce}`);

const getWholeGuide = async (guide: Guide): Promise<WholeGuide> => ({
  guide,
  body: await getGuideBody(guide),
});

/** A version as it is, with its hard words linked to the glossary. */
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

/** The blocks of a page's body. */
export const getPageBody = (id: string): Promise<readonly BodyBlock[]> => readBlocks('pages', id);
