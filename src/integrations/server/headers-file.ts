import { cacheRules, securityHeaders } from './headers.ts';

/**
 * `_headers`, which hosts of static files read (Netlify, Cloudflare Pages): the same headers. Such a host knows no clock: what
 * it shows after a list's last day is what was uploaded last.
 */
export function formatHeadersFile(basePath: string, policy: string): string {
  const section = (path: string, headers: readonly (readonly [string, string])[]): string =>
    [`${basePath}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    section('*', securityHeaders(policy)),
    ...cacheRules.flatMap((rule) =>
      'glob' in rule ? section(rule.glob, [['Cache-Control', rule.value]]) : [],
    ),
  ].join('\n')}\n`;
}
