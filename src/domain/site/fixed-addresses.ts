import type { PageKind } from './page-kind.ts';

/** Whose newest change a page shows. */
export type ChangeGroup =
  'everything' | 'bulletin' | 'notices' | 'handbook' | 'standards' | 'ledger';

/** A page or file that every site has, whatever its content. */
export interface FixedAddress {
  address: string;
  /** `other` where nothing is said; files have none. */
  kind?: PageKind;
  /** Pages in the sitemap have one. */
  changesWith?: ChangeGroup;
  /** False where a web server or a script asks for it and no link leads there. */
  linkable?: false;
}

/** In the order of the sitemap. A page that `src/pages` gains or loses has its row here. */
export const fixedAddresses: readonly FixedAddress[] = [
  { address: '/', kind: 'home', changesWith: 'everything' },
  { address: '/feeds/', changesWith: 'everything' },
  { address: '/places/', kind: 'places', changesWith: 'everything' },
  { address: '/data/', changesWith: 'everything' },
  { address: '/accountability/', changesWith: 'everything' },
  { address: '/bulletin/', kind: 'archive', changesWith: 'bulletin' },
  { address: '/bulletin/people/', kind: 'people', changesWith: 'bulletin' },
  { address: '/bulletin/topics/', kind: 'topics', changesWith: 'bulletin' },
  { address: '/bulletin/places/', kind: 'articlesAbout', changesWith: 'bulletin' },
  { address: '/notices/', kind: 'notices', changesWith: 'notices' },
  { address: '/search/a-z/', kind: 'aToZ', changesWith: 'notices' },
  { address: '/coverage/', kind: 'coverage', changesWith: 'notices' },
  { address: '/handbook/', kind: 'handbook', changesWith: 'handbook' },
  { address: '/handbook/apply/', kind: 'apply', changesWith: 'handbook' },
  { address: '/handbook/changes/', changesWith: 'handbook' },
  { address: '/handbook/glossary/', changesWith: 'handbook' },
  { address: '/handbook/print/', kind: 'print', changesWith: 'handbook' },
  { address: '/standards/', changesWith: 'standards' },
  { address: '/ledger/', changesWith: 'ledger' },
  { address: '/search/', kind: 'search' },
  { address: '/corrections/' },
  { address: '/data/datapackage.json' },
  { address: '/feed.json' },
  { address: '/feed.xml' },
  { address: '/handbook/feed.json' },
  { address: '/handbook/feed.xml' },
  { address: '/llms.txt' },
  { address: '/opensearch.xml' },
  { address: '/robots.txt' },
  { address: '/sitemap.xml' },
  { address: '/404/', kind: 'missing', linkable: false },
  { address: '/gone/', linkable: false },
  { address: '/question-box.json', linkable: false },
];
