import { fileURLToPath } from 'node:url';
import type { AstroIntegration, MiddlewareHandler } from 'astro';
import { breakHeadings } from '../domain/site/word-ends.ts';
import { currentSettings } from '../sources/formats/settings.ts';
import { loadSite } from '../sources/site/site.ts';

/** Headings of every page break at words: one place for all of them, whoever writes the heading. */
export const headingWords = (): AstroIntegration => ({
  name: 'heading-words',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) => {
      addMiddleware({ entrypoint: fileURLToPath(import.meta.url), order: 'post' });
    },
  },
});

let names: Promise<string[]> | undefined;

const namesOf = async (): Promise<string[]> => {
  const { masthead, bureau, title } = await loadSite(currentSettings());
  return [...masthead.split('·'), bureau, title];
};

/** What Astro asks for each page. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const page = breakHeadings(await response.text(), await (names ??= namesOf()));
  return new Response(page, { status: response.status, headers: response.headers });
};
