import type { Article } from '../../domain/bulletin/article.ts';
import type { Guide } from '../../domain/handbook/guide.ts';
import {
  facilitiesNear,
  type Facility,
  type ServiceWindow,
} from '../../domain/handbook/service.ts';
import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import type { LiveNotice } from '../../domain/notices/expiry.ts';
import { noticeTouches } from '../../domain/notices/notice-place.ts';
import { placeNameIn, shortPlaceName, type Place } from '../../domain/places/place.ts';
import { getArticlesAbout } from '../bulletin/bulletin.ts';
import { getGuides } from '../handbook/handbook.ts';
import { getListsOf, getLiveNotices } from '../notices/notices.ts';
import { getFacilities, getPlaceTree, getPlaces, getWindowFor } from '../site/reference.ts';
import { getFrame } from '../site/site.ts';

/** What the page of a village tells, without any name of a recipient. */
export interface Village {
  place: Place;
  name: string;
  /** 甲县乙镇丙村, as a title. */
  fullName: string;
  /** 某市甲县乙镇, what it is in. */
  above: string;
  /** From the county to the township. */
  path: readonly Place[];
  window: ServiceWindow | undefined;
  /** Live lists with names that have rows here. */
  lists: readonly LiveNotice[];
  /** Live notices the names of which hang in the village alone. */
  boardNotices: readonly LiveNotice[];
  guides: readonly Guide[];
  articles: readonly Article[];
  facilities: readonly Facility[];
}

export async function getVillages(): Promise<Place[]> {
  return (await getPlaces()).filter(({ level }) => level === 'village');
}

export async function getVillage(place: Place): Promise<Village> {
  const tree = await getPlaceTree();
  const { site } = await getFrame();
  const path = tree.pathOf(place.code).slice(0, -1);
  const name = placeNameIn(tree, place);
  return {
    place,
    name,
    fullName: [...path.map((one) => shortPlaceName(one.name)), name].join(''),
    above: [...new Set([site.region, ...path].map((one) => one.name))].join(''),
    path,
    window: await getWindowFor(place.code),
    lists: await getListsOf(place.code),
    boardNotices: (await getLiveNotices()).filter(
      ({ notice }) =>
        !namesMayStand(notice.programme, notice.stage) && noticeTouches(notice, place.code),
    ),
    guides: await getGuides(),
    articles: await getArticlesAbout(place.code),
    facilities: facilitiesNear(await getFacilities(), place.code),
  };
}
