import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleAddress, issueAddress } from '../../domain/address.ts';
import {
  articleToData,
  pieceToText,
  type ArticleData,
} from '../../domain/bulletin/article-data.ts';
import { photosOf, type Article } from '../../domain/bulletin/article.ts';
import { textsOfIssue } from '../../domain/bulletin/retold.ts';
import type { Month } from '../../domain/date.ts';
import type { QuotedPiece } from '../../domain/bulletin/piece.ts';
import type { Issue } from '../../domain/bulletin/issue.ts';
import type { Site } from '../../domain/site/site.ts';
import { printedIssuePath } from '../../sources/bulletin/printed-issue.ts';
import { currentSettings } from '../../sources/formats/settings.ts';
import { quoteArticle, type IssueWithArticles } from './bulletin.ts';
import { getPlaceTree, getProgrammes } from '../site/reference.ts';
import { getFrame } from '../site/site.ts';

/** A file for journalists. */
export interface ArchiveFile {
  path: string;
  content: string | Uint8Array;
}

type Absolute = (address: string) => string;

export const getArticleData = async (article: Article, absolute: Absolute): Promise<ArticleData> =>
  dataOf(article, await quoteArticle(article, absolute), absolute);

async function dataOf(
  article: Article,
  piece: QuotedPiece,
  absolute: Absolute,
): Promise<ArticleData> {
  const { site, asOf } = await getFrame();
  const tree = await getPlaceTree();
  const programmes = await getProgrammes();
  return articleToData(article, piece, {
    site,
    asOf,
    absolute,
    placeName: (code) => tree.get(code)?.name ?? code,
    programmeName: (id) => programmes.find((one) => one.id === id)?.name ?? id,
  });
}

/** Everything of an issue: each article as text and as data, its pictures, the issue's own data, a word on use. */
export async function getIssueFiles(
  { issue, articles }: IssueWithArticles,
  absolute: Absolute,
): Promise<ArchiveFile[]> {
  const { site } = await getFrame();
  const files = await Promise.all(
    articles.map(async (article) => {
      const piece = await quoteArticle(article, absolute);
      const data = await dataOf(article, piece, absolute);
      const name = `articles/${String(article.order).padStart(2, '0')}-${article.slug}`;
      return [
        { path: `${name}.txt`, content: pieceToText(piece) },
        { path: `${name}.json`, content: `${JSON.stringify(data, null, 2)}\n` },
      ];
    }),
  );
  return [
    { path: 'README.txt', content: readme(issue, site, articles) },
    {
      path: 'issue.json',
      content: `${JSON.stringify(issueData(issue, articles, site, absolute), null, 2)}\n`,
    },
    ...files.flat(),
    ...(await readPictures(articles)),
  ];
}

const readme = ({ month }: Issue, site: Site, articles: readonly Article[]): string =>
  `${site.masthead} ${month}
${site.title}网站（${site.bureau}）${textsOfIssue(articles)}

articles/   每篇文章一个 .txt（文字）和一个 .json（文字、来源、引用格式）
pictures/   存档的图片
issue.json  本期目录
SHA256SUMS  各文件的校验和，用 sha256sum -c SHA256SUMS 核对

转载请注明出处（每篇文末有一行），不改动原意。
`;

const issueData = (
  { print: _, ...issue }: Issue,
  articles: readonly Article[],
  { masthead, publisher }: Site,
  absolute: Absolute,
) => ({
  publication: masthead,
  ...(publisher === undefined ? {} : { publisher }),
  url: absolute(issueAddress(issue.month)),
  ...issue,
  articles: articles.map(({ order, page, slug, kind, title, titleSupplied, text, bylines }) => ({
    order,
    ...(page === undefined ? {} : { page }),
    slug,
    kind,
    title,
    titleSupplied,
    text,
    bylines,
    url: absolute(articleAddress({ issue: issue.month, slug })),
  })),
});

/** The whole issue as it was printed. */
export const readIssuePdf = async (month: Month): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(printedIssuePath(currentSettings(), month)));

async function readPictures(articles: readonly Article[]): Promise<ArchiveFile[]> {
  const { publicDir } = currentSettings();
  const files = new Set(articles.flatMap(photosOf).flatMap(({ image }) => image?.file ?? []));
  return Promise.all(
    [...files].map(async (file) => ({
      path: `pictures/${file}`,
      content: await readFile(join(publicDir, file)),
    })),
  );
}
