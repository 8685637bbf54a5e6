import type { Article } from '../../domain/bulletin/article.ts';
import { addDays, addMonths, type CalendarDate } from '../../domain/date.ts';
import { guideOn, type Guide } from '../../domain/handbook/guide.ts';
import type { Law } from '../../domain/law/law.ts';
import { lawsOfMonth } from '../../domain/law/policy-of-month.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import type { Standard } from '../../domain/law/standard.ts';
import {
  compareThenAndNow,
  findStandardMentions,
  type ThenAndNow,
} from '../../domain/proofreading/standard-mention.ts';
import { renderArticle } from './bulletin.ts';
import { getGuideHistories } from '../handbook/handbook.ts';
import { getLaws, getProgrammes, getStandards } from '../site/reference.ts';
import { getFrame } from '../site/site.ts';

/** An article as its own page shows it. */
export interface ArticlePageBody {
  /** With anchors, and links from standards to their notes. */
  html: string;
  /** In the order of the text; the note of the first has the id `then-1`. */
  thenAndNow: readonly ThenAndNow[];
}

export const thenAnchor = (index: number): string => `then-${index + 1}`;

/** The body with its notes; `address` writes an address of the site into the page. */
export async function getArticlePageBody(
  article: Article,
  address: (address: string) => string,
): Promise<ArticlePageBody> {
  const standards = await getStandards();
  const rules = {
    month: article.date,
    standards,
    programmes: await getProgrammes(),
    phrases: article.standards ?? [],
  };
  const told: Standard[] = [];
  const indexOf = (standard: Standard): number =>
    told.includes(standard) ? told.indexOf(standard) : told.push(standard) - 1;
  const html = await renderArticle(article, {
    address,
    anchors: true,
    phrasesOf: (text) =>
      findStandardMentions(text, rules).map(({ standard, start, end }) => ({
        start,
        end,
        href: `#${thenAnchor(indexOf(standard))}`,
      })),
  });
  const rows = [
    ...told,
    ...standards.filter((row) => isSourceOf(article, row) && !told.includes(row)),
  ];
  return { html, thenAndNow: compareThenAndNow(rows, standards, (await getFrame()).asOf) };
}

const isSourceOf = (article: Article, { source }: Standard): boolean =>
  source.type === 'article' && source.issue === article.issue && source.slug === article.slug;

/** What a programme's rules were in the month of an article. */
export interface PolicyOfMonth {
  programme: ProgrammeId;
  /** The guide of today, which names the programme. */
  title: string;
  /** The guide's version of that month; absent where the handbook begins later. */
  guide?: Guide;
  laws: readonly Law[];
}

/** One entry for each programme of the article that the handbook has. */
export async function getPoliciesOfMonth(article: Article): Promise<PolicyOfMonth[]> {
  const laws = await getLaws();
  const lastDay = addDays(`${addMonths(article.date, 1)}-01` as CalendarDate, -1);
  return (await getGuideHistories())
    .filter(({ programme }) => article.programmes.includes(programme))
    .map(({ programme, versions, current = versions[0] }) => {
      const guide = guideOn(versions, lastDay);
      const bases = versions.flatMap((version) => version.bases);
      return {
        programme,
        title: current?.title ?? '',
        ...(guide ? { guide } : {}),
        laws: lawsOfMonth({ bases }, laws, article.date),
      };
    });
}
