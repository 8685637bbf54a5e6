import type { FinderData, FinderPlace, FinderWindow } from '../../domain/places/place-finder.ts';
import { make } from '../page/elements.ts';

/** What the answers need of the page. */
export interface Around {
  /** The site's root, with a slash at the end. */
  root: string;
  hotline: string;
}

/** What is published for a place, until when, and whom to call. */
export function placeAnswer(place: FinderPlace, data: FinderData, around: Around): HTMLElement[] {
  const notices = place.notices.flatMap((index) => data.notices[index] ?? []);
  const said =
    notices.length === 0
      ? `${place.name}现在没有正在公示的名单。想了解自己的申请，请打下面的电话。`
      : `${place.name}现在有${notices.length}份公示：`;
  const items = notices.map(({ id, title, until, named }) => {
    const township = place.code.length >= 9 && named ? `${place.code.slice(0, 9)}/` : '';
    const village = place.code.length > 9 && named ? `#v${place.code}` : '';
    const href = `${around.root}notices/${id}/${township}${village}`;
    const note = named ? `，公布到${until}` : `，公示到${until}；姓名只张贴在村（社区）公示栏`;
    return make('li', {}, make('a', { href }, title), note);
  });
  const page = make('a', { href: `${around.root}places/${place.code}/` }, `看${place.name}的页面`);
  return [
    make('p', {}, said),
    ...(items.length > 0 ? [make('ul', { className: 'plain-list ruled' }, ...items)] : []),
    windowLine(place.window === undefined ? undefined : data.windows[place.window], around),
    make('p', {}, page),
  ];
}

/** The township's window, else the hotline. */
export function windowLine(window: FinderWindow | undefined, { hotline }: Around): HTMLElement {
  const phone = window?.phone ?? hotline;
  if (phone === '') return make('p', {}, '电话见页底。');
  const call = make('a', { href: `tel:${phone}`, className: 'phone' }, phone);
  return make(
    'p',
    {},
    `${window?.name ?? '服务热线'} `,
    call,
    window?.sample ? '（示例号码）' : '',
  );
}
