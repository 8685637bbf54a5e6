import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentTypes } from './content-types.ts';

/** Content type by the ending of a file's name; bytes without a meaning (`.pf_index` …) as an octet stream. */
const contentTypeOf = (file: string): string =>
  contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';

/** What is at an address. */
type Found =
  | { kind: 'file'; file: string }
  /** A folder that was asked for without its slash. */
  | { kind: 'folder' }
  | { kind: 'nothing' };

/**
 * Answers from a folder of files as a web server would: index.html for a folder, 404.html for what is not
 * there, a redirect to the slash. Nothing outside the folder and no hidden file is served, links included.
 * `basePath` is where the folder is mounted, with a slash at both ends; every answer has `headers`.
 */
export function serveFolder(
  root: string,
  basePath: string,
  headers: Readonly<Record<string, string>> = {},
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [address, query] = splitOnce(request.url ?? '/', '?');
    const found = await findFile(root, basePath, address);
    if (found.kind === 'file') await sendFile(request, response, 200, found.file);
    else if (found.kind === 'folder')
      redirect(response, `${address}/${query === undefined ? '' : `?${query}`}`);
    else if (address === '/' && basePath !== '/') redirect(response, basePath);
    else await sendMissing(root, request, response);
  };
}

async function findFile(root: string, basePath: string, address: string): Promise<Found> {
  if (`${address}/` === basePath) return { kind: 'folder' };
  const segments = address.startsWith(basePath)
    ? decodeSegments(address.slice(basePath.length))
    : undefined;
  if (!segments) return { kind: 'nothing' };
  const asked = join(root, ...segments);
  const kind = await kindInside(root, asked);
  if (kind === 'file')
    return address.endsWith('/') ? { kind: 'nothing' } : { kind: 'file', file: asked };
  if (kind !== 'folder') return { kind: 'nothing' };
  const index = join(asked, 'index.html');
  if ((await kindInside(root, index)) !== 'file') return { kind: 'nothing' };
  return address.endsWith('/') ? { kind: 'file', file: index } : { kind: 'folder' };
}

/** The decoded names between the slashes; `undefined` if one could lead out of the folder or to a hidden file. */
function decodeSegments(path: string): string[] | undefined {
  try {
    const segments = path
      .split('/')
      .filter((segment) => segment !== '')
      .map((segment) => decodeURIComponent(segment));
    return segments.some((segment) => /^\.|[/\\\0]/.test(segment)) ? undefined : segments;
  } catch {
    return undefined;
  }
}

async function kindInside(root: string, path: string): Promise<'file' | 'folder' | undefined> {
  try {
    const [inside, real] = await Promise.all([realpath(root), realpath(path)]);
    if (real !== inside && !real.startsWith(inside + sep)) return undefined;
    const stats = await stat(real);
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined;
  }
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  file: string,
): Promise<void> {
  const { size } = await stat(file);
  response.writeHead(status, { 'Content-Type': contentTypeOf(file), 'Content-Length': size });
  if (request.method === 'HEAD') response.end();
  // A reader who goes away in the middle is nobody's fault.
  else await pipeline(createReadStream(file), response).catch(() => response.destroy());
}

async function sendMissing(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = join(root, '404.html');
  if ((await kindInside(root, page)) === 'file') {
    await sendFile(request, response, 404, page);
    return;
  }
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个页面\n');
}

/** Only to addresses of this server: a second slash at the front would name another host. */
function redirect(response: ServerResponse, address: string): void {
  response.writeHead(301, { Location: address.replace(/^\/+/, '/') }).end();
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
