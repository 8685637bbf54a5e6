import { beginOfDay } from './epoch-pattern.ts';
import { cacheRules, defaultCache, securityHeaders } from './headers.ts';
import { escapePattern, type ExpiringAddresses } from './nginx-expiry.ts';

interface CaddyPlace {
  domain: string;
  basePath: string;
  policy: string;
  root: string;
}

/** `Caddyfile`: the same server for Caddy, with the rules of every list in it. Caddy asks for certificates itself. */
export function formatCaddyfile(
  { domain, basePath, policy, root }: CaddyPlace,
  standing: readonly ExpiringAddresses[],
): string {
  const base = escapePattern(basePath.replace(/\/$/, ''));
  const known = standing.flatMap(({ prefixes }) => prefixes).join('|');
  const clocks = standing.map(
    ({ goneFrom, prefixes }, index) =>
      `        @gone${index} expression \`int({time.now.unix}) >= ${beginOfDay(goneFrom)} && {path}.matches("(?i)^${quoted(base)}(?:${quoted(prefixes.join('|'))})")\`\n        error @gone${index} 410`,
  );
  const unknown = `{path}.matches("(?i)^${quoted(base)}(?:/notices/[^/]+/[0-9]|/pagefind/until-)")`;
  const isKnown = `{path}.matches("(?i)^${quoted(base)}(?:${quoted(known)})")`;
  const headers = [...securityHeaders(policy), ['Cache-Control', defaultCache] as const];
  const caches = cacheRules.map(
    ({ pattern, value }, index) =>
      `        @cache${index} path_regexp ^${escapePattern(basePath)}${pattern}\n        header @cache${index} Cache-Control "${value}"`,
  );
  return `# 由 npm run build 写出的样本：改好 root，放进 Caddy；每次建站换新，再 caddy reload。
(site) {
    root * ${root}
    header {
${headers.map(([name, value]) => `        ${name} "${value}"`).join('\n')}
    }
    header -Server
}

${domain} {
    encode gzip
    route {
        import site
${caches.join('\n')}
${clocks.join('\n')}
        @unknown expression \`${known === '' ? unknown : `${unknown} && !${isKnown}`}\`
        error @unknown 410
        @hidden path_regexp /\\.
        error @hidden 404
        uri strip_prefix ${basePath.replace(/\/$/, '') || '/-'}
        file_server
    }
    handle_errors {
        import site
        @gone expression {http.error.status_code} == 410
        rewrite @gone /gone/index.html
        @missing expression {http.error.status_code} == 404
        rewrite @missing /404.html
        file_server
    }
}
`;
}

const quoted = (pattern: string): string => pattern.replaceAll('\\', '\\\\');
