import { beginOfDay } from './epoch-pattern.ts';
import { cacheRules, defaultCache, securityHeaders } from './headers.ts';
import type { NamedSheet } from './sheets.ts';
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
  sheets: readonly NamedSheet[],
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
        @crooked expression \`{path}.matches("//|/\\\\.")\`
        error @crooked 404
${caches.join('\n')}
${clocks.join('\n')}
        @unknown expression \`${known === '' ? unknown : `${unknown} && !${isKnown}`}\`
        error @unknown 410
        @named {
            expression \`{sheet_village} != "" && !{path}.matches("(?i)^${quoted(base)}/places/[0-9]{12}/nameless(?:/|$)") && int({time.now.unix}) >= int({sheet_gone})\`
            file /places/{sheet_village}/nameless/index.html
        }
        rewrite @named ${basePath}places/{sheet_village}/nameless/index.html
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
