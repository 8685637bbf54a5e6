/** What a page requests before anybody touches it: its own scripts, and no file of the search index. */
import type { Page } from '@playwright/test';
import { expect, type Template } from './site-test.ts';

interface Asked {
  readonly path: string;
  readonly type: string;
  readonly foreign: boolean;
}

/** The scripts of the frame and of the masthead, and what these import. */
const frame = ['Page', 'SiteHead', 'found-link', 'preload-helper'];
/** Templates that load a small script of their own as well. */
const furtherScripts: Partial<Record<Template, readonly string[]>> = {
  article: ['CiteAndCopy', 'markup'],
  'article with a supplied headline': ['CiteAndCopy', 'markup'],
  'photo story': ['CiteAndCopy', 'markup'],
  'page that does not exist': ['404'],
  'villages of a list': ['_township_'],
  'list with money': ['PrintButton'],
  'list with masked names and causes': ['PrintButton'],
  guide: ['PrintButton'],
  'guide version': ['PrintButton'],
  apply: ['index', 'load-document', 'place'],
};

/** The requests of the page from now on; the array grows with them. */
export function watchRequests(page: Page): readonly Asked[] {
  const asked: Asked[] = [];
  page.on('request', (request) => {
    const { pathname, origin } = new URL(request.url());
    const foreign = origin !== new URL(page.url()).origin && page.url() !== 'about:blank';
    asked.push({ path: pathname, type: request.resourceType(), foreign });
  });
  return asked;
}

/** Fails if a page that nobody has touched yet has requested more than its template needs. */
export async function expectOwnScripts(
  page: Page,
  template: Template,
  asked: readonly Asked[],
): Promise<void> {
  expect(asked.filter(({ foreign }) => foreign)).toEqual([]);
  expect(asked.filter(({ path }) => path.startsWith('/pagefind/'))).toEqual([]);
  if (template === 'search') return;
  const scripts = asked.filter(({ type }) => type === 'script').map(({ path }) => path);
  const written = await page
    .locator('script[src]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('src')));
  const own = new Set([...frame, ...(furtherScripts[template] ?? [])]);
  const names = scripts.map(
    (path) => /([\w-]+?)(?:\.astro_.*)?\.[\w-]+\.js$/.exec(path)?.[1] ?? path,
  );
  expect(names.filter((name) => !own.has(name))).toEqual([]);
  expect(scripts).toEqual(expect.arrayContaining(written));
  expect(await page.evaluate(() => typeof window.siteSearch)).toBe('function');
  expect(asked.filter(({ type }) => ['xhr', 'fetch', 'font'].includes(type))).toEqual([]);
}
