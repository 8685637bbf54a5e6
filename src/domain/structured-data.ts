import { articleAddress, guideAddress, socialPictureAddress } from './address.ts';
import { lastChangeOf, type Article } from './article.ts';
import type { Guide } from './guide.ts';
import type { Site } from './site.ts';

// schema.org, for machines that read pages. No type here takes a recipient.

type Absolute = (address: string) => string;

const publisher = (site: Site) =>
  ({ '@type': 'GovernmentOrganization', name: site.bureau }) as const;

export function newsArticle(article: Article, site: Site, absolute: Absolute) {
  const { deck, page, photo } = article;
  const modified = lastChangeOf(article);
  const pictures = photo?.image ? [absolute(`/${photo.image.file}`)] : [];
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
    isPartOf: {
      '@type': 'PublicationIssue',
      datePublished: article.issue,
      isPartOf: { '@type': 'Periodical', name: site.masthead },
    },
    publisher: publisher(site),
    image: [...pictures, absolute(socialPictureAddress(article))],
    url: absolute(articleAddress(article)),
    mainEntityOfPage: absolute(articleAddress(article)),
    isAccessibleForFree: true,
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
