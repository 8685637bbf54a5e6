import { fixedAddresses } from './fixed-addresses.ts';

/** What an address of each kind looks like, from the root; the first that fits counts. */
const addressForms = {
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

const parts: Readonly<Record<string, string>> = {
  YEAR: String.raw`\d{4}`,
  MONTH: String.raw`\d{4}-\d{2}`,
  DAY: String.raw`\d{4}-\d{2}-\d{2}`,
  VILLAGE: String.raw`\d{12}`,
  CODE: String.raw`\d+`,
  NAME: '[^/]+',
  '[': '(?:',
  ']': ')?',
  '.': String.raw`\.`,
};

const patterns = Object.entries(addressForms).map(([kind, form]): readonly [PageKind, RegExp] => [
  kind as PageKind,
  new RegExp(`^${form.replace(/[A-Z]+|[[\].]/g, (part) => parts[part] ?? part)}$`),
]);

const fixedKinds = new Map(fixedAddresses.map(({ address, kind = 'other' }) => [address, kind]));

export const pageKindOf = (address: string): PageKind =>
  fixedKinds.get(address) ?? patterns.find(([, pattern]) => pattern.test(address))?.[0] ?? 'other';

/** One per template: pages of kind `other` are templates of their own. */
export function templateOf(address: string): string {
  const kind = pageKindOf(address);
  return kind === 'other' ? address : kind;
}
