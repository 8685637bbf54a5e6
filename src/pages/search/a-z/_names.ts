import { link } from '../../../components/site/link.ts';
import { remember } from '../../../catalog/site/remember.ts';
import { getPeople, getTopics } from '../../../catalog/bulletin/bulletin.ts';
import { getGuides } from '../../../catalog/handbook/handbook.ts';
import { getPlaceTree } from '../../../catalog/site/reference.ts';
import {
  guideAddress,
  personAddress,
  placeAddress,
  topicAddress,
} from '../../../domain/address.ts';
import { formatPlacePath, shortPlaceName, type Place } from '../../../domain/places/place.ts';
import { groupByPinyin, type LetterGroup } from '../../../catalog/site/names-by-letter.ts';

/** A name that leads to a page. */
export interface NamedEntry {
  name: string;
  href: string;
  /** What it is, or where. */
  note: string;
}

/** Everything but villages. */
export async function getNames(): Promise<LetterGroup<NamedEntry>[]> {
  const tree = await getPlaceTree();
  const places = tree.counties.flatMap((county) => [county, ...tree.childrenOf(county.code)]);
  return groupByPinyin(
    [
      ...places.map((place) => ({
        name: place.name,
        href: link(placeAddress(place.code)),
        note: tree.get(place.parent)?.name ?? '地方',
      })),
      ...(await getGuides()).map(({ title, programme }) => ({
        name: title,
        href: link(guideAddress(programme)),
        note: '手册',
      })),
      ...(await getTopics()).map(({ name, articles }) => ({
        name,
        href: link(topicAddress(name)),
        note: `主题，${articles.length}篇`,
      })),
      ...(await getPeople()).map(({ name, articles }) => ({
        name,
        href: link(personAddress(name)),
        note: `署名，${articles.length}篇`,
      })),
    ],
    ({ name }) => name,
  );
}

/** Villages and communities alone: too many for one page. */
export const getVillages: () => Promise<LetterGroup<NamedEntry>[]> = remember(async () => {
  const tree = await getPlaceTree();
  const inside = ({ code }: Place): readonly Place[] => tree.childrenOf(code);
  const villages = tree.counties.flatMap(inside).flatMap(inside);
  return groupByPinyin(
    villages.map(({ code, name, parent }) => ({
      name: shortPlaceName(name),
      href: link(placeAddress(code)),
      note: formatPlacePath(tree.pathOf(parent)),
    })),
    ({ name }) => name,
  );
});

export const countEntries = ({ syllables }: LetterGroup<NamedEntry>): number =>
  new Set(syllables.flatMap(({ entries }) => entries)).size;
