import {
  articleKinds,
  bylineRoles,
  lastPage,
  type Article,
  type ArticleKind,
  type Byline,
} from '../../domain/bulletin/article.ts';
import type { Month } from '../../domain/date.ts';
import type { Place } from '../../domain/places/place.ts';
import type { Programme } from '../../domain/programme.ts';
import { formatYuan } from '../../domain/money.ts';
import { formatPer, type Standard } from '../../domain/law/standard.ts';
import {
  findWrongAnniversaries,
  findMovedFestivals,
  findWrongFestivals,
  findWrongLunarDays,
} from '../../domain/proofreading/time/known-days.ts';
import {
  findWrongCounts,
  findWrongDays,
  findWrongDaysBehind,
  findWrongDaysOfMonth,
} from '../../domain/proofreading/time/wrong-day.ts';
import { findReversedWorks } from '../../domain/proofreading/time/event-order.ts';
import { findWrongAges } from '../../domain/proofreading/time/wrong-age.ts';
import { findWrongYearSpans } from '../../domain/proofreading/time/year-spans.ts';
import { findWrongZodiacs } from '../../domain/proofreading/time/zodiac.ts';
import { findWrongStandards } from '../../domain/proofreading/standard-contradiction.ts';
import {
  misplacedTownships,
  unlessAsInSource,
  type BodyCheck,
} from '../formats/markdown/body-faults.ts';
import { readCorrections, readFigures, readStandardPhrases } from './article-notes.ts';
import { BylineNames } from './byline-names.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import {
  countBetween,
  matching,
  month,
  oneOf,
  personName,
  type FieldRule,
} from '../formats/field-rules.ts';
import { buildMarkdownBody } from '../formats/markdown/body-html.ts';
import { checkedBody } from './article-body.ts';
import { RepeatedArticles } from './repeated-articles.ts';
import { articleFileName, type IssueFolder } from './issues.ts';
import { readHeadline, readText } from './headline.ts';
import { programmeIn } from '../law/reference-rules.ts';
import { readMdx } from '../formats/markdown/mdx-file.ts';
import { placeIn } from '../places/places.ts';
import { reportOn, type Reading } from '../formats/reading.ts';
import { readMorePhotos, readPhoto } from './photo.ts';
import type { Pictures } from '../formats/pictures.ts';
import type { Register } from '../formats/register.ts';
import { displayPath } from '../formats/settings.ts';
import type { FromFile } from '../formats/from-file.ts';
import type { FolderEntry } from '../formats/text-file.ts';
import type { MapReader } from '../formats/map-reader.ts';

/** What articles refer to. */
export interface ArticleReferences {
  places: Register<Place>;
  programmes: Register<Programme>;
  /** Without those of a table that has problems. */
  standards: readonly Standard[];
  pictures: Pictures;
}

/** `2016-06/safety-net` for every article file, whether it could be read or not. */
export const articleIds = (folders: readonly IssueFolder[]): ReadonlySet<string> =>
  new Set(
    folders.flatMap((folder) => folder.articles.map((entry) => articleId(folder.month, entry))),
  );

const articleId = (issue: Month, { name }: FolderEntry): string =>
  `${issue}/${articleFileName.exec(name)?.[2] ?? name}`;

/** content/bulletin/<month>/NN-slug.mdx, issue by issue in the paper's order. */
export async function readArticles(
  reading: Reading,
  folders: readonly IssueFolder[],
  references: ArticleReferences,
): Promise<FromFile<Article>[]> {
  const articles: FromFile<Article>[] = [];
  const names = new BylineNames();
  const repeated = new RepeatedArticles(reading);
  for (const folder of folders) {
    checkNames(reading, folder);
    const read = await Promise.all(
      folder.articles.map((entry) =>
        readArticle(reading, folder.month, entry, references, { names, repeated }),
      ),
    );
    const found = read.filter((article) => article !== undefined);
    checkPages(reading, found);
    repeated.check(found);
    articles.push(...found);
  }
  await names.check();
  return articles;
}

