import { contentTypes } from '../content-types.ts';
import { errorPages, failedPage } from './error-pages.ts';
import { cacheRules, defaultCache, securityHeaders } from './headers.ts';
import { escapePattern } from './nginx-expiry.ts';

interface ServerPlace {
  domain: string;
  /** Begins and ends with a slash. */
  basePath: string;
  /** The Content-Security-Policy of every answer. */
  policy: string;
  /** The folder of the site's files. */
  root: string;
  rules: string;
  listen: string;
}

/** What a bureau fills in. */
export const unfilledPlace: Pick<ServerPlace, 'root' | 'rules' | 'listen'> = {
  root: '/var/www/site',
  rules: '/etc/nginx/site/expiry.conf',
  listen: '80',
};

/**
 * `site.conf`: a server for the site. No `add_header` in a `location`, which would drop the server's; no answer
 * by date and size of a file, which would call a changed page unchanged.
 */
export function formatSiteServer(place: ServerPlace): string {
  const { domain, basePath, policy, root, rules, listen } = place;
  const base = escapePattern(basePath);
  const headers = securityHeaders(policy).map(
    ([name, value]) => `    add_header ${name} "${value}" always;`,
  );
  const caches = cacheRules.map(({ pattern, value }) => `    "~^${base}${pattern}" "${value}";`);
  return `# 由 npm run build 写出的样本。改好 site_root 和 include 两处路径，放进 nginx 的 conf.d，再 nginx -t、nginx -s reload。
# 以后每次建站，换新网站文件夹和 expiry.conf，再 nginx -s reload。要用 HTTPS，把 listen 和证书改成您的。
include ${rules};

map $uri $site_cache {
    volatile;
    default "${defaultCache}";
${caches.join('\n')}
}

server {
    listen ${listen};
    set $site_root ${root};
    server_name ${domain};
    charset utf-8;
    charset_types text/html text/css text/plain text/csv text/calendar text/javascript application/json application/xml;
    absolute_redirect off;
    etag off;
    if_modified_since off;
    server_tokens off;
    autoindex off;
    disable_symlinks off;

    default_type application/octet-stream;
    types {
${typeLines().join('\n')}
    }

${locations(basePath)}
    index index.html;
${errorLines(basePath)}

${headers.join('\n')}
    add_header Cache-Control $site_cache always;

    # 比任何 location 都先问：过期的名单，什么写法的地址都不给。
    if ($notice_gone) {
        return 410;
    }
${sheets(basePath)}
}
`;
}

/** nginx adds the charset itself. */
const typeLines = (): string[] =>
  [...Map.groupBy(Object.entries(contentTypes), ([, type]) => type.split(';')[0] ?? type)].map(
    ([type, all]) => `        ${type} ${all.map(([ending]) => ending.slice(1)).join(' ')};`,
  );

/**
 * From the day on which one of its lists is gone the sheet of a village is answered with its twin without names; one that the
 * rules do not name is, too, where it has such a twin. nginx knows no “and”: the words are joined and compared.
 */
const sheets = (
  basePath: string,
): string => `    # 村的名单页：有一份名单到期，或规则里没有写的，换成没有姓名的一页。
    set $sheet_shown $sheet_gone;
    if (-f $site_root/places/$sheet_village/nameless/index.html) {
        set $sheet_shown "$sheet_gone with twin";
    }
    if ($sheet_shown ~ "^1|^unknown with twin") {
        rewrite ^ ${basePath}places/$sheet_village/nameless/index.html last;
    }`;

/**
 * Which page is shown with which status. nginx has further numbers for four kinds of bad request. A range that a file does not
 * have is found out when the headers are already added: the location that shows the page must add none, or each would be there
 * twice.
 */
const errorLines = (basePath: string, indent = '    '): string =>
  [
    ...errorPages.map(
      ({ page, statuses }) =>
        `error_page ${statuses.filter((status) => status !== 416).join(' ')} ${basePath}${page};`,
    ),
    `error_page 494 495 496 497 =400 ${basePath}${failedPage};`,
    'error_page 416 @range;',
  ]
    .map((line) => indent + line)
    .join('\n');

const rangeLocation = `    location @range {
        root $site_root;
        try_files /${failedPage} =416;
        add_header Cache-Control "";
    }`;

/**
 * A missing notice is answered with 410, whether it ever existed or not. Hidden files are never served: nginx takes the first
 * expression that fits. Beside a site with a base path there is nothing.
 */
function locations(basePath: string): string {
  const whole =
    basePath === '/'
      ? '    root $site_root;'
      : `    location ${basePath} {
        alias $site_root/;
    }
    location = ${basePath.slice(0, -1)} {
        return 301 ${basePath};
    }
    location / {
        return 404;
    }`;
  return `${whole}
    location ~ /\\. {
        return 404;
    }
    location ~ ^${escapePattern(basePath)}(notices/[^/]+.*)$ {
        alias $site_root/$1;
        error_page 404 =410 ${basePath}gone/index.html;
${errorLines(basePath, '        ')}
    }
${rangeLocation}`;
}
