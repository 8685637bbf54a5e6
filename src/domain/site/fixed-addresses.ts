import type { PageKind } from './page-kind.ts';

/** Whose newest change a page shows. */
export type ChangeGroup =
  'everything' | 'bulletin' | 'notices' | 'handbook' | 'standards' | 'ledger';

/** A page or file that every site has, whatever its content. */
export interface FixedAddress {
  address: string;
  /** What links to it say; files and pages that no link leads to have none. */
  name?: string;
  /** `other` where nothing is said; files have none. */
  kind?: PageKind;
  /** Pages in the sitemap have one. */
  changesWith?: ChangeGroup;
  /** False where a web server or a script asks for it and no link leads there. */
  linkable?: false;
}

/** In the order of the sitemap. A page that `src/pages` gains or loses has its row here. */
export const fixedAddresses: readonly FixedAddress[] = [
  { address: '/', name: '首页', kind: 'home', changesWith: 'everything' },
  { address: '/feeds/', name: '订阅更新', changesWith: 'everything' },
  { address: '/places/', name: '按地方找名单和窗口', kind: 'places', changesWith: 'everything' },
  { address: '/data/', name: '数据下载', changesWith: 'everything' },
  { address: '/accountability/', name: '窗口办件、公益金和捐赠', changesWith: 'everything' },
  { address: '/bulletin/', name: '各期专刊', kind: 'archive', changesWith: 'bulletin' },
  { address: '/bulletin/people/', name: '按署名找文章', kind: 'people', changesWith: 'bulletin' },
  { address: '/bulletin/topics/', name: '按主题找文章', kind: 'topics', changesWith: 'bulletin' },
  {
    address: '/bulletin/places/',
    name: '按地方找文章',
    kind: 'articlesAbout',
    changesWith: 'bulletin',
  },
  { address: '/notices/', name: '救助公示', kind: 'notices', changesWith: 'notices' },
  { address: '/search/a-z/', name: '按拼音找村和社区', kind: 'aToZ', changesWith: 'notices' },
  { address: '/coverage/', name: '公开情况', kind: 'coverage', changesWith: 'notices' },
  { address: '/handbook/', name: '惠民手册', kind: 'handbook', changesWith: 'handbook' },
  { address: '/handbook/apply/', name: '我能申请什么', kind: 'apply', changesWith: 'handbook' },
  {
    address: '/handbook/apply/form/',
    name: '我能申请什么（整张表）',
    kind: 'applyForm',
    changesWith: 'handbook',
  },
  { address: '/handbook/apply/windows.json', linkable: false },
  { address: '/handbook/changes/', name: '指南的更新记录', changesWith: 'handbook' },
  { address: '/handbook/glossary/', name: '难懂的词', changesWith: 'handbook' },
  {
    address: '/handbook/print/',
    name: '整本手册（可打印）',
    kind: 'print',
    changesWith: 'handbook',
  },
  { address: '/standards/', name: '历年保障标准', changesWith: 'standards' },
  { address: '/ledger/', name: '动态管理台账', changesWith: 'ledger' },
  { address: '/search/', name: '搜索', kind: 'search' },
  { address: '/site-map/', name: '网站地图', changesWith: 'everything' },
  { address: '/corrections/', name: '更正与异议' },
  { address: '/data/datapackage.json' },
  { address: '/feed.json' },
  { address: '/feed.xml' },
  { address: '/handbook/feed.json' },
  { address: '/handbook/feed.xml' },
  { address: '/llms.txt' },
  { address: '/opensearch.xml' },
  { address: '/robots.txt' },
  { address: '/sitemap.xml' },
  { address: '/design/', kind: 'design', linkable: false },
  { address: '/404/', kind: 'missing', linkable: false },
  { address: '/gone/', linkable: false },
  { address: '/failed/', linkable: false },
  { address: '/offline/', linkable: false },
  { address: '/question-box.json', linkable: false },
];

/** What else a build puts at the top of a site. */
const furtherNames = ['index', 'assets', 'feeds', 'pagefind', 'social', 'sw'];

/** First parts of addresses that the site makes itself, without endings: `notices` of `/notices/…`, `feed` of `/feed.xml`. */
export const takenNames: ReadonlySet<string> = new Set([
  ...fixedAddresses.map(({ address }) => firstName(address)).filter((name) => name !== ''),
  ...furtherNames,
]);

/** `/Notices/a.txt` → `notices`, `/feed.xml` → `feed`. */
export function firstName(address: string): string {
  const [, name = ''] = /^\/?([^/]*)/.exec(address) ?? [];
  return name.toLowerCase().replace(/(?<=.)\..*$/, '');
}

/** What links to a page say; a page without a name is a mistake of the caller. */
export function nameOfPage(address: string): string {
  const name = fixedAddresses.find((one) => one.address === address)?.name;
  if (name === undefined) throw new Error(`${address} is no page with a name`);
  return name;
}
