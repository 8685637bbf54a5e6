import type { CmsConfig, EntryCollection, Field } from '@sveltia/cms';
import { formatMonth, type Month } from '../domain/date.ts';
import type { Article } from '../domain/bulletin/article.ts';
import { usualTopics } from './usual-topics.ts';
import type { Issue } from '../domain/bulletin/issue.ts';
import type { Law } from '../domain/law/law.ts';
import type { Place } from '../domain/places/place.ts';
import { programmeToSlug, type Programme } from '../domain/programme.ts';
import type { Site } from '../domain/site/site.ts';
import { articleFields } from './article-fields.ts';
import { count, day, line, month } from './field-parts.ts';
import { guideFields } from './guide-fields.ts';
import { noticeFields } from './notice-fields.ts';

/** What the forms offer to choose from. */
export interface DeskFacts {
  site: Pick<Site, 'masthead'>;
  issues: readonly Issue[];
  places: readonly Place[];
  programmes: readonly Programme[];
  laws: readonly Law[];
  articles: readonly { readonly value: Pick<Article, 'topics'> }[];
}

/** The picture that the desk writes is at most this wide; right for a page, small for a phone. */
const pictureWidth = 1600;

/**
 * The forms of the editors' desk, made from the same lists as the checks. Rosters are not in it, nor the
 * settings of the site and the tables of reference, which offices keep in spreadsheets.
 */
export const deskConfig = ({
  site,
  issues,
  places,
  programmes,
  laws,
  articles: published,
}: DeskFacts): CmsConfig => ({
  load_config_file: false,
  app_title: `${site.masthead} 编辑台`,
  // Nobody signs in: the desk works on the clone on this machine.
  backend: { name: 'gitea', repo: 'local/site', branch: 'main' },
  media_folder: '/public/photos',
  public_folder: '/photos',
  media_libraries: {
    default: {
      config: {
        slugify_filename: true,
        transformations: {
          raster_image: { format: 'webp', quality: 82, width: pictureWidth },
        },
      },
    },
  },
  show_preview_links: false,
  slug: { encoding: 'ascii' },
  output: { omit_empty_optional_fields: true },
  collections: [
    ...issues
      .toReversed()
      .map(({ month }) => articles(month, places, programmes, topicsOf(published))),
    issueCollection,
    ...programmes.map((programme) => guides(programme, programmes, laws)),
    pageCollection,
    notices(places, programmes),
  ],
});

const topicsOf = (published: DeskFacts['articles']): string[] =>
  usualTopics(published.map(({ value }) => value));

const articles = (
  issue: Month,
  places: readonly Place[],
  programmes: readonly Programme[],
  topics: readonly string[],
): EntryCollection => ({
  name: `articles-${issue}`,
  label: `${formatMonth(issue)}的文章`,
  label_singular: '文章',
  folder: `content/bulletin/${issue}`,
  // Set on the collection: if set on a field, the program uses the first issue's folder for all issues.
  media_folder: `/public/photos/${issue}`,
  public_folder: `/photos/${issue}`,
  extension: 'mdx',
  format: 'yaml-frontmatter',
  slug: {
    editable: ['create'],
    hint: '两位数字是见报顺序，后面是网址里的名字，如 03-village-lists；发布以后不要再改',
    pattern: [
      '^\\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*$',
      '写作 03-village-lists 的样子：数字、小写字母和 -',
    ],
  },
  identifier_field: 'title',
  summary: '{{original.title}}{{title}}',
  sortable_fields: { fields: ['slug'], default: { field: 'slug' } },
  fields: articleFields(issue, places, programmes, topics),
});

const issueCollection: EntryCollection = {
  name: 'issues',
  label: '各期专刊',
  label_singular: '一期',
  description: '新建一期以后，请刷新这一页，左边就有这一期的文章。',
  folder: 'content/bulletin',
  path: '{{slug}}/issue',
  extension: 'yaml',
  format: 'yaml',
  slug: '{{fields.month}}',
  identifier_field: 'month',
  summary: '{{month}}',
  fields: [
    month('month', '月份', { hint: '新建时它就是文件夹名和网址，建好以后不要再改' }),
    count('number', '期数', { least: 1, required: false, hint: '查不到就不写' }),
    {
      name: 'founding',
      label: '创刊号',
      widget: 'boolean',
      required: false,
      default: false,
      hint: '只有最早的一期才打开',
    },
    day('online', '上网日期', {
      required: false,
      hint: '这一期放上网的日期，首页按它算几天没有更新',
    }),
    { name: 'note', label: '说明', widget: 'text', required: false, hint: '一句话说明这一期' },
  ],
};

const guides = (
  { id, name }: Programme,
  programmes: readonly Programme[],
  laws: readonly Law[],
): EntryCollection => ({
  name: `guides-${programmeToSlug(id)}`,
  label: `指南：${name}`,
  label_singular: '一版',
  description: '规定变了就新建一版，写新的施行日期；旧的一版留着，读者还能看到。',
  folder: `content/handbook/${programmeToSlug(id)}`,
  extension: 'mdx',
  format: 'yaml-frontmatter',
  delete: false,
  slug: '{{fields.inForce}}',
  identifier_field: 'inForce',
  summary: '{{inForce}} 起施行',
  fields: guideFields(programmes, laws),
});

const bodyField: Field = {
  name: 'body',
  label: '正文',
  widget: 'markdown',
  buttons: ['bold', 'link', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list'],
  editor_components: [],
};

const pageCollection: EntryCollection = {
  name: 'pages',
  label: '说明页',
  label_singular: '说明页',
  folder: 'content/pages',
  extension: 'mdx',
  format: 'yaml-frontmatter',
  create: false,
  delete: false,
  identifier_field: 'title',
  fields: [
    line('title', '标题'),
    line('summary', '一句话', { hint: '这一页讲什么，显示在搜索结果里' }),
    day('updated', '更新日期'),
    bodyField,
  ],
};

const notices = (places: readonly Place[], programmes: readonly Programme[]): EntryCollection => ({
  name: 'notices',
  label: '公示说明',
  label_singular: '公示',
  description: '名单不在这里：用 npm run import:roster 从发放表变出来。新的公示用 npm run new 建。',
  folder: 'data/notices',
  path: '{{slug}}/notice',
  extension: 'yaml',
  format: 'yaml',
  create: false,
  delete: false,
  identifier_field: 'title',
  fields: noticeFields(places, programmes),
});
