/** `test` with the addresses of the site that is tested; they are found on it, not written down here. */
import { expect, test as base, type APIRequestContext, type Page } from '@playwright/test';
import { applyFormAddress } from '../../domain/eligibility/apply-addresses.ts';
import { stageNames } from '../../domain/notices/publicity-terms.ts';
import { offlinePage } from '../../domain/site/offline.ts';
import type { PageKind } from '../../domain/site/page-kind.ts';
import { pageKindOf } from '../../domain/site/address-kind.ts';
import { makePatient } from './patience.ts';

/** Details of a test whose result can depend on the screen: it runs on a phone too. All others run once, on a desk. */
export const screens = { tag: '@screens' } as const;

/** Details of a test that asks for words of the sample's articles or lists; not run on a bureau's own content. */
export const ofSample = { tag: '@sample' } as const;

const timeAt = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:00:00+08:00`;

/** Gives the page a clock of its own, which goes on from 8 o'clock until it is stopped. */
export const startClock = async (page: Page): Promise<void> =>
  page.clock.install({ time: timeAt(8) });

/** Sets the page's clock to a later hour and stops it, so that timeouts run only when the test advances it. */
export const stopClock = async (page: Page, hour: number): Promise<void> =>
  page.clock.pauseAt(timeAt(hour));

/**
 * Opens a page and waits until nothing is left to do: its scripts have run, its fonts and the pictures of the first screen
 * are there. That the network is idle the test runner may never find on a busy machine.
 */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const awaited = [...document.images].filter(
      (image) =>
        !image.complete &&
        image.checkVisibility() &&
        image.getBoundingClientRect().top < innerHeight,
    );
    // Not decode(): after it Chromium without a screen may answer nothing more.
    await Promise.all(
      awaited.map(
        (image) =>
          new Promise((resolve) => {
            image.addEventListener('load', resolve, { once: true });
            image.addEventListener('error', resolve, { once: true });
          }),
      ),
    );
    // Without the limit a browser without a screen may never call it.
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  });
}

/** One for each way a page can look, of pages that many people see. */
export const templates = [
  'home',
  'archive',
  'issue',
  'article',
  'photo story',
  'article with a supplied headline',
  'people',
  'person',
  'topics',
  'topic',
  'articles about a place',
  'feeds',
  'notices',
  'live notice',
  'notice in review',
  'notice that has ended',
  'villages of a list',
  'list with money',
  'list with masked names and causes',
  'places',
  'county',
  'township',
  'village',
  'handbook',
  'apply',
  'guide',
  'guide version',
  'printed book',
  'standards',
  'ledger',
  'data',
  'search',
  'site map',
  'about',
  'page that does not exist',
] as const;

/** Pages that few people see, or that are made of parts of the others. */
const furtherTemplates = [
  'year',
  'articles about places',
  'objection form',
  'corrections',
  'sheet without names',
  'apply form',
  'changes of guides',
  'glossary',
  'ledger of a month',
  'coverage',
  'coverage of a county',
  'accountability',
  'villages by sound',
  'offline',
  'gone',
  'design',
] as const;

export const allTemplates = [...templates, ...furtherTemplates] as const;
export type Template = (typeof allTemplates)[number];
export type Addresses = Readonly<Record<Template, string>>;

/** Reads a page or file of the site; the address is from its root. */
export async function readText(request: APIRequestContext, address: string): Promise<string> {
  const response = await request.get(address);
  if (!response.ok()) throw new Error(`${address}: ${response.status()}`);
  return response.text();
}

/** The addresses in the sitemap: every page that outside search engines may know. */
export async function listPublicAddresses(request: APIRequestContext): Promise<string[]> {
  const sitemap = await readText(request, '/sitemap.xml');
  return [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path = '']) =>
    decodeURI(path),
  );
}

/** The list pages that a notice leads to. */
export const listPagesIn = (noticeHtml: string): string[] => [
  ...new Set(
    [...noticeHtml.matchAll(/href="(\/notices\/[^"/]+\/\d+\/)"/g)].map(([, path = '']) => path),
  ),
];

/** The sheets of villages that a list page leads to. */
export const sheetsIn = (listHtml: string): string[] => [
  ...new Set(
    [...listHtml.matchAll(/href="(\/places\/\d{12}\/)#list-/g)].map(([, path = '']) => path),
  ),
];

/** The versions that a guide leads to, with what changed in them; the oldest, where nothing can have, is last. */
const versionsIn = (guideHtml: string): string[] =>
  [...guideHtml.matchAll(/href="(\/handbook\/[^"/]+\/\d{4}-\d{2}-\d{2}\/)"/g)].map(
    ([, path = '']) => path,
  );

export async function findAddresses(request: APIRequestContext): Promise<Addresses> {
  const all = await listPublicAddresses(request);
  const ofKind = (kind: PageKind): string[] => all.filter((path) => pageKindOf(path) === kind);
  const read = async (paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => ({ path, html: await readText(request, path) })));
  const articles = await read(ofKind('article'));
  const notices = await read(ofKind('notice'));
  const live = notices.filter(({ html }) => html.includes('class="clock"'));
  const guides = await read(ofKind('guide'));
  const lists = await read(live.flatMap(({ html }) => listPagesIn(html).slice(0, 1)));
  const sheets = await read(lists.flatMap(({ html }) => sheetsIn(html).slice(0, 8)));
  const oneList = sheets.filter(({ html }) => html.split('data-list=').length === 2);
  const where = (pages: typeof notices, has: (html: string) => boolean) =>
    pages.filter(({ html }) => has(html)).map(({ path }) => path);
  const places = (digits: number) =>
    ofKind('place').filter((path) => path.length === '/places//'.length + digits);

  const found: Record<Template, readonly string[]> = {
    home: ['/'],
    archive: ['/bulletin/'],
    issue: ofKind('issue'),
    article: where(articles, (html) => !/class="picture|拟题/.test(html)),
    'photo story': where(articles, (html) => html.includes('class="picture')),
    'article with a supplied headline': where(articles, (html) => html.includes('拟题')),
    people: ofKind('people'),
    person: ofKind('person'),
    topics: ofKind('topics'),
    topic: ofKind('topic'),
    'articles about a place': all.filter((path) => /^\/bulletin\/places\/\d+\/$/.test(path)),
    feeds: ['/feeds/'],
    notices: ['/notices/'],
    'live notice': where(live, (html) => listPagesIn(html).length > 0),
    'notice in review': where(live, (html) => html.includes(stageNames.review)),
    'notice that has ended': where(notices, (html) => !html.includes('class="clock"')),
    'villages of a list': lists.map(({ path }) => path),
    'list with money': where(
      oneList.length > 0 ? oneList : sheets,
      (html) => html.includes('class="amount') && !html.includes('>原因</th>'),
    ),
    'list with masked names and causes': where(sheets, (html) => html.includes('>原因</th>')),
    places: ['/places/'],
    county: places(6),
    township: places(9),
    village: ofKind('sheet'),
    handbook: ['/handbook/'],
    apply: ['/handbook/apply/'],
    guide: ofKind('guide'),
    'guide version': guides.flatMap(({ html }) => versionsIn(html)),
    'printed book': ['/handbook/print/'],
    standards: ['/standards/'],
    ledger: ['/ledger/'],
    data: ['/data/'],
    search: ['/search/'],
    'site map': ['/site-map/'],
    about: ['/about/'],
    'page that does not exist': ['/no-such-page/'],
    year: all.filter((path) => /^\/bulletin\/\d{4}\/$/.test(path)),
    'articles about places': ['/bulletin/places/'],
    'objection form': live.map(({ path }) => `${path}objection/`),
    corrections: ['/corrections/'],
    'sheet without names': oneList.map(({ path }) => `${path}nameless/`),
    'apply form': [applyFormAddress],
    'changes of guides': ['/handbook/changes/'],
    glossary: ['/handbook/glossary/'],
    'ledger of a month': ofKind('ledgerMonth'),
    coverage: ['/coverage/'],
    'coverage of a county': ofKind('countyCoverage'),
    accountability: ['/accountability/'],
    'villages by sound': ['/search/a-z/'],
    offline: [offlinePage],
    gone: ['/gone/'],
    design: ['/design/'],
  };
  return withPages(found);
}

/**
 * The first address of each kind. The sample has all kinds. With a bureau's own content (OWN_CONTENT, set by `npm
 * test`), a test that needs a kind of page that the bureau does not have is skipped.
 */
const withPages = (found: Record<Template, readonly string[]>): Addresses =>
  Object.defineProperties(
    {},
    Object.fromEntries(
      allTemplates.map((template) => [
        template,
        { enumerable: true, get: () => found[template][0] ?? missing(template) },
      ]),
    ),
  ) as Addresses;

function missing(template: Template): never {
  needInSite(false, template);
  throw new Error('a test that is not run goes no further');
}

/** Ends a test that needs `what`: not run on a bureau's own content, failed on the sample, which has everything. */
export function needInSite(isThere: boolean, what: string): void {
  base.skip(!isThere && process.env['OWN_CONTENT'] === '1', `the site has no ${what}`);
  if (!isThere) throw new Error(`the site has no ${what}`);
}

export const test = base.extend<{ copiesStyles: boolean }, { addresses: Addresses }>({
  /** True if the browser itself parses styles while copying and then reports a violation of the policy. */
  copiesStyles: [false, { option: true }],
  addresses: [
    async ({ playwright }, use, { project }) => {
      const { baseURL } = project.use;
      const request = await playwright.request.newContext(baseURL ? { baseURL } : {});
      await use(await findAddresses(request));
      await request.dispose();
    },
    { scope: 'worker' },
  ],
  context: async ({ context }, use) => {
    await makePatient(context);
    await use(context);
  },
  // The site is served with its own content policy, and no test may end with a violation of it.
  page: async ({ page, copiesStyles }, use) => {
    const refused: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      if (copiesStyles && text.startsWith('Applying inline style')) return;
      if (/Content Security Policy|Trusted(?:HTML|Script)/.test(text)) refused.push(text);
    });
    await use(page);
    expect(refused).toEqual([]);
  },
});

export { expect };
