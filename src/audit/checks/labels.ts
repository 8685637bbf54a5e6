import { parseDate, parseMonth } from '../../domain/date.ts';
import type { AuditContext } from '../audit-context.ts';
import type { PageKind } from '../../domain/site/page-kind.ts';
import { pageKindOf } from '../../domain/site/address-kind.ts';
import { metaContents, type Page } from '../page.ts';

/** Labels of 政府网站发展指引 (国办发〔2017〕47号) that every page carries, once and with a text. */
const everywhere = [
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnDescription',
  'ColumnKeywords',
  'ColumnType',
  'ArticleTitle',
  'ContentSource',
  'Keywords',
  'Author',
  'Description',
  'Image',
  'Url',
] as const;

/** Kinds of pages that must have a date of publication. */
const dated: readonly PageKind[] = ['article', 'notice', 'list', 'guide', 'guideVersion'];

/** A sheet without names is shown at the address of the sheet that it stands for. */
const ownAddress = ({ address }: Page): string =>
  pageKindOf(address) === 'namelessSheet' ? address.replace(/nameless\/$/, '') : address;

/** The government website's labels, as `meta` elements. */
export function checkLabels(page: Page, { site, origin, basePath }: AuditContext): string[] {
  const value = (name: string): string => metaContents(page, name)[0] ?? '';
  const expected: Record<string, string> = {
    SiteName: site.title,
    SiteDomain: site.domain,
    SiteIDCode: site.siteIdCode,
    Url: origin + encodeURI(basePath.slice(0, -1) + ownAddress(page)),
  };
  const messages = everywhere.flatMap((name) => checkOnce(name, metaContents(page, name)));
  for (const [name, content] of Object.entries(expected))
    if (value(name) !== '' && value(name) !== content)
      messages.push(`标签 ${name} 应为“${content}”，实际是“${value(name)}”`);
  if (value('Image') !== '' && !/^https?:\/\//.test(value('Image')))
    messages.push(`标签 Image 应为完整的网址，实际是“${value('Image')}”`);
  return [...messages, ...checkDate(page)];
}

function checkOnce(name: string, contents: readonly string[]): string[] {
  if (contents.length === 0) return [`缺少标签 ${name}`];
  if (contents.length > 1) return [`标签 ${name} 重复`];
  return contents[0]?.trim() === '' ? [`标签 ${name} 是空的`] : [];
}

function checkDate(page: Page): string[] {
  const contents = metaContents(page, 'PubDate');
  if (contents.length === 0)
    return dated.includes(pageKindOf(page.address)) ? ['缺少标签 PubDate'] : [];
  if (contents.length > 1) return ['标签 PubDate 重复'];
  const [content = ''] = contents;
  return isLabelDate(content)
    ? []
    : [`标签 PubDate 应写作 2026-11-06 09:00，只知道月份时写作 2016-06，实际是“${content}”`];
}

function isLabelDate(text: string): boolean {
  const [, date, hours, minutes] = /^(\S+) (\d{2}):(\d{2})$/.exec(text) ?? [];
  if (date === undefined) return parseMonth(text) !== undefined;
  return parseDate(date) !== undefined && Number(hours) < 24 && Number(minutes) < 60;
}
