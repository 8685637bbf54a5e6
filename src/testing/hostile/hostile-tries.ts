import { miniProject, type ProjectFiles } from '../mini-project.ts';
import {
  goodBodies,
  goodPublic,
  goodTitles,
  hostileBodies,
  hostilePublic,
  hostileRows,
  hostileTitles,
  hostileYaml,
  strayFiles,
} from './hostile-texts.ts';

/** A whole project with one change, and the file that a problem has to name. */
export interface Try {
  what: string;
  file: string;
  files: ProjectFiles;
}

/** One project with all tries of a kind, each in a file of its own: a single check looks at all of them. */
export interface ManyTries {
  where: string;
  files: ProjectFiles;
  tries: { what: string; file: string }[];
}

const article = 'content/bulletin/2026-10/01-first-news.mdx';
const site = 'content/site.yaml';
const hotlines = 'data/reference/hotlines.csv';

const changed = (what: string, file: string, work: (text: string) => string): Try => {
  const files = miniProject();
  files.set(file, work(String(files.get(file) ?? '')));
  return { what, file, files };
};

/** Cases that must each be refused, in files that a project has only once. */
export const hostileTries = (): Try[] => [
  ...Object.entries(hostileYaml).map(([what, lines]) =>
    changed(`YAML: ${what}`, site, (old) => old + lines),
  ),
  changed('two marks of order before a table', hotlines, (old) => `\uFEFF\uFEFF${old}`),
  changed('two marks of order before YAML', site, (old) => `\uFEFF\uFEFF${old}`),
  changed('two marks of order before an article', article, (old) => `\uFEFF\uFEFF${old}`),
  ...Object.entries(hostileRows).map(([what, row]) =>
    changed(`a table: ${what}`, hotlines, (old) => old + row),
  ),
];

/** Every one must be refused. */
export const hostileTogether = (): ManyTries[] => [
  articles('in the body of an article', hostileBodies, withBody),
  articles('in a title', hostileTitles, withTitle),
  articles('in the front matter of an article', hostileYaml, withFrontMatter),
  filesInPublic(hostilePublic),
  strays(),
];

/** Every one must pass. */
export const soundTogether = (): ManyTries[] => [
  articles('in the body of an article', goodBodies, withBody),
  articles(
    'in a title',
    Object.fromEntries(goodTitles.map((title) => [title, `'${title}'`])),
    withTitle,
  ),
  filesInPublic(goodPublic),
];

/** Articles of one issue, each with one of the texts. */
function articles(
  where: string,
  texts: Readonly<Record<string, string>>,
  put: (article: string, text: string) => string,
): ManyTries {
  const files = miniProject();
  const tries = Object.entries(texts).map(([what, text], at) => {
    const file = `content/bulletin/2026-10/${at + 10}-short-${at}.mdx`;
    files.set(file, put(shortNews(at + 1), text));
    return { what, file };
  });
  return { where, files, tries };
}

const withBody = (news: string, body: string): string => news + body;
const withTitle = (news: string, title: string): string =>
  `${news.replace(/^title: .*$/m, () => `title: ${title}`)}甲。\n`;
const withFrontMatter = (news: string, lines: string): string =>
  `${news.replace(/---\n$/, () => `${lines}---\n`)}甲。\n`;

const shortNews = (number: number): string => `---
title: 短讯第${number}则
text: original
kind: 消息
date: 2026-10
bylines:
  - { role: 记者, name: 白晓禾 }
summary: 这是第${number}则短讯。
topics: [养老服务, 社会救助]
places: []
programmes: []
---
`;

/** Files below `public/`, each in a folder of its own. */
function filesInPublic(texts: typeof hostilePublic): ManyTries {
  const files = miniProject();
  const tries = Object.entries(texts).map(([what, [name, bytes]], at) => {
    const file = `public/${at}/${name}`;
    files.set(file, bytes);
    return { what, file };
  });
  return { where: 'in public/', files, tries };
}

/** Files that nobody reads; of a folder that nobody reads the problem names the folder. */
function strays(): ManyTries {
  const files = miniProject();
  const tries = strayFiles.map((path) => {
    files.set(path.replace('//', '/'), '甲\n');
    return { what: path, file: path.split('//')[0] ?? path };
  });
  return { where: 'that nobody reads', files, tries };
}
