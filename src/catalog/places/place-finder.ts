import { pinyin } from 'pinyin-pro';
import { formatDate } from '../../domain/date.ts';
import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import { noticeTouches } from '../../domain/notices/notice-place.ts';
import type { FinderData, FinderPlace, FinderWindow } from '../../domain/places/place-finder.ts';
import { shortPlaceName, type Place } from '../../domain/places/place.ts';
import { getLiveNotices } from '../notices/notices.ts';
import { getPlaceTree, getWindowFor } from '../site/reference.ts';

/** What 查名单 loads: places with their pinyin, live notices and windows. */
export async function buildPlaceFinder(): Promise<FinderData> {
  const tree = await getPlaceTree();
  const live = await getLiveNotices();
  const windows: FinderWindow[] = [];
  const indexOf = new Map<string, number>();
  const addWindow = async (code: string): Promise<{ window?: number }> => {
    const window = await getWindowFor(code);
    if (!window) return {};
    const known = indexOf.get(window.place) ?? windows.length;
    if (known === windows.length)
      windows.push({ name: window.name, phone: window.phone, sample: window.sample });
    indexOf.set(window.place, known);
    return { window: known };
  };
  const withInside = (place: Place): Place[] => [
    place,
    ...tree.childrenOf(place.code).flatMap(withInside),
  ];
  const places: FinderPlace[] = [];
  for (const { code, name } of tree.counties.flatMap(withInside)) {
    const short = shortPlaceName(name);
    places.push({
      code,
      name: short,
      pinyin: pinyin(short, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase(),
      notices: live.flatMap(({ notice }, index) => (noticeTouches(notice, code) ? [index] : [])),
      ...(await addWindow(code)),
    });
  }
  const notices = live.map(({ notice, state }) => ({
    id: notice.id,
    title: notice.title,
    until: state.state === 'live' ? formatDate(state.until) : '',
    named: namesMayStand(notice.programme, notice.stage),
  }));
  return { places, notices, windows };
}
