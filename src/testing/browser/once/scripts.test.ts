import { expect, templates, test } from '../site-test.ts';

/** The scripts of the frame and of the masthead, and what these import. */
const frame = ['Page', 'SiteHead', 'found-link', 'preload-helper'];
/** Templates with a small script of their own besides. */
const furtherScripts: Partial<Record<(typeof templates)[number], readonly string[]>> = {
  article: ['CiteAndCopy'],
  'article with a supplied headline': ['CiteAndCopy'],
  'photo story': ['CiteAndCopy'],
  'page that does not exist': ['404'],
  'villages of a list': ['_township_'],
  'list with money': ['PrintButton'],
  'list with masked names and causes': ['PrintButton'],
  guide: ['PrintButton'],
  'guide version': ['PrintButton'],
  apply: ['apply', 'place'],
};

for (const template of templates) {
  test(`${template}: no script but the search's own, nothing of the index before a search`, async ({
    page,
    addresses,
  }) => {
    const requested: { path: string; type: string; foreign: boolean }[] = [];
    page.on('request', (request) => {
      const { pathname, origin } = new URL(request.url());
      const foreign = origin !== new URL(page.url()).origin && page.url() !== 'about:blank';
      requested.push({ path: pathname, type: request.resourceType(), foreign });
    });
    await page.goto(addresses[template], { waitUntil: 'networkidle' });
    expect(requested.filter(({ foreign }) => foreign)).toEqual([]);
    expect(requested.filter(({ path }) => path.startsWith('/pagefind/'))).toEqual([]);
    if (template === 'search') return;

    const scripts = requested.filter(({ type }) => type === 'script').map(({ path }) => path);
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
    expect(requested.filter(({ type }) => ['xhr', 'fetch', 'font'].includes(type))).toEqual([]);
  });
}
