import type { Article } from '../../domain/bulletin/article.ts';
import type { Piece } from '../../domain/bulletin/piece.ts';
import type { CalendarDate } from '../../domain/date.ts';
import type { Issue } from '../../domain/bulletin/issue.ts';
import type { GlossaryTerm, Hotline, ServiceWindow } from '../../domain/handbook/service.ts';
import type { Site } from '../../domain/site/site.ts';
import type { Html } from '../html.ts';

/** An article as it is printed. */
export interface Story {
  article: Article;
  /** What the paper sets around the body. */
  piece: Piece;
  /** The body, with subheads as h2 and the notes after it. */
  body: Html;
  /** The archived picture as a `data:` address. */
  picture?: string;
  /** For a part of an article: the page of the part before it, and the page on which it continues. */
  turn?: { from?: number; to?: number };
}

/** An issue with all that its pages show. */
export interface Newspaper {
  site: Site;
  issue: Issue;
  /** In the order of the paper; one at least. */
  stories: readonly Story[];
  hotlines: readonly Hotline[];
  /** Windows of the counties, by name of the county. */
  windows: readonly { county: string; window: ServiceWindow }[];
  glossary: readonly GlossaryTerm[];
  /** Day of the printing. */
  asOf: CalendarDate;
  /** Where the issue is on the site. */
  address: string;
  qrCode: Html;
}
