import { photosOf, type Article, type Figure, type Photo } from './article.ts';
import { headlineOf, lineOf, type HeadlinePart, type PieceLine } from './headline.ts';
import { formatCredits, textNotice } from './retold.ts';
import type { CalendarDate } from '../date.ts';
import type { Site } from '../site/site.ts';

// What a piece consists of besides its body, in the order of reading. Page, feed, data, text file, print, copy,
// Word file and the desk's preview only dress what is composed here.

/** Lines above a body that say something about it. */
export type NotePart = 'notice' | 'correction';

/** What a note is called where its words do not say it. */
export const noteNames: Readonly<Record<NotePart, string>> = {
  notice: '文字的来历',
  correction: '更正',
};

export interface Note extends PieceLine<NotePart> {
  /** Day of a correction. */
  date?: CalendarDate;
}

export interface PiecePicture extends Photo {
  /** `刘山 摄`; of a drawing that it is one; empty where nobody is named. */
  credit: string;
}

export interface Piece {
  headline: readonly PieceLine<HeadlinePart>[];
  /** Who is named below the headline; empty for an unsigned piece. */
  credits: string;
  /** The same without those who are named below the pictures. */
  writers: string;
  notes: readonly Note[];
  /** The first picture precedes the body, the others follow it. */
  pictures: readonly PiecePicture[];
  figures: readonly Figure[];
}

/** What a piece is composed of. */
export type Composable = Pick<
  Article,
  | 'title'
  | 'titleSupplied'
  | 'kicker'
  | 'deck'
  | 'text'
  | 'leftOut'
  | 'date'
  | 'page'
  | 'bylines'
  | 'photo'
  | 'morePhotos'
  | 'figures'
  | 'corrections'
>;

export function composePiece(article: Composable, site: Pick<Site, 'masthead'>): Piece {
  const { text, bylines, figures = [] } = article;
  return {
    headline: headlineOf(article),
    credits: formatCredits(article),
    writers: formatCredits({ text, bylines: bylines.filter(({ role }) => role !== '摄') }),
    notes: notesOf(article, site),
    pictures: picturesOf(article),
    figures,
  };
}

function notesOf(article: Composable, site: Pick<Site, 'masthead'>): Note[] {
  const notice = textNotice(article, site);
  return [
    ...(notice === '' ? [] : [lineOf('notice', notice)]),
    ...(article.corrections ?? []).map(({ date, text }) => ({
      ...lineOf('correction', text, { before: `${noteNames.correction}（${date}）：` }),
      date,
    })),
  ];
}

/** Under every drawing: nobody shall take it for a photograph of what is told. */
const drawnCredit = '示意图，本站绘';

/** The pictures of a piece in their order, with those who took them. */
export function picturesOf(
  article: Pick<Article, 'photo' | 'morePhotos' | 'bylines'>,
): PiecePicture[] {
  const names = article.bylines.filter(({ role }) => role === '摄').map(({ name }) => name);
  const credit = names.length === 0 ? '' : `${names.join('、')} 摄`;
  return photosOf(article).map((photo) => ({
    ...photo,
    credit: photo.image?.drawn ? drawnCredit : credit,
  }));
}

/** A picture's caption with who took it. */
export const captionText = ({ caption, credit }: PiecePicture): string =>
  credit === '' ? caption : `${caption} ${credit}`;

/** The lines above the body in the order of reading, for what shows them one below the other. */
export const linesOf = ({ headline, credits, notes }: Piece): PieceLine[] => [
  ...headline,
  ...(credits === '' ? [] : [lineOf('credits', credits)]),
  ...notes,
];

/** A piece as it is quoted elsewhere: with complete addresses, and the line that says where it is from. */
export interface QuotedPiece extends Piece {
  /** The body without anchors and classes. */
  html: string;
  plainText: string;
  source: string;
}
