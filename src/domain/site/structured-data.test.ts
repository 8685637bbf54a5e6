import type {
  BreadcrumbList,
  Dataset,
  GovernmentService,
  Article as SchemaArticle,
  CollectionPage,
  NewsArticle,
  Thing,
  WithContext,
} from 'schema-dts';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Article } from '../bulletin/article.ts';
import type { CalendarDate, Month } from '../date.ts';
import type { Guide } from '../handbook/guide.ts';
import type { Site } from './site.ts';
import type { Issue } from '../bulletin/issue.ts';
import {
  breadcrumbs,
  dataset,
  governmentService,
  articlePage,
  issuePage,
} from './structured-data.ts';

const site: Site = {
  title: '焦作民政专刊',
  tagline: '一句话',
  bureau: '焦作市民政局',
  newspaper: '焦作日报',
  masthead: '焦作日报·民政专刊',
  frequency: '月刊',
  region: { code: '4108', name: '焦作市', province: '河南省' },
  domain: 'mzzk.example.cn',
  siteIdCode: '4108000000',
  records: { icp: '备案号', police: '备案号' },
  contacts: { address: '', postcode: '', phone: '', mail: '', sample: true },
  columns: [],
  offline: true,
};
const absolute = (address: string): string => `https://mzzk.example.cn${address}`;
const publisher = { '@type': 'GovernmentOrganization', name: '焦作市民政局' };

const article: Article = {
  issue: '2016-06' as Month,
  slug: 'safety-net',
  order: 1,
  title: '编密织牢民生保障“兜底网”',
  titleSupplied: false,
  text: 'original',
  deck: '市民政局推进脱贫攻坚',
  kind: '通讯',
  date: '2016-06' as Month,
  bylines: [
    { role: '记者', name: '李新和' },
    { role: '摄', name: '高立永' },
  ],
  summary: '一句话。',
  topics: ['脱贫攻坚'],
  places: [],
  programmes: [],
  hanCount: 900,
};

const issue: Issue = { month: '2016-06' as Month, number: 1, founding: true };

describe('articlePage', () => {
  // The compiler compares it with the types of schema.org: an unknown property or a wrong value does not compile.
  const told = (more: Partial<Article> = {}): WithContext<NewsArticle> =>
    articlePage({ ...article, ...more }, issue, site, absolute) as WithContext<NewsArticle>;

  test('an article says what it is, who wrote it and where it stands', () => {
    expect(told({ page: 1 })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      headline: '编密织牢民生保障“兜底网”',
      alternativeHeadline: '市民政局推进脱贫攻坚',
      description: '一句话。',
      datePublished: '2016-06',
      inLanguage: 'zh-CN',
      articleSection: '通讯',
      printPage: '1',
      keywords: '脱贫攻坚',
      author: [
        { '@type': 'Person', name: '李新和', jobTitle: '记者' },
        { '@type': 'Person', name: '高立永', jobTitle: '摄影' },
      ],
      isPartOf: {
        '@type': 'PublicationIssue',
        '@id': 'https://mzzk.example.cn/bulletin/2016-06/#issue',
        issueNumber: 1,
        datePublished: '2016-06',
        isPartOf: { '@type': 'Periodical', name: '焦作日报·民政专刊' },
      },
      image: ['https://mzzk.example.cn/social/2016-06/safety-net.png'],
      url: 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      mainEntityOfPage: 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      isAccessibleForFree: true,
    });
  });

  test('an article without a deck has no second headline', () => {
    const { deck: _, ...plain } = article;
    expect(articlePage(plain, issue, site, absolute)).not.toHaveProperty('alternativeHeadline');
  });

  test('the publisher of the newspaper’s text is the one that site.yaml names', () => {
    const named = { ...site, publisher: '焦作日报社' };
    expect(articlePage(article, issue, named, absolute)).toMatchObject({
      publisher: { '@type': 'Organization', name: '焦作日报社' },
    });
  });

  test('a retold piece is an article of this site, based on what the newspaper reported', () => {
    const { deck: _, ...plain } = article;
    const data = articlePage(
      { ...plain, kicker: '市民政局', text: 'retold' },
      issue,
      site,
      absolute,
    ) as WithContext<SchemaArticle>;
    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Article',
      '@id': 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      headline: '编密织牢民生保障“兜底网”',
      author: publisher,
      publisher,
      creditText: '据《焦作日报·民政专刊》2016年6月报道改写（原题同此；记者 李新和 高立永 摄）',
      isBasedOn: {
        '@type': 'NewsArticle',
        headline: '编密织牢民生保障“兜底网”',
        alternateName: '市民政局',
        datePublished: '2016-06',
        author: [
          { '@type': 'Person', name: '李新和', jobTitle: '记者' },
          { '@type': 'Person', name: '高立永', jobTitle: '摄影' },
        ],
        isPartOf: {
          '@type': 'PublicationIssue',
          '@id': 'https://mzzk.example.cn/bulletin/2016-06/#issue',
          issueNumber: 1,
          datePublished: '2016-06',
          isPartOf: { '@type': 'Periodical', name: '焦作日报·民政专刊' },
        },
      },
      description: '一句话。',
      inLanguage: 'zh-CN',
      articleSection: '通讯',
      keywords: '脱贫攻坚',
      image: ['https://mzzk.example.cn/social/2016-06/safety-net.png'],
      url: 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      mainEntityOfPage: 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      isAccessibleForFree: true,
    });
  });

  test('a report whose headline is lost has none', () => {
    const data = told({ text: 'retold', titleSupplied: true });
    expect(data).toHaveProperty('headline', '编密织牢民生保障“兜底网”（拟题）');
    expect(data).not.toHaveProperty('isBasedOn.headline');
  });

  test('a retold piece of an issue that says when it went online was published on that day', () => {
    const online = { ...issue, online: '2026-11-01' as CalendarDate };
    expect(articlePage({ ...article, text: 'retold' }, online, site, absolute)).toMatchObject({
      datePublished: '2026-11-01',
      isBasedOn: { datePublished: '2016-06' },
    });
  });

  test('an unsigned article is by the newspaper', () => {
    expect(told({ bylines: [] })).toMatchObject({
      author: { '@type': 'NewsMediaOrganization', name: '焦作日报' },
    });
  });

  test('a picture and corrections are told, with the day of the last one', () => {
    const corrections = [
      { date: '2016-08-02' as CalendarDate, text: '应为230元。' },
      { date: '2016-07-01' as CalendarDate, text: '应为三个组。' },
    ];
    const photo = {
      caption: '图',
      image: { file: 'photos/a.jpg', alt: '图', people: '没有人物' },
    } as const;
    const data = told({ corrections, photo });
    expect(data).toMatchObject({
      dateModified: '2016-08-02',
      correction: [
        { '@type': 'CorrectionComment', datePublished: '2016-08-02', text: '应为230元。' },
        { '@type': 'CorrectionComment', datePublished: '2016-07-01', text: '应为三个组。' },
      ],
    });
    expect(data).toHaveProperty(['image', 0], 'https://mzzk.example.cn/photos/a.jpg');
  });
});

