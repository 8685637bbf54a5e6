/** What an address of each kind looks like, from the root; the first that fits counts. */
export const addressForms = {
  missing: '/404.html',
  archive: '/bulletin/YEAR/',
  issue: '/bulletin/MONTH/',
  person: '/bulletin/people/NAME/[YEAR/]',
  topic: '/bulletin/topics/NAME/[YEAR/]',
  articlesAbout: '/bulletin/places/CODE/[YEAR/]',
  article: '/bulletin/MONTH/NAME/',
  sheet: '/places/VILLAGE/',
  namelessSheet: '/places/VILLAGE/nameless/',
  place: '/places/CODE/',
  notice: '/notices/NAME/',
  list: '/notices/NAME/CODE/',
  objectionForm: '/notices/NAME/objection/',
  countyCoverage: '/coverage/CODE/',
  ledgerMonth: '/ledger/MONTH/',
  guide: '/handbook/NAME/',
  guideVersion: '/handbook/NAME/DAY/',
  villagesByCharacter: '/search/a-z/NAME/',
} as const;

/** Pages of which there is one. */
const singleKinds = [
  'home',
  'people',
  'topics',
  'places',
  'notices',
  'coverage',
  'handbook',
  'print',
  'apply',
  'search',
  'aToZ',
  'applyForm',
  'design',
  'other',
] as const;

/** What kind of page is at an address; one template each. */
export type PageKind = keyof typeof addressForms | (typeof singleKinds)[number];

export const pageKinds: readonly PageKind[] = [
  ...singleKinds,
  ...(Object.keys(addressForms) as (keyof typeof addressForms)[]),
];