/** A place in the paper belongs to one article only, and so does an address. */
function checkNames(reading: Reading, { articles }: IssueFolder): void {
  const seen = new Map<string, string>();
  for (const { name, path } of articles) {
    const [, order = '', slug = ''] = articleFileName.exec(name) ?? [];
    const report = reportOn(reading.problems, displayPath(reading.settings, path));
    const sameOrder = seen.get(order);
    const sameSlug = seen.get(slug);
    if (sameOrder !== undefined)
      report(1, 'repeated-order', `版序 ${order} 与 ${sameOrder} 重复，请改文件名开头的两位数字。`);
    if (sameSlug !== undefined)
      report(1, 'repeated-slug', `英文短名 ${slug} 与 ${sameSlug} 重复，网址会相同，请改文件名。`);
    if (order === '00') report(1, 'article-order', '版序从 01 开始，请改文件名开头的两位数字。');
    seen.set(order, name).set(slug, name);
  }
}

/** The order of the files is the order of the paper, so a later article is on the same page or a later one. */
function checkPages(reading: Reading, articles: readonly FromFile<Article>[]): void {
  let highest = 1;
  for (const { file, value } of articles) {
    if (value.page !== undefined && value.page < highest)
      reportOn(reading.problems, file)(
        1,
        'page-order',
        `第 ${value.page} 版的稿件排在第 ${highest} 版的后面；请改 page，或改文件名开头的两位数字，让稿件按版面先后排。`,
        'page',
      );
    highest = Math.max(highest, value.page ?? 1);
  }
}

async function readArticle(
  reading: Reading,
  issue: Month,
  entry: FolderEntry,
  references: ArticleReferences,
  { names, repeated }: { names: BylineNames; repeated: RepeatedArticles },
): Promise<FromFile<Article> | undefined> {
  const rules = {
    components: {},
    sections: [],
    hasPicture: (address: string) => references.pictures.has(address),
    picturesApart: true,
    checks: [
      wrongStandards(issue, references),
      wrongDays(issue),
      misplacedTownships(references.places.values),
    ],
  };
  const [, order = '', slug = ''] = articleFileName.exec(entry.name) ?? [];
  const read = await readMdx(reading, entry.path, rules, (map, body) => {
    repeated.addBody(articleId(issue, entry), body);
    return buildArticle(map, body, {
      issue,
      references,
      addName: (byline, name) => {
        names.add(byline, name, `${issue}/${entry.name}`);
      },
    });
  });
  if (!read) return undefined;
  const id = articleId(issue, entry);
  if (read.tree) await reading.keep?.(checkedBody(id), buildMarkdownBody(read.tree));
  const value = { ...read.value, issue, slug, order: Number(order), ...read.body };
  return { id, file: read.file, value };
}

const wrongStandards =
  (month: Month, { standards, programmes }: ArticleReferences): BodyCheck =>
  (paragraph) =>
    findWrongStandards(paragraph, month, standards, programmes.values).map(
      ({ index, said, time, rows }) => ({
        index,
        code: 'standard-contradiction',
        message: `标准对不上：这里写 ${said} 元，标准表（data/reference/standards.csv）里 ${time.length === 4 ? `${time}年` : time} 执行的是${rows
          .map(({ area, amountYuan, per }) => `${area}${formatPer[per]}${formatYuan(amountYuan)}`)
          .join('、')}。请核对文章和标准表。`,
      }),
    );

type HeadlineKey =
  'title' | 'titleSupplied' | 'kicker' | 'deck' | 'text' | 'leftOut' | 'sourceFile';
const daysOfIssue = [
  findWrongDays,
  findWrongAges,
  findWrongCounts,
  findWrongDaysOfMonth,
  findWrongDaysBehind,
  findWrongYearSpans,
  findWrongZodiacs,
  findReversedWorks,
  findMovedFestivals,
  findWrongFestivals,
  findWrongLunarDays,
  findWrongAnniversaries,
];
const wrongDays =
  (month: Month): BodyCheck =>
  (paragraph) =>
    daysOfIssue
      .flatMap((find) => unlessAsInSource(paragraph, find(paragraph, month)))
      .map(({ index, says }) => ({
        index,
        code: 'wrong-day',
        message: `日子对不上：${says}。请核对原稿；原稿确实如此的，在句子里写“（原文如此）”。`,
      }));

type ArticleHead = Omit<Article, 'issue' | 'slug' | 'order' | 'hanCount'>;

