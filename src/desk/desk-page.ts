import { escapeXml } from '../domain/formats/xml.ts';

/** Where the parts of the desk are beside its page. */
export const deskFiles = {
  page: 'index.html',
  script: 'desk.js',
  config: 'config.json',
  problems: 'problems.json',
  versions: 'versions.json',
  style: 'desk.css',
  preview: 'preview.css',
} as const;

/**
 * What the page may load: its own folder, nothing else. The program writes style attributes and makes
 * pictures out of files, and compiles nothing.
 */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline' blob:",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "worker-src 'self' blob:",
  "connect-src 'self' data: blob:",
  "frame-src 'self' blob:",
].join('; ');

/** The page of the desk; `cms` is the folder of the program. The preview names the newspaper. */
export const deskPage = (masthead: string, cms: string): string => `<!doctype html>
<html lang="zh-CN" data-masthead="${escapeXml(masthead)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>${escapeXml(masthead)} 编辑台</title>
    <link rel="stylesheet" href="${deskFiles.style}" />
    <script src="${deskFiles.script}"></script>
    <script src="${cms}/sveltia-cms.js" defer></script>
  </head>
  <body></body>
</html>
`;
