/**
 * Classes of answers that caches treat differently, by the beginning of the address below the base path. `glob` is the same for
 * hosts of static files, which allow one star: no two of them fit one address, and what none fits stays with the host, which
 * asks again each time.
 */
export const cacheRules = [
  {
    what: 'assets',
    pattern: 'assets/',
    glob: 'assets/*',
    value: 'public, max-age=31536000, immutable',
  },
  {
    what: 'search files named by what they hold',
    pattern: 'pagefind/(?:archive-[^/]+/)?[0-9a-f]+/',
    value: 'public, max-age=31536000, immutable',
  },
  { what: 'lists', pattern: 'notices/[^/]+/[0-9]', glob: 'notices/*', value: 'no-store' },
  { what: 'sheets of villages', pattern: 'places/[0-9]{12}', glob: 'places/*', value: 'no-store' },
  { what: 'lists', pattern: 'pagefind/until-', glob: 'pagefind/until-*', value: 'no-store' },
] as const;

export const defaultCache = 'no-cache';

/** What a site's own pages need of the browser beyond files of the site. */
export interface PolicyNeeds {
  /** `sha256-…` of scripts and styles that are in the pages themselves. */
  scriptHashes: readonly string[];
  styleHashes: readonly string[];
  /** The search runs a WebAssembly program. */
  webAssembly: boolean;
}

/** Nothing but the site's own files runs or is shown, nobody frames it, nothing is sent elsewhere. */
export function contentPolicy({ scriptHashes, styleHashes, webAssembly }: PolicyNeeds): string {
  const quoted = (hashes: readonly string[]): string[] => hashes.map((hash) => `'${hash}'`);
  const scripts = [
    "'self'",
    ...quoted(scriptHashes),
    ...(webAssembly ? ["'wasm-unsafe-eval'"] : []),
  ];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${["'self'", ...quoted(styleHashes)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    // No text becomes markup or a program, but the address of the site's own worker.
    "require-trusted-types-for 'script'",
    'trusted-types worker',
  ].join('; ');
}

/** Headers of every answer, whatever its status and type. */
export const securityHeaders = (policy: string): readonly (readonly [string, string])[] => [
  ['Content-Security-Policy', policy],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Referrer-Policy', 'no-referrer'],
  // Browsers heed it on HTTPS alone.
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];
