import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { serveFolder } from './static-files.ts';

/** Where `npm run dev` keeps the last built site, from the project's root. */
export const devSearchFolder = join('.cache', 'dev-search');

/**
 * In development, pages are made on request and there is no current search index: the index of the last background
 * build, `folder`, answers at /pagefind/. Until there is one the search finds nothing.
 */
export function devSearch(folder: string): AstroIntegration {
  return {
    name: 'dev-search',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const base = `${config.base.replace(/\/$/, '')}/`;
        updateConfig({
          vite: {
            plugins: [searchServer(folder, base)],
            // The background build writes thousands of files that no page is made of.
            server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
          },
        });
      },
    },
  };
}

/** As much of Vite's server as is needed. */
interface DevServer {
  middlewares: {
    use(
      handle: (
        request: IncomingMessage,
        response: ServerResponse,
        next: (error?: unknown) => void,
      ) => void,
    ): unknown;
  };
}

/** A plugin's middleware is before Vite's own, so that nothing transforms the search's files. */
function searchServer(folder: string, base: string) {
  const handle = serveFolder(folder, base);
  return {
    name: 'dev-search',
    configureServer({ middlewares }: DevServer): void {
      middlewares.use((request, response, next) => {
        if (request.url?.startsWith(`${base}pagefind/`)) handle(request, response).catch(next);
        else next();
      });
    },
  };
}
