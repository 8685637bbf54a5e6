import { articleAddress, issueAddress } from '../address.ts';
import { photosOf, type Article, type Photo } from './article.ts';
import { citeBibtex, citeOnline, citedTitle, citePrint, creditLine } from './citation.ts';
import { formatCredits, textNotice } from './retold.ts';
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
  const print = citePrint(article, site);
  const [photo, ...morePhotos] = photosOf(article).map((one) => photoToData(one, absolute));
  return {
    url: absolute(articleAddress(article)),
    issue: absolute(issueAddress(article.issue)),
    language: 'zh-CN',
    kind: article.kind,
    title: article.title,
    titleSupplied: article.titleSupplied,
    ...(article.text === 'retold'
      ? {
          textKind: article.text,
          publisher: site.bureau,
          notice: textNotice(article, site),
          basedOn: reportToData(article, site),
        }
      : { textKind: article.text, ...reportToData(article, site) }),
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
      ...(print === undefined ? {} : { 'GB/T 7714': print }),
      'GB/T 7714 online': citeOnline(article, site, asOf, absolute),
      BibTeX: citeBibtex(article, site, asOf, absolute),
    },
  };
}

/** What stood in the newspaper. */
const reportToData = (article: Article, site: Site) => ({
  publication: site.masthead,
  ...(site.publisher === undefined ? {} : { publisher: site.publisher }),
  month: article.date,
  ...(article.page === undefined ? {} : { page: article.page }),
  order: article.order,
  ...(article.titleSupplied
    ? {}
    : {
        headline: {
          ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
          title: article.title,
          ...(article.deck === undefined ? {} : { deck: article.deck }),
        },
      }),
  bylines: article.bylines,
});

const photoToData = ({ image, caption }: Photo, absolute: (address: string) => string) => ({
  caption,
  ...(image ? { url: absolute(`/${image.file}`), alt: image.alt } : {}),
});

export type ArticleData = ReturnType<typeof articleToData>;

/** The same as a plain text file: headline, byline, whose text it is, corrections, text, credit. */
export function articleToText(article: Article, site: Site, data: ArticleData): string {
  const head = [article.kicker, citedTitle(article), article.deck && `——${article.deck}`];
  const notes = data.corrections.map(({ date, text }) => `更正（${date}）：${text}`);
  const blocks = [
    head.filter((line) => line !== undefined && line !== '').join('\n'),
    formatCredits(article),
    textNotice(article, site),
    ...notes,
    ...photosOf(article).map(({ caption }) => `图片说明：${caption}`),
    data.text,
    data.credit,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
