import { articleAddress, guideAddress, issueAddress, socialPictureAddress } from '../address.ts';
import { lastChangeOf, photosOf, type Article } from '../bulletin/article.ts';
import { citedTitle } from '../bulletin/headline.ts';
import { citeBasis } from '../bulletin/retold.ts';
import { formatMonth } from '../date.ts';
import type { Guide } from '../handbook/guide.ts';
import type { Issue } from '../bulletin/issue.ts';
import type { Site } from './site.ts';

// schema.org, for machines that read pages. No type here takes a recipient.

type Absolute = (address: string) => string;

const bureauOf = (site: Site) =>
  ({ '@type': 'GovernmentOrganization', name: site.bureau }) as const;

/**
 * An article's page. The newspaper's own text is a NewsArticle of its issue; a retold piece is an Article of this
 * site that is based on one, and claims no day on which it was published unless the issue says when it went online.
 */
export const articlePage = (article: Article, issue: Issue, site: Site, absolute: Absolute) => ({
  '@context': 'https://schema.org',
  ...(article.text === 'retold'
    ? retoldPiece(article, issue, site, absolute)
    : printedPiece(article, issue, site, absolute)),
  '@id': absolute(articleAddress(article)),
  ...aboutText(article),
  ...aboutPage(article, absolute),
});

const printedPiece = (article: Article, issue: Issue, site: Site, absolute: Absolute) => ({
  ...report(article, issue, site, absolute),
  ...(site.publisher === undefined
    ? {}
    : { publisher: { '@type': 'Organization', name: site.publisher } as const }),
});

const retoldPiece = (article: Article, issue: Issue, site: Site, absolute: Absolute) => ({
  '@type': 'Article' as const,
  headline: citedTitle(article),
  ...(issue.online === undefined ? {} : { datePublished: issue.online }),
  author: bureauOf(site),
  publisher: bureauOf(site),
  creditText: citeBasis(article, site),
  isBasedOn: report(article, issue, site, absolute),
});

/** The report in the newspaper; only facts that the archive has are stated. */
const report = (article: Article, issue: Issue, site: Site, absolute: Absolute) => {
  const { kicker, deck, page } = article;
  return {
    '@type': 'NewsArticle' as const,
    ...(article.text === 'retold' && article.titleSupplied
      ? {}
      : { headline: citedTitle(article) }),
    ...(kicker === undefined ? {} : { alternateName: kicker }),
    ...(deck === undefined ? {} : { alternativeHeadline: deck }),
    datePublished: article.date,
    ...(page === undefined ? {} : { printPage: String(page) }),
    author: authorsOf(article, site),
    isPartOf: issueOf(issue, site, absolute),
  };
};

function aboutText({ corrections, kind, summary, topics }: Article) {
  return {
    description: summary,
    ...(corrections === undefined
      ? {}
      : {
          correction: corrections.map(
            ({ date, text }) =>
              ({ '@type': 'CorrectionComment', datePublished: date, text }) as const,
          ),
        }),
    inLanguage: 'zh-CN',
    articleSection: kind,
    ...(topics.length === 0 ? {} : { keywords: topics.join(',') }),
  };
}

function aboutPage(article: Article, absolute: Absolute) {
  const modified = lastChangeOf(article);
  const pictures = photosOf(article).flatMap(({ image }) =>
    image ? [absolute(`/${image.file}`)] : [],
  );
  const url = absolute(articleAddress(article));
  return {
    ...(modified === undefined ? {} : { dateModified: modified }),
    image: [...pictures, absolute(socialPictureAddress(article))],
    url,
    mainEntityOfPage: url,
    isAccessibleForFree: true,
  };
}

/** A short description of an issue, for its parts. */
const issueOf = ({ month, number }: Issue, { masthead }: Site, absolute: Absolute) =>
  ({
    '@type': 'PublicationIssue',
    '@id': `${absolute(issueAddress(month))}#issue`,
    ...(number === undefined ? {} : { issueNumber: number }),
    datePublished: month,
    isPartOf: { '@type': 'Periodical', name: masthead },
  }) as const;

/** The page of an issue: the issue that it is about, and this site's texts in the order of the paper. */
export function issuePage(
  issue: Issue,
  articles: readonly Article[],
  site: Site,
  absolute: Absolute,
) {
  const { month, note } = issue;
  const url = absolute(issueAddress(month));
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    name: `${site.masthead} ${formatMonth(month)}`,
    ...(note === undefined ? {} : { description: note }),
    inLanguage: 'zh-CN',
    publisher: bureauOf(site),
    url,
    about: issueOf(issue, site, absolute),
    hasPart: articles.map(
      (article) =>
        ({
          '@type': article.text === 'retold' ? 'Article' : 'NewsArticle',
          '@id': absolute(articleAddress(article)),
          headline: citedTitle(article),
          url: absolute(articleAddress(article)),
        }) as const,
    ),
  } as const;
}

/** The path of a page in the site, from the home page to itself. */
export function breadcrumbs(
  steps: readonly { name: string; address: string }[],
  absolute: Absolute,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(
      ({ name, address }, index) =>
        ({ '@type': 'ListItem', position: index + 1, name, item: absolute(address) }) as const,
    ),
  } as const;
}

/** Who signed it; for an unsigned piece the newspaper. */
const authorsOf = ({ bylines }: Article, { newspaper }: Site) =>
  bylines.length === 0
    ? ({ '@type': 'NewsMediaOrganization', name: newspaper } as const)
    : bylines.map(
        ({ name, role }) =>
          ({ '@type': 'Person', name, jobTitle: role === '摄' ? '摄影' : role }) as const,
      );

export function governmentService(guide: Guide, site: Site, absolute: Absolute) {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: guide.title,
    description: guide.summary,
    serviceType: guide.title,
    areaServed: site.region.name,
    provider: bureauOf(site),
    url: absolute(guideAddress(guide.programme)),
  } as const;
}

/** A table that can be downloaded. */
export function dataset(
  table: { name: string; description: string; address: string; file: string },
  site: Site,
  absolute: Absolute,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: table.name,
    description: table.description,
    creator: bureauOf(site),
    url: absolute(table.address),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(table.file),
    },
  } as const;
}
