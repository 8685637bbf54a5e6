import { articleAddress, issueAddress } from '../address.ts';
import type { Article } from './article.ts';
import { citeBibtex, citeOnline, citeNewspaper } from './citation.ts';
import { lineText } from './headline.ts';
import { captionText, linesOf, type PiecePicture, type QuotedPiece } from './piece.ts';
import type { CalendarDate } from '../date.ts';
import type { Site } from '../site/site.ts';

/** What an article's data needs besides the article. */
export interface ArticleSurroundings {
  site: Site;
  asOf: CalendarDate;
  placeName(code: string): string;
  programmeName(id: string): string;
  absolute(address: string): string;
}

/** 稿件数据: an article with text, sources and citations, as JSON for programs. It has no field for a recipient. */
export function articleToData(article: Article, piece: QuotedPiece, around: ArticleSurroundings) {
  const { site, asOf, absolute } = around;
  const print = citeNewspaper(article, site);
  const [photo, ...morePhotos] = piece.pictures.map((one) => pictureToData(one, absolute));
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
          notice: piece.notes.find(({ part }) => part === 'notice')?.words ?? '',
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
    lines: linesOf(piece).map((line) => ({ part: line.part, text: lineText(line) })),
    text: piece.plainText,
    html: piece.html,
    credit: piece.source,
    citations: {
      ...(print === undefined ? {} : { 'GB/T 7714': print }),
      'GB/T 7714 online': citeOnline(article, site, asOf, absolute),
      BibTeX: citeBibtex(article, site, asOf, absolute),
    },
  };
}

/** What was in the newspaper. */
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

const pictureToData = (
  { image, caption, credit }: PiecePicture,
  absolute: (address: string) => string,
) => ({
  caption,
  ...(credit === '' ? {} : { credit }),
  ...(image
    ? { url: absolute(`/${image.file}`), alt: image.alt, ...(image.drawn ? { drawn: true } : {}) }
    : {}),
});

export type ArticleData = ReturnType<typeof articleToData>;
export type PictureData = ReturnType<typeof pictureToData>;

/** The same as a plain text file: what is above the text, its pictures in words, the text, where it is from. */
export function pieceToText(piece: QuotedPiece): string {
  const lines = linesOf(piece).map(lineText);
  const { length } = piece.headline;
  const blocks = [
    lines.slice(0, length).join('\n'),
    ...lines.slice(length),
    ...piece.pictures.map((picture) => `图片说明：${captionText(picture)}`),
    piece.plainText,
    piece.source,
  ];
  return `${blocks.join('\n\n')}\n`;
}
