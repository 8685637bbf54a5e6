import { escapePattern } from './expiry-rules.ts';

interface ServerPlace {
  domain: string;
  /** Begins and ends with a slash. */
  basePath: string;
  /** Where the site's files lie, and where expiry.conf does. */
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
export function formatSiteServer({ domain, basePath, root, rules, listen }: ServerPlace): string {
  const base = escapePattern(basePath);
  const folder = basePath === '/' ? `    root ${root};` : aliasOf(basePath, root);
  return `# 由 npm run build 写出的样本。改好 root 和 include 两处路径，放进 nginx 的 conf.d，再 nginx -t、nginx -s reload。
# 以后每次建站，换新网站文件夹和 expiry.conf，再 nginx -s reload。
include ${rules};

map $uri $site_cache {
    volatile;
    default "no-cache";
    "~^${base}notices/[^/]+/[0-9]" "no-store";
    "~^${base}pagefind/until-" "no-store";
    "~^${base}assets/" "public, max-age=31536000, immutable";
    "~^${base}pagefind/(?:archive-[^/]+/)?[0-9a-f]+/" "public, max-age=31536000, immutable";
}

server {
    listen ${listen};
    server_name ${domain};
    charset utf-8;
    absolute_redirect off;
    etag off;
    if_modified_since off;
    server_tokens off;
    autoindex off;

${folder}
    index index.html;
    error_page 404 ${basePath}404.html;
    error_page 410 ${basePath}gone/index.html;

    add_header X-Content-Type-Options nosniff always;
    add_header Referrer-Policy no-referrer always;
    add_header X-Frame-Options SAMEORIGIN always;
    add_header Cache-Control $site_cache always;

    # 比任何 location 都先问：过期的名单，什么写法的地址都不给。
    if ($notice_gone) {
        return 410;
    }
}
`;
}

const aliasOf = (basePath: string, root: string): string =>
  `    location ${basePath} {\n        alias ${root}/;\n    }`;
