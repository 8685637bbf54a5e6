import { requestText } from './raw-request.ts';

export type ServerName = 'nginx' | 'Caddy';

/** The last day of the list that stands in the site of the table. */
export const lastDay = '2099-12-31';
export const village = '410825100201';

/** The files of a small site. */
export const siteFiles: Readonly<Record<string, string>> = {
  'index.html': '首页',
  '404.html': '没有找到',
  'gone/index.html': '已经撤下',
  'failed/index.html': '没有打开',
  'a/index.html': '页',
  'empty/a.txt': '文件夹里没有网页',
  'data/a.csv': '甲,乙',
  'data/a.json': '{}',
  'notices/live/notice.ics': 'BEGIN:VCALENDAR',
  'notices/live/index.html': '说明',
  'notices/live/1/index.html': '名单',
  [`places/${village}/index.html`]: '村的名单',
  [`places/${village}/nameless/index.html`]: '没有姓名',
  'places/410825100202/index.html': '写着姓名，规则不认得',
  'places/410825100202/nameless/index.html': '没有姓名',
  'feed.xml': '<feed/>',
  'robots.txt': 'User-agent: *',
  'manifest.webmanifest': '{}',
  'assets/a.js': '1',
  'assets/a.css': 'a{}',
  'assets/a.woff2': '',
  'favicon.svg': '<svg/>',
  '.secret/a.txt': '不给',
  [`pagefind/until-${lastDay}/a.pf_fragment`]: '名单',
  'pagefind/0a1b/wasm.zh.pagefind': '',
};

/** What an answer has to be. */
export interface Case {
  request: string;
  /** Of each server; one that a program answers before it has looked at its configuration is left out. */
  status: Readonly<Partial<Record<ServerName, number>>>;
  type: RegExp;
  cache: string;
  /** What stands in the answer. */
  shows?: string;
}

const noCache = 'no-cache';
const noStore = 'no-store';
const forEver = 'public, max-age=31536000, immutable';
const html = /^text\/html; charset=utf-8$/;
/** What a program says of itself where nobody reads it. */
const anything = /^/;

const both = (status: number): Case['status'] => ({ nginx: status, Caddy: status });
/** To the slash of a folder. */
const moved = { nginx: 301, Caddy: 308 };

type Told = [cache: string, type?: RegExp, headers?: readonly string[]];
const get = (
  path: string,
  status: Case['status'],
  [cache, type = html, headers = []]: Told,
  shows?: string,
): Case => ({
  request: requestText(`GET ${path}`, headers),
  ...{ status, type, cache },
  ...(shows === undefined ? {} : { shows }),
});

const shown: readonly Case[] = [
  get('/', both(200), [noCache], '首页'),
  get('/a/', both(200), [noCache], '页'),
  get('/data/a.csv', both(200), [noCache, /^text\/csv; charset=utf-8$/]),
  get('/data/a.json', both(200), [noCache, /^application\/json/]),
  get('/notices/live/notice.ics', both(200), [noCache, /^text\/calendar; charset=utf-8$/]),
  get('/notices/live/', both(200), [noCache], '说明'),
  get('/notices/live/1/', both(200), [noStore], '名单'),
  get(`/places/${village}/`, both(200), [noStore], '村的名单'),
  get('/places/410825100202/', both(200), [noStore], '没有姓名'),
  get(`/pagefind/until-${lastDay}/a.pf_fragment`, both(200), [
    noStore,
    /^application\/octet-stream$/,
  ]),
  get('/feed.xml', both(200), [noCache, /^application\/xml/]),
  get('/robots.txt', both(200), [noCache, /^text\/plain; charset=utf-8$/]),
  get('/manifest.webmanifest', both(200), [noCache, /^application\/manifest\+json/]),
  get('/assets/a.js', both(200), [forEver, /^text\/javascript/]),
  get('/assets/a.css', both(200), [forEver, /^text\/css/]),
  get('/assets/a.woff2', both(200), [forEver, /^font\/woff2$/]),
  get('/pagefind/0a1b/wasm.zh.pagefind', both(200), [forEver, /^application\/wasm$/]),
  get('/favicon.svg', both(200), [noCache, /^image\/svg\+xml/]),
  // A page that was built again may have the size and the date of the old one.
  get('/a/', both(200), [noCache, html, ['If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT']]),
  get('/a/', both(206), [noCache, html, ['Range: bytes=0-2']]),
  get('/a/', both(206), [
    noCache,
    /^multipart\/byteranges/,
    ['Range: bytes=0-0,2-2', 'User-Agent: a'],
  ]),
  get('/notices/live/1/', both(206), [noStore, html, ['Range: bytes=0-2']]),
  get('/a', moved, [noCache, anything]),
  get('/notices/live/1', moved, [noStore, anything]),
  get(`/places/${village}`, moved, [noStore, anything]),
  get('/a/', { nginx: 304, Caddy: 200 }, [noCache, anything, ['If-None-Match: *']]),
];

