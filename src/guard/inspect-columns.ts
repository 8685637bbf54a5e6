import { join } from 'node:path';
import { siteColumns, type SiteColumn } from '../domain/site/inspection.ts';
import type { Project } from '../sources/project.ts';
import type { Settings } from '../sources/formats/settings.ts';

/** Returns columns without tags in site.yaml, and tags of columns that the site does not have. */
export function columnTags({ site }: Project): [column: string | undefined, message: string][] {
  const named = site.columns.map(({ name }) => name);
  const isOwn = (name: string): boolean => siteColumns.some((column) => column === name);
  return [
    ...siteColumns
      .filter((name) => !named.includes(name))
      .map((name): [undefined, string] => [
        undefined,
        `缺少栏目“${name}”的介绍，网页就没有像样的 ColumnName、ColumnDescription 标签；请在 columns 里补上 name 和 description。`,
      ]),
    ...named
      .filter((name, index) => !isOwn(name) || named.indexOf(name) < index)
      .map((name): [string, string] => [
        name,
        isOwn(name)
          ? `栏目“${name}”写了两次，请只留一次。`
          : `网站上没有“${name}”这个栏目，是空栏目；请删去它。栏目是：${siteColumns.join('、')}。`,
      ]),
  ];
}

/** On the project's day. */
export function isEmpty(
  column: SiteColumn,
  { articles, notices, guides, standards, asOf }: Project,
) {
  switch (column) {
    case '民政专刊':
      return articles.length === 0;
    case '救助公示':
      return notices.every(({ published }) => published > asOf);
    case '惠民手册':
      return guides.every(({ value }) => value.inForce > asOf);
    case '保障标准':
      return standards.length === 0;
  }
}

/** Where the content of a column lies. */
export const foldersOf = ({
  contentDir,
  dataDir,
  noticesDir,
}: Settings): Record<SiteColumn, string> => ({
  民政专刊: join(contentDir, 'bulletin'),
  救助公示: noticesDir,
  惠民手册: join(contentDir, 'handbook'),
  保障标准: join(dataDir, 'reference', 'standards.csv'),
});

/** What an empty column needs. */
export const emptyColumn: Record<SiteColumn, string> = {
  民政专刊:
    '栏目“民政专刊”是空的，普查会判“空白栏目”；请用 npm run new -- issue 建一期，放进文章。',
  救助公示:
    '栏目“救助公示”里没有一份已经公布的公示，普查会判“空白栏目”；请用 npm run new -- notice 建一份。',
  惠民手册:
    '栏目“惠民手册”里没有一篇正在施行的指南，普查会判“空白栏目”；请用 npm run new -- handbook 写一篇。',
  保障标准:
    '栏目“保障标准”是空的，普查会判“空白栏目”；请在 data/reference/standards.csv 里填上标准和出处。',
};
