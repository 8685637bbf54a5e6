import { articleAddress, guideAddress } from './address.ts';
import type { Article } from './article.ts';
import type { Guide } from './guide.ts';
import type { Site } from './site.ts';

// schema.org, for machines that read pages. No type here takes a recipient.

type Absolute = (address: string) => string;

const publisher = (site: Site) => ({ '@type': 'GovernmentOrganization', name: site.bureau });

export function newsArticle(
  article: Article,
  site: Site,
  absolute: Absolute,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    ...(article.deck === undefined ? {} : { alternativeHeadline: article.deck }),
    description: article.summary,
    datePublished: article.date,
    inLanguage: 'zh-CN',
    author: article.bylines.map(({ name, role }) => ({
      '@type': 'Person',
      name,
      jobTitle: role === '摄' ? '摄影' : role,
    })),
    isPartOf: { '@type': 'Periodical', name: site.masthead },
    publisher: publisher(site),
    image: absolute(`/social/${article.issue}.png`),
    url: absolute(articleAddress(article)),
  };
}

export function governmentService(
  guide: Guide,
  site: Site,
  absolute: Absolute,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: guide.title,
    description: guide.summary,
    serviceType: guide.title,
    areaServed: site.region.name,
    provider: publisher(site),
    url: absolute(guideAddress(guide.programme)),
  };
}

/** A table that can be downloaded. */
export function dataset(
  table: { name: string; description: string; address: string; file: string },
  site: Site,
  absolute: Absolute,
): Record<string, unknown> {
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
  };
}