const [missing, gone, failed] = ['没有找到', '已经撤下', '没有打开'];

const notFound: readonly Case[] = [
  get('/nothing/', both(404), [noCache], missing),
  get('/.secret/a.txt', both(404), [noCache], missing),
  get('/places/410825100299/', both(404), [noCache], missing),
  get('/empty/', { nginx: 403, Caddy: 404 }, [noCache], missing),
  get(`/${'a'.repeat(300)}/`, both(404), [noCache], missing),
  get('/notices/unknown/1/', both(410), [noCache], gone),
  get('/notices/unknown/', both(410), [noCache], gone),
  get('/notices/unknown/notice.ics', both(410), [noCache], gone),
  get('/pagefind/until-2026-01-01/a.pf_fragment', both(410), [noCache], gone),
];

const refused = (request: string, status: Case['status'], cache = noCache): Case => ({
  request,
  status,
  type: html,
  cache,
  shows: failed,
});

const nginx = (status: number): Case['status'] => ({ nginx: status });

/** Caddy's answer is a line of Go's. */
const beyondRange = (path: string, cache: string): Case[] => [
  refused(requestText(`GET ${path}`, ['Range: bytes=9999-']), nginx(416), cache),
  get(path, { Caddy: 416 }, [cache, anything, ['Range: bytes=9999-']]),
];
const long = 'a'.repeat(40_000);

/** What no reader asks for; Go's own server answers some of it before Caddy is asked. */
const misshapen: readonly Case[] = [
  ...beyondRange('/a/', noCache),
  ...beyondRange('/notices/live/', noCache),
  ...beyondRange('/notices/live/1/', noStore),
  ...beyondRange(`/places/${village}/`, noStore),
  refused(requestText('GET /a/', ['If-Match: "a"']), nginx(412)),
  refused(
    requestText('GET /a/', ['If-Unmodified-Since: Mon, 01 Jan 1990 00:00:00 GMT']),
    nginx(412),
  ),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].map((method) =>
    refused(requestText(`${method} /a/`, ['Content-Length: 0']), both(405)),
  ),
  refused(requestText('POST /notices/live/1/', ['Content-Length: 0']), both(405)),
  refused(requestText('TRACE /a/'), both(405)),
  refused(requestText('POST /a/', ['Content-Length: 9000000']), { nginx: 413, Caddy: 405 }),
  refused(requestText(`GET /${long}`), nginx(414)),
  refused(requestText('GET /a/', [`X-Long: ${long}`]), nginx(400)),
  refused(requestText('POST /a/', ['Content-Length: many']), nginx(400)),
  refused(requestText('GET /%zz'), nginx(400)),
  refused(requestText('GET /%00'), nginx(400)),
  refused(requestText('GET /../../etc/passwd'), nginx(400)),
  refused('GET /a/ HTTP/1.1\r\n\r\n', nginx(400)),
  refused('\u0016\u0003\u0001 not this protocol\r\n\r\n', nginx(400)),
  refused(requestText('POST /a/', ['Transfer-Encoding: own']), nginx(501)),
  refused(requestText('GET /a/', [], 'HTTP/3.0'), nginx(505)),
];

/** Statuses that only a broken machine gives: the proof asks for them at addresses of their own. */
export const ownTrouble: readonly number[] = [500, 502, 503, 504];
export const troubleAddress = (status: number): string => `trouble-${status}`;

const trouble = ownTrouble.map((status) =>
  refused(requestText(`GET /${troubleAddress(status)}`), both(status)),
);

const cases: readonly Case[] = [...shown, ...notFound, ...misshapen, ...trouble];

/** Beside a site that is not at the root of its host there is nothing. */
const beside = (base: string): Case[] => [
  get(base.replace(/\/$/, ''), moved, [noCache, anything]),
  ...['/', '/a/', '/data/a.csv', '/notices/live/1/', `/places/${village}/`, '/assets/a.js'].map(
    (path) => get(path, both(404), [noCache], missing),
  ),
];

/** Everything that is asked of a site below an address, which begins and ends with a slash. */
export const casesBelow = (base: string): Case[] => [
  ...cases.map((one) => ({ ...one, request: one.request.replace(/^([A-Z]+ )\//, `$1${base}`) })),
  ...(base === '/' ? [] : beside(base)),
];
