/** What kind of page stands at an address; one template each. */
export const pageKinds = [
  'home',
  'archive',
  'issue',
  'article',
  'people',
  'person',
  'topics',
  'topic',
  'articlesAbout',
  'places',
  'place',
  'notices',
  'notice',
  'list',
  'objectionForm',
  'ledgerMonth',
  'coverage',
  'countyCoverage',
  'handbook',
  'guide',
  'guideVersion',
  'print',
  'apply',
  'search',
  'aToZ',
  'villagesByLetter',
  'missing',
  'other',
] as const;
export type PageKind = (typeof pageKinds)[number];

const patterns: readonly (readonly [PageKind, RegExp])[] = [
  ['home', /^\/$/],
  ['archive', /^\/bulletin\/(?:\d{4}\/)?$/],
  ['people', /^\/bulletin\/people\/$/],
  ['person', /^\/bulletin\/people\/[^/]+\/(?:\d{4}\/)?$/],
  ['topics', /^\/bulletin\/topics\/$/],
  ['topic', /^\/bulletin\/topics\/[^/]+\/(?:\d{4}\/)?$/],
  ['articlesAbout', /^\/bulletin\/places\/(?:\d+\/(?:\d{4}\/)?)?$/],
  ['issue', /^\/bulletin\/\d{4}-\d{2}\/$/],
  ['article', /^\/bulletin\/\d{4}-\d{2}\/[^/]+\/$/],
  ['places', /^\/places\/$/],
  ['place', /^\/places\/\d+\/$/],
  ['notices', /^\/notices\/$/],
  ['notice', /^\/notices\/[^/]+\/$/],
  ['list', /^\/notices\/[^/]+\/\d+\/$/],
  ['objectionForm', /^\/notices\/[^/]+\/objection\/$/],
  ['coverage', /^\/coverage\/$/],
  ['countyCoverage', /^\/coverage\/\d{6}\/$/],
  ['ledgerMonth', /^\/ledger\/\d{4}-\d{2}\/$/],
  ['handbook', /^\/handbook\/$/],
  ['print', /^\/handbook\/print\/$/],
  ['apply', /^\/handbook\/apply\/$/],
  ['other', /^\/handbook\/(?:changes|glossary)\/$/],
  ['guide', /^\/handbook\/[^/]+\/$/],
  ['guideVersion', /^\/handbook\/[^/]+\/\d{4}-\d{2}-\d{2}\/$/],
  ['search', /^\/search\/$/],
  ['aToZ', /^\/search\/a-z\/$/],
  ['villagesByLetter', /^\/search\/a-z\/[^/]+\/$/],
  ['missing', /^\/404\.html$/],
];

export function pageKindOf(address: string): PageKind {
  return patterns.find(([, pattern]) => pattern.test(address))?.[0] ?? 'other';
}

/** One per template: pages of kind `other` are templates of their own. */
export function templateOf(address: string): string {
  const kind = pageKindOf(address);
  return kind === 'other' ? address : kind;
}
