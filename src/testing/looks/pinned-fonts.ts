/** The fonts of the project's packages, served beside the site, so that two machines draw the same characters. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

const prefix = '/pinned-fonts/';

/** Addresses of the style sheets that name the fonts. */
export const fontSheets: string[] = ['noto-sans-sc', 'noto-serif-sc'].flatMap((family) =>
  [400, 700].map((weight) => `${prefix}${family}/${weight}.css`),
);

const file = /^\/pinned-fonts\/(noto-(?:sans|serif)-sc\/(?:\d+\.css|files\/[\w-]+\.woff2?))$/;

/** Whether the request was for a font, and is answered. */
export function serveFont(request: IncomingMessage, response: ServerResponse): boolean {
  const [, path] = file.exec(request.url ?? '') ?? [];
  if (path === undefined) return false;
  response.setHeader('Content-Type', path.endsWith('.css') ? 'text/css' : 'font/woff2');
  response.setHeader('Cache-Control', 'max-age=3600');
  createReadStream(join('node_modules/@fontsource', path))
    .on('error', () => response.destroy())
    .pipe(response);
  return true;
}