test('an issue says its number and what stands in it, in the order of the paper', () => {
  const retold: Article = { ...article, slug: 'other', text: 'retold' };
  const data: WithContext<CollectionPage> = issuePage(issue, [article, retold], site, absolute);
  expect(data).toMatchObject({
    '@type': 'CollectionPage',
    name: '焦作日报·民政专刊 2016年6月',
    about: {
      '@type': 'PublicationIssue',
      issueNumber: 1,
      isPartOf: { '@type': 'Periodical', name: '焦作日报·民政专刊' },
    },
    hasPart: [
      { '@type': 'NewsArticle', headline: article.title },
      { '@type': 'Article', headline: article.title },
    ],
  });
});

test('a page tells the way to itself', () => {
  const way: WithContext<BreadcrumbList> = breadcrumbs(
    [
      { name: '首页', address: '/' },
      { name: '专刊', address: '/bulletin/' },
    ],
    absolute,
  );
  expect(way.itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://mzzk.example.cn/' },
    { '@type': 'ListItem', position: 2, name: '专刊', item: 'https://mzzk.example.cn/bulletin/' },
  ]);
});

test('a guide is a service of the bureau for the region', () => {
  const guide: Guide = {
    title: '最低生活保障',
    programme: 'subsistenceAllowance',
    inForce: '2021-07-01' as CalendarDate,
    reviewed: '2026-11-01' as CalendarDate,
    summary: '谁可以申请。',
    who: '',
    benefit: '',
    where: '',
    bases: [],
    standards: [],
    materials: [],
    steps: [],
    placeAndTime: '',
    contact: '',
    supervision: '',
    questions: [],
    changes: [],
  };
  const service: WithContext<GovernmentService> = governmentService(guide, site, absolute);
  expect(service).toEqual({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: '最低生活保障',
    description: '谁可以申请。',
    serviceType: '最低生活保障',
    areaServed: '焦作市',
    provider: publisher,
    url: 'https://mzzk.example.cn/handbook/subsistence-allowance/',
  });
});

test('a table says where its file is', () => {
  const table = {
    name: '台账',
    description: '说明',
    address: '/ledger/',
    file: '/data/ledger.csv',
  };
  const data: WithContext<Dataset> = dataset(table, site, absolute);
  expect(data).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: '台账',
    description: '说明',
    creator: publisher,
    url: 'https://mzzk.example.cn/ledger/',
    distribution: {
      '@type': 'DataDownload',
      encodingFormat: 'text/csv',
      contentUrl: 'https://mzzk.example.cn/data/ledger.csv',
    },
  });
});

/** The types and properties of a node and of all nodes inside it that schema.org does not have. */
type UnknownTerms<Node> = Node extends readonly (infer Item)[]
  ? UnknownTerms<Item>
  : Node extends { '@type': infer Name }
    ? | UnknownTypes<Name>
      | Exclude<keyof Node, '@context' | keyof SchemaNode<Name>>
      | UnknownTerms<Node[keyof Node]>
    : never;
type SchemaNode<Name> = Extract<Thing, { '@type': Name }>;
type UnknownTypes<Name> = Name extends unknown
  ? [SchemaNode<Name>] extends [never]
    ? Name
    : never
  : never;

describe('the terms of schema.org', () => {
  test('a type or property that it does not have is found by the compiler, however deep', () => {
    expectTypeOf<UnknownTerms<{ '@type': 'NewsStory' }>>().toEqualTypeOf<'NewsStory'>();
    expectTypeOf<
      UnknownTerms<{ '@type': 'NewsArticle'; kicker: string }>
    >().toEqualTypeOf<'kicker'>();
    expectTypeOf<
      UnknownTerms<{
        '@type': 'NewsArticle';
        author: readonly { '@type': 'Person'; role: string }[];
      }>
    >().toEqualTypeOf<'role'>();
  });

  test('pages use no others', () => {
    expectTypeOf<UnknownTerms<ReturnType<typeof articlePage>>>().toBeNever();
    expectTypeOf<UnknownTerms<ReturnType<typeof issuePage>>>().toBeNever();
    expectTypeOf<UnknownTerms<ReturnType<typeof breadcrumbs>>>().toBeNever();
    expectTypeOf<UnknownTerms<ReturnType<typeof governmentService>>>().toBeNever();
    expectTypeOf<UnknownTerms<ReturnType<typeof dataset>>>().toBeNever();
  });
});
