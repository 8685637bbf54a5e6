import { contentTypes } from '../content-types.ts';
import { beginOfDay } from './epoch-pattern.ts';
import { errorPages, failedPage } from './error-pages.ts';
import { cacheRules, defaultCache, securityHeaders } from './headers.ts';
import { escapePattern, type ExpiringAddresses } from './nginx-expiry.ts';
import type { NamedSheet } from './sheets.ts';

interface CaddyPlace {
  domain: string;
  basePath: string;
  policy: string;
  root: string;
}

/**
 * `Caddyfile`: the same server for Caddy, with the rules of every list in it. Caddy asks for certificates itself. As with
 * nginx, no page is called unchanged by the date and size of its file. What Go's own server refuses, a request that is not
 * HTTP, comes without our headers; a range that a file does not have is refused in one English line.
 */
export function formatCaddyfile(
  { domain, basePath, policy, root }: CaddyPlace,
  standing: readonly ExpiringAddresses[],
  sheets: readonly NamedSheet[],
): string {
  const base = escapePattern(basePath.replace(/\/$/, ''));
  return `# 由 npm run build 写出的样本：改好 root，放进 Caddy；每次建站换新，再 caddy reload。
(site) {
    root * ${root}
    header {
${headerLines(policy)}
    }
    header -Server
    header -Etag
    header -Last-Modified
    request_header -If-Match
    request_header -If-None-Match
    request_header -If-Modified-Since
    request_header -If-Unmodified-Since
    request_header -If-Range
}

${domain} {
    encode gzip
    map {path} {sheet_village} {
        ~(?i)^${base}/places/([0-9]{12})(?:[/.]|$) "\${1}"
        default ""
    }
    map {sheet_village} {sheet_gone} {
${sheets.map(({ village, goneFrom }) => `        ${village} ${beginOfDay(goneFrom)}`).join('\n')}
        default 0
    }
    route {
        import site
        @method not method GET HEAD
        error @method 405
        @crooked expression \`{path}.matches("//|/\\\\.|[^/]{256}")\`
        error @crooked 404
${besideLines(basePath)}${cacheLines(basePath)}
${goneLines(base, standing)}
        @named {
            expression \`{sheet_village} != "" && !{path}.matches("(?i)^${quoted(base)}/places/[0-9]{12}/nameless(?:/|$)") && int({time.now.unix}) >= int({sheet_gone})\`
            file /places/{sheet_village}/nameless/index.html
        }
        rewrite @named ${basePath}places/{sheet_village}/nameless/index.html
        uri strip_prefix ${basePath.replace(/\/$/, '') || '/-'}
        @lost {
            path_regexp (?i)^/notices/[^/]+
            not file {path} {path}/index.html
        }
        error @lost 410
${typeLines()}
        file_server
    }
    handle_errors {
        import site
        request_header -Range
        header Content-Type "text/html; charset=utf-8"
        route {
${pageLines()}
            file_server
        }
    }
}
`;
}

const quoted = (pattern: string): string => pattern.replaceAll('\\', '\\\\');

const headerLines = (policy: string): string =>
  [...securityHeaders(policy), ['Cache-Control', defaultCache] as const]
    .map(([name, value]) => `        ${name} "${value}"`)
    .join('\n');

/** Beside a site with a base path there is nothing: the rules of lists are for addresses below it. */
const besideLines = (basePath: string): string =>
  basePath === '/'
    ? ''
    : `        redir ${basePath.slice(0, -1)} ${basePath} 308
        @beside not path ${basePath}*
        error @beside 404
`;

const cacheLines = (basePath: string): string =>
  cacheRules
    .map(
      ({ pattern, value }, index) =>
        `        @cache${index} path_regexp ^${escapePattern(basePath)}${pattern}\n        header @cache${index} Cache-Control "${value}"`,
    )
    .join('\n');

/** Each list from its day on, and every one that this build does not know. */
function goneLines(base: string, standing: readonly ExpiringAddresses[]): string {
  const known = standing.flatMap(({ prefixes }) => prefixes).join('|');
  const clocks = standing.map(
    ({ goneFrom, prefixes }, index) =>
      `        @gone${index} expression \`int({time.now.unix}) >= ${beginOfDay(goneFrom)} && {path}.matches("(?i)^${quoted(base)}(?:${quoted(prefixes.join('|'))})")\`\n        error @gone${index} 410`,
  );
  const unknown = `{path}.matches("(?i)^${quoted(base)}(?:/notices/[^/]+/[0-9]|/pagefind/until-)")`;
  const isKnown = `{path}.matches("(?i)^${quoted(base)}(?:${quoted(known)})")`;
  return [
    ...clocks,
    `        @unknown expression \`${known === '' ? unknown : `${unknown} && !${isKnown}`}\``,
    '        error @unknown 410',
  ].join('\n');
}

/** What the machine itself takes for the type of a file differs from one to another. */
function typeLines(): string {
  const any = (endings: readonly string[]): string =>
    endings.map((ending) => `*${ending}`).join(' ');
  const types = Map.groupBy(Object.entries(contentTypes), ([, type]) => type);
  return [
    '        @bytes {',
    '            path *.*',
    `            not path ${any(Object.keys(contentTypes))}`,
    '        }',
    '        header @bytes Content-Type application/octet-stream',
    ...[...types].map(
      ([type, all], index) =>
        `        @type${index} path ${any(all.map(([ending]) => ending))}\n        header @type${index} Content-Type "${type}"`,
    ),
  ].join('\n');
}

/** The last rewrite that fits decides. */
const pageLines = (): string =>
  [
    `            rewrite * /${failedPage}`,
    ...errorPages
      .filter(({ page }) => page !== failedPage)
      .map(
        ({ page, statuses }) =>
          `            @status${statuses[0]} expression {http.error.status_code} in [${statuses.join(', ')}]\n            rewrite @status${statuses[0]} /${page}`,
      ),
  ].join('\n');