/** Where an article stands, and what it refers to. */
interface ArticleSurroundings {
  issue: Month;
  references: ArticleReferences;
  addName(byline: MapReader, name: string | undefined): void;
}

function buildArticle(
  map: MapReader,
  body: string,
  { issue, references, addName }: ArticleSurroundings,
): ArticleHead | undefined {
  const headline = readHeadline(map);
  const told = readText(map);
  const page = map.readOptional('page', countBetween(1, lastPage));
  const kind = map.read('kind', oneOf(articleKinds));
  const head = allOrUndefined<Omit<ArticleHead, HeadlineKey>>({
    kind,
    date: map.read('date', dateUpTo(issue)),
    bylines: buildBylines(map, kind, addName),
    summary: map.read('summary', summaryText),
    topics: readTopics(map),
    places: readChosen(map, 'places', placeIn(references.places)),
    programmes: readChosen(map, 'programmes', programmeIn(references.programmes)),
  });
  const photo = map.has('photo') ? readPhoto(map, references.pictures) : undefined;
  const morePhotos = map.has('morePhotos') ? readMorePhotos(map, references.pictures) : undefined;
  if (morePhotos && !map.has('photo'))
    map.fail('morePhotos', 'photo', '第一张图片写在 photo 一项，其余的才写在这里。');
  const figures = readFigures(map, body);
  const corrections = readCorrections(map, issue);
  const standards = readStandardPhrases(map, body, issue, references);
  const namesakes = map.has('not') ? readValues(map, 'not', personName) : undefined;
  if (head?.kind === '图片' && !map.has('photo'))
    map.fail(
      'photo',
      'missing-key',
      '图片稿应有 photo 一项，写图片说明；图片没有存下来时写 archived: false。',
    );
  return (
    head &&
    headline &&
    told && {
      ...headline,
      ...told,
      ...head,
      ...omitUndefined({ page, photo, morePhotos, figures, corrections, standards, namesakes }),
    }
  );
}

const summaryText = matching('summary', /^.{1,60}$/su, '应为一句话，60 字以内');
const topicText = matching(
  'topic',
  /^[\p{Script=Han}A-Za-z0-9·]{2,12}$/u,
  '应为 2 到 12 字的词，不带标点',
);

const dateUpTo = (issue: Month): FieldRule<Month> => ({
  ...month,
  expected: `${month.expected}，并且不晚于本期 ${issue}`,
  parse: (found) => {
    const date = month.parse(found);
    return date !== undefined && date <= issue ? date : undefined;
  },
});

/** Values of a list, each at most once. */
function readValues<T>(map: MapReader, key: string, rule: FieldRule<T>): T[] | undefined {
  const values = map.readList(key, rule)?.map(({ value }) => value);
  if (values && new Set(values).size < values.length)
    map.fail(key, 'repeated-value', '有重复的内容，每样只写一次。');
  return values && [...new Set(values)];
}

/** The values of an optional list: the desk leaves a list out if nothing was chosen. */
export const readChosen = <T>(map: MapReader, key: string, rule: FieldRule<T>): T[] | undefined =>
  map.has(key) ? readValues(map, key, rule) : [];

function readTopics(map: MapReader): string[] | undefined {
  const topics = readValues(map, 'topics', topicText);
  const count = map.lengthOf('topics');
  if (count !== undefined && (count < 2 || count > 4) && !map.isUnfilled('topics'))
    map.fail('topics', 'topics', `应有 2 到 4 个主题词，实际有 ${count} 个。`);
  return topics;
}

function buildBylines(
  map: MapReader,
  kind: ArticleKind | undefined,
  addName: ArticleSurroundings['addName'],
): Byline[] | undefined {
  if (!map.has('bylines')) {
    if (kind !== undefined && kind !== '评论')
      map.fail(
        'bylines',
        'missing-key',
        '缺少署名；只有评论可以不署名。写作 - { role: 记者, name: 张三 }。',
      );
    return [];
  }
  return map.readMaps('bylines')?.flatMap((byline) => {
    const name = byline.read('name', personName);
    const value = allOrUndefined<Byline>({ role: byline.read('role', oneOf(bylineRoles)), name });
    addName(byline, name);
    return value ? [value] : [];
  });
}
