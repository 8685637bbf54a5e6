import { articleAddress, issueAddress } from '../address.ts';
import { formatBylines, photosOf, type Article, type Photo } from './article.ts';
import { citeBibtex, citeOnline, citePrint, creditLine } from './citation.ts';
import type { CalendarDate } from '../date.ts';
import type { Site } from '../site/site.ts';

/** What an article's data needs besides the article. */
export interface ArticleSurroundings {
  site: Site;
  asOf: CalendarDate;
  /** Clean HTML with complete addresses, and the text. */
  html: string;
  plainText: string;
  placeName(code: string): string;
  programmeName(id: string): string;
  absolute(address: string): string;
}

/** 稿件数据: an article with text, sources and citations, as JSON for programs. It has no field for a recipient. */
export function articleToData(article: Article, around: ArticleSurroundings) {
  const { site, asOf, absolute } = around;
  const [photo, ...morePhotos] = photosOf(article).map((one) => photoToData(one, absolute));
  return {
    url: absolute(articleAddress(article)),
    issue: absolute(issueAddress(article.issue)),
    publication: site.masthead,
    publisher: site.bureau,
    language: 'zh-CN',
    month: article.date,
    ...(article.page === undefined ? {} : { page: article.page }),
    order: article.order,
    kind: article.kind,
    ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
    title: article.title,
    titleSupplied: article.titleSupplied,
    ...(article.deck === undefined ? {} : { deck: article.deck }),
    bylines: article.bylines,
    summary: article.summary,
    topics: article.topics,
    places: article.places.map((code) => ({ code, name: around.placeName(code) })),
    programmes: article.programmes.map((id) => ({ id, name: around.programmeName(id) })),
    figures: article.figures ?? [],
    corrections: article.corrections ?? [],
    ...(photo === undefined ? {} : { photo }),
    ...(morePhotos.length === 0 ? {} : { morePhotos }),
    text: around.plainText,
    html: around.html,
    credit: creditLine(article, site, absolute),
    citations: {
      'GB/T 7714': citePrint(article, site),
      'GB/T 7714 online': citeOnline(article, site, asOf, absolute),
      BibTeX: citeBibtex(article, site, asOf, absolute),
    },
  };
}

const photoToData = ({ image, caption }: Photo, absolute: (address: string) => string) => ({
  caption,
  ...(image ? { url: absolute(`/${image.file}`), alt: image.alt } : {}),
});

export type ArticleData = ReturnType<typeof articleToData>;

/** The same as a plain text file: headline, byline, corrections, text, credit. */
export function articleToText(article: Article, data: ArticleData): string {
  const head = [article.kicker, article.title, article.deck && `——${article.deck}`];
  const notes = data.corrections.map(({ date, text }) => `更正（${date}）：${text}`);
  const blocks = [
    head.filter((line) => line !== undefined && line !== '').join('\n'),
    formatBylines(article.bylines),
    ...notes,
    ...photosOf(article).map(({ caption }) => `图片说明：${caption}`),
    data.text,
    data.credit,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
