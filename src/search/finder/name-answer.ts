import { formatDate, parseDate } from '../../domain/date.ts';
import type { FinderData, FinderPlace } from '../../domain/places/place-finder.ts';
import { make } from '../page/elements.ts';
import type { FoundList } from './find-names.ts';
import { windowLine, type Around } from './place-answer.ts';

/** In which lists a name stands and until when; `found` is absent where the search did not load. */
export function nameAnswer(
  typed: string,
  found: readonly FoundList[] | undefined,
  place: FinderPlace | undefined,
  data: FinderData | undefined,
  around: Around,
): HTMLElement[] {
  if (!found)
    return [
      make('p', {}, '查找没有成功，可能是网络不通。请稍后再试，或点下面的县（市、区）看名单。'),
      window(place, data, around),
    ];
  if (found.length === 0) return nothingAnswer(typed, place, data, around);
  const rows = found.reduce((sum, list) => sum + list.rows.length, 0);
  const masked = found.some((list) => list.masked !== undefined);
  return [
    make('p', {}, `在${found.length}份名单里找到${rows}行：`),
    make('ul', { className: 'plain-list ruled' }, ...found.map(listItem)),
    make('p', { className: 'quiet' }, sameName(masked)),
    window(place, data, around),
  ];
}

const sameName = (masked: boolean): string =>
  masked
    ? '名单里带*的姓名遮住了一部分，同样写法的可能是别人；同名同姓的也可能是别人。要确认是不是您，请打电话或到窗口问。'
    : '同名同姓的可能是别人。要确认是不是您，请看村名，或打电话、到窗口问。';

function listItem({ title, until, rows, masked }: FoundList): HTMLElement {
  const last = parseDate(until);
  const facts = [
    masked === undefined ? '' : `名单里写作“${masked}”`,
    last === undefined ? '' : `公布到${formatDate(last)}`,
  ].filter(Boolean);
  return make(
    'li',
    {},
    make('strong', {}, title),
    ...rows.map(({ url, village, cells }) =>
      make(
        'p',
        {},
        make('a', { href: url }, `${village.replace(/\s*\d+[户人]$/, '')}：${nameOf(cells)}`),
      ),
    ),
    make('p', { className: 'quiet' }, facts.join('，')),
  );
}

const nameOf = (cells: FoundList['rows'][number]['cells']): string =>
  cells.find(({ head }) => head.includes('姓名'))?.text ?? '';

/** What to do where nothing was found. */
export function nothingAnswer(
  typed: string,
  place: FinderPlace | undefined,
  data: FinderData | undefined,
  around: Around,
): HTMLElement[] {
  return [
    make('p', {}, `正在公布的名单里没有“${typed}”。`),
    make(
      'p',
      {},
      '请看看有没有写错的字。还在初审的名单不上网，张贴在村（社区）公示栏；到期的名单已经撤下；未成年人和两项补贴的名单不公布。',
    ),
    make(
      'p',
      {},
      place
        ? '想知道自己的申请办到哪一步，请打电话问：'
        : '想知道自己的申请办到哪一步，请打电话问；输入村名或乡镇名，就能看到那里的窗口电话：',
    ),
    window(place, data, around),
  ];
}

const window = (
  place: FinderPlace | undefined,
  data: FinderData | undefined,
  around: Around,
): HTMLElement =>
  windowLine(place?.window === undefined ? undefined : data?.windows[place.window], around);
