import { miniProject, type ProjectFiles } from '../mini-project.ts';
import {
  goodTitles,
  type hostileBodies,
  type hostilePublic,
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

const article = 'content/bulletin/2026-10/01-first-news.mdx';
const titled = 'content/bulletin/2026-10/02-dumplings.mdx';
const site = 'content/site.yaml';
const hotlines = 'data/reference/hotlines.csv';

const changed = (what: string, file: string, work: (text: string) => string | Buffer): Try => {
  const files = miniProject();
  files.set(file, work(String(files.get(file) ?? '')));
  return { what, file, files };
};
const title = (what: string, text: string): Try =>
  changed(what, titled, (old) => old.replace(/^title: .*$/m, `title: ${text}`));

/** Every one must be refused. */
export const hostileTries = (): Try[] => [
  ...Object.entries(hostileTitles).map(([what, text]) => title(`a title ${what}`, text)),
  ...Object.entries(hostileYaml).flatMap(([what, lines]) => [
    changed(`YAML: ${what}`, site, (old) => old + lines),
    changed(`front matter: ${what}`, article, (old) => old.replace(/\n---\n/, `\n${lines}---\n`)),
  ]),
  ...strayFiles.map((file) => ({
    ...changed(`nobody's file: ${file}`, file.replace('//', '/'), () => '甲\n'),
    file: file.split('//')[0] ?? file,
  })),
  changed('two marks of order before a table', hotlines, (old) => `\uFEFF\uFEFF${old}`),
  changed('two marks of order before YAML', site, (old) => `\uFEFF\uFEFF${old}`),
  changed('two marks of order before an article', article, (old) => `\uFEFF\uFEFF${old}`),
  ...Object.entries(hostileRows).map(([what, row]) =>
    changed(`a table: ${what}`, hotlines, (old) => old + row),
  ),
];

/** One project with all tries of a kind, each in a file of its own: a single check looks at all of them. */
interface ManyTries {
  files: ProjectFiles;
  tries: { what: string; file: string }[];
}

/** Articles of one issue, each with one of the bodies. */
export function articlesWith(bodies: typeof hostileBodies): ManyTries {
  const files = miniProject();
  const tries = Object.entries(bodies).map(([what, text], at) => {
    const file = `content/bulletin/2026-10/${at + 10}-short-${at}.mdx`;
    files.set(file, `${shortNews(at + 1)}${text}`);
    return { what, file };
  });
  return { files, tries };
}

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
export function filesInPublic(texts: typeof hostilePublic): ManyTries {
  const files = miniProject();
  const tries = Object.entries(texts).map(([what, [name, bytes]], at) => {
    const file = `public/${at}/${name}`;
    files.set(file, bytes);
    return { what, file };
  });
  return { files, tries };
}

/** Every one must pass. */
export const soundTries = (): Try[] => [
  ...goodTitles.map((text) => title(`a title: ${text}`, `'${text}'`)),
];
