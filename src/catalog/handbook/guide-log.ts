import { guideVersionAddress } from '../../domain/address.ts';
import type { Feed } from '../../domain/formats/feed.ts';
import type { Guide, GuideChange } from '../../domain/handbook/guide.ts';
import { changedParts } from './guide-changes.ts';
import type { PartChange } from '../../domain/handbook/guide-view.ts';
import { escapeXml } from '../../domain/formats/xml.ts';
import { getComparedGuide, getGuideHistories } from './handbook.ts';
import { getFrame } from '../site/site.ts';

/** A change to the handbook: what was written into which version's record. */
export interface LoggedChange extends GuideChange {
  guide: Guide;
}

/** Every change that has been made by today, newest first, then in the order of the programmes. */
export async function getGuideLog(): Promise<readonly LoggedChange[]> {
  const { asOf } = await getFrame();
  return (await getGuideHistories())
    .flatMap(({ versions }) => versions.toReversed())
    .flatMap((guide) => guide.changes.map((change) => ({ ...change, guide })))
    .filter(({ date }) => date <= asOf)
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** Versions that are announced: in force later than today, the next one first. */
export async function getComingGuides(): Promise<readonly Guide[]> {
  const { asOf } = await getFrame();
  return (await getGuideHistories())
    .flatMap(({ versions }) => versions)
    .filter(({ inForce }) => inForce > asOf)
    .sort((a, b) => (a.inForce < b.inForce ? -1 : 1));
}

/** A version with what it changed against the one before it; the first has nothing to be compared with. */
export interface VersionChange {
  guide: Guide;
  parts: readonly PartChange[];
}

/** Each guide's versions, newest first. */
export async function getVersionChanges(): Promise<readonly (readonly VersionChange[])[]> {
  return Promise.all(
    (await getGuideHistories()).map(({ versions }) =>
      Promise.all(
        versions.toReversed().map(async (guide) => ({
          guide,
          parts: changedParts(await getComparedGuide(guide, versions)),
        })),
      ),
    ),
  );
}

const longest = 60;

/** The changes of the handbook for feed readers, newest first. */
export async function getGuideFeed(): Promise<Feed> {
  const { site, asOf } = await getFrame();
  const changes = (await getGuideLog()).slice(0, longest);
  return {
    title: `${site.title}：惠民手册更新`,
    description: '办事指南的新版本和改动。',
    address: '/handbook/changes/',
    atomAddress: '/handbook/feed.xml',
    jsonAddress: '/handbook/feed.json',
    author: site.bureau,
    since: asOf,
    entries: changes.map(({ guide, date, text }) => ({
      address: `${guideVersionAddress(guide.programme, guide.inForce)}#on-${date}`,
      title: `${guide.title}（${guide.inForce}起的版本）`,
      summary: text,
      html: `<p>${escapeXml(text)}</p>`,
      authors: [site.bureau],
      topics: [guide.title],
      published: date,
      updated: date,
    })),
  };
}
