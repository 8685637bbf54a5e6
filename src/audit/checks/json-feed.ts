import { checkContent, isAbsolute, isMoment, repeated } from './feed-content.ts';

const version = 'https://jsonfeed.org/version/1.1';

type Data = Readonly<Record<string, unknown>>;

/** What JSON Feed 1.1 asks; `own` is the feed's own full address. */
export function checkJsonFeed(text: string, own: string): string[] {
  const feed = parse(text);
  if (!feed) return ['JSON 写法不对'];
  const items = Array.isArray(feed['items']) ? feed['items'].map(toData) : undefined;
  return [
    ...(feed['version'] === version ? [] : [`version 应为 ${version}`]),
    ...(isText(feed['title']) ? [] : ['缺少 title']),
    ...(feed['feed_url'] === own ? [] : [`feed_url 应为 ${own}`]),
    ...(isAddress(feed['home_page_url']) ? [] : ['home_page_url 不是完整网址']),
    ...(isText(feed['language']) ? [] : ['缺少 language']),
    ...(hasAuthors(feed) ? [] : ['缺少 authors']),
    ...(items ? [] : ['缺少 items']),
    ...repeated((items ?? []).map(({ id }) => String(id))).map((id) => `id 重复：${id}`),
    ...(items ?? []).flatMap(checkItem),
  ];
}

function checkItem(item: Data): string[] {
  const where = `条目“${String(item['title'])}”`;
  const html = item['content_html'];
  return [
    ...(isAddress(item['id']) ? [] : [`${where}的 id 不是完整网址`]),
    ...(isAddress(item['url']) ? [] : [`${where}的 url 不是完整网址`]),
    ...(isText(item['title']) ? [] : [`${where}缺少 title`]),
    ...['date_published', 'date_modified']
      .filter((name) => !isMoment(String(item[name])))
      .map((name) => `${where}的 ${name} 不是完整的时间`),
    ...(hasAuthors(item) ? [] : [`${where}缺少 authors`]),
    ...(isText(html)
      ? checkContent(html).map((problem) => `${where}${problem}`)
      : [`${where}缺少 content_html`]),
  ];
}

function parse(text: string): Data | undefined {
  try {
    return toData(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const toData = (value: unknown): Data =>
  typeof value === 'object' && value !== null ? (value as Data) : {};
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isAddress = (value: unknown): boolean => isText(value) && isAbsolute(value);
const hasAuthors = ({ authors }: Data): boolean =>
  Array.isArray(authors) &&
  authors.length > 0 &&
  authors.every((author) => isText(toData(author)['name']));
