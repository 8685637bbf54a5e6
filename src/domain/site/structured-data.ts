import { articleAddress, guideAddress, issueAddress, socialPictureAddress } from '../address.ts';
import { lastChangeOf, photosOf, type Article } from '../bulletin/article.ts';
import { formatMonth } from '../date.ts';
import type { Guide } from '../handbook/guide.ts';
import type { Issue } from '../bulletin/issue.ts';
import type { Site } from './site.ts';

// schema.org, for machines that read pages. No type here takes a recipient.

type Absolute = (address: string) => string;

const publisher = (site: Site) =>
  ({ '@type': 'GovernmentOrganization', name: site.bureau }) as const;

export function newsArticle(article: Article, issue: Issue, site: Site, absolute: Absolute) {
  const { deck, page } = article;
  const modified = lastChangeOf(article);
  const pictures = photosOf(article).flatMap(({ image }) =>
    image ? [absolute(`/${image.file}`)] : [],
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': absolute(articleAddress(article)),
    headline: article.title,
    ...(deck === undefined ? {} : { alternativeHeadline: deck }),
    description: article.summary,
    datePublished: article.date,
    ...(modified === undefined ? {} : { dateModified: modified }),
    ...(article.corrections === undefined
      ? {}
      : {
          correction: article.corrections.map(
            ({ date, text }) =>
              ({ '@type': 'CorrectionComment', datePublished: date, text }) as const,
          ),
        }),
    inLanguage: 'zh-CN',
    articleSection: article.kind,
    ...(page === undefined ? {} : { printPage: String(page) }),
    ...(article.topics.length === 0 ? {} : { keywords: article.topics.join(',') }),
    author: authorsOf(article, site),
    isPartOf: issueOf(issue, site, absolute),
    publisher: publisher(site),
    image: [...pictures, absolute(socialPictureAddress(article))],
    url: absolute(articleAddress(article)),
    mainEntityOfPage: absolute(articleAddress(article)),
    isAccessibleForFree: true,
  } as const;
}

/** An issue in few words, for what is a part of it. */
const issueOf = ({ month, number }: Issue, { masthead }: Site, absolute: Absolute) =>
  ({
    '@type': 'PublicationIssue',
    '@id': absolute(issueAddress(month)),
    ...(number === undefined ? {} : { issueNumber: number }),
    datePublished: month,
    isPartOf: { '@type': 'Periodical', name: masthead },
  }) as const;

/** An issue with its articles in the order of the paper. */
export function publicationIssue(
  issue: Issue,
  articles: readonly Article[],
  site: Site,
  absolute: Absolute,
) {
  const { month, note } = issue;
  return {
    '@context': 'https://schema.org',
    ...issueOf(issue, site, absolute),
    name: `${site.masthead} ${formatMonth(month)}`,
    ...(note === undefined ? {} : { description: note }),
    inLanguage: 'zh-CN',
    publisher: publisher(site),
    url: absolute(issueAddress(month)),
    hasPart: articles.map(
      (article) =>
        ({
          '@type': 'NewsArticle',
          '@id': absolute(articleAddress(article)),
          headline: article.title,
          url: absolute(articleAddress(article)),
        }) as const,
    ),
  } as const;
}

/** Where a page stands: from the home page down to itself. */
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
    provider: publisher(site),
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
    creator: publisher(site),
    url: absolute(table.address),
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: absolute(table.file),
    },
  } as const;
}
