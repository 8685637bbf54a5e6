import { articlesAboutAddress, personAddress, topicAddress } from '../../domain/address.ts';
import { withYearPages } from '../../domain/bulletin/article-paging.ts';
import type { Article } from '../../domain/bulletin/article.ts';
import {
  articlesByPlace,
  listAddresses,
  type SiteFacts,
} from '../../domain/site/site-addresses.ts';
import type { Project } from '../project.ts';
import { listPublicFiles } from '../formats/pictures.ts';
import { reportOn, type Reading, type SiteLink } from '../formats/reading.ts';

/**
 * Pages and files made from tables, drawn or counted by the build; the audit of the built site checks links to
 * them.
 */
const leftToAudit = /^\/(?:data\/[\w-]+\.(?:csv|schema\.json)|social\/|search\/a-z\/[a-z]+\/$)/;

/** Reports links of bodies to pages and files of this site that do not exist. */
export function followLinks(links: readonly SiteLink[], project: Project, reading: Reading): void {
  if (links.length === 0) return;
  const known = linkableAddresses(project, listPublicFiles(reading.settings));
  const refused = refusedFolders(project, reading);
  const origins = [`https://${project.site.domain}`, `http://${project.site.domain}`];
  for (const { file, line, address } of links) {
    const report = (message: string) =>
      reportOn(reading.problems, file)(line, 'dead-link', message);
    const origin = origins.find((one) => address === one || address.startsWith(`${one}/`));
    const inSite = origin === undefined ? address : address.slice(origin.length) || '/';
    if (address.trim() === '') report('这个链接没有地址。请写上地址，或删去这个链接。');
    else if (inSite.startsWith('/') && !inSite.startsWith('//')) {
      if (refused.some((folder) => inSite.startsWith(folder))) continue;
      const fault = faultOf(inSite, known);
      if (fault !== undefined) report(fault);
    } else if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(inSite))
      report(`链接“${address}”没有从头写起。本站的地址从“/”写起，别的网站从 https:// 写起。`);
  }
}

/** Addresses that files with problems will have once they are mended: /handbook/orphans/ */
function refusedFolders({ guides, articles }: Project, { problems }: Reading): string[] {
  const read = new Set([...guides, ...articles].map(({ file }) => file));
  const refused = problems.filter(({ file }) => !read.has(file)).map(({ file }) => file.split('/'));
  return refused
    .filter((parts) => parts.length > 3)
    .map(([, kind = '', name = '']) => `/${kind}/${name}/`);
}

function faultOf(address: string, known: ReadonlySet<string>): string | undefined {
  const path = decode(address.split(/[?#]/)[0] ?? '');
  if (path === undefined) return `网址“${address}”里的 % 写法不对。请核对地址，或删去这个链接。`;
  if (known.has(path) || leftToAudit.test(path)) return undefined;
  const fix = known.has(`${path}/`) ? '请在末尾加上“/”' : '请核对地址，或删去这个链接';
  return `网站上没有这一页：${address}。${fix}。`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURI(text);
  } catch {
    return undefined;
  }
}

/** What may be linked to: files of public/, and every page of the site, also of what is still to come. */
const linkableAddresses = (project: Project, files: readonly string[]): ReadonlySet<string> =>
  new Set([
    ...files,
    ...listAddresses(factsOf(project)).flatMap(({ address, linkable }) =>
      linkable ? address : [],
    ),
  ]);

function factsOf(project: Project): SiteFacts {
  const { places, issues, notices, pages, ledger } = project;
  const articles = project.articles.map(({ value }) => value);
  const topics = groupBy(articles, (article) => article.topics);
  const people = groupBy(articles, ({ bylines }) => bylines.map(({ name }) => name));
  const counties = places.filter(({ level }) => level === 'county');
  const groups = [
    ...[...topics].map(([name, own]) => ({ address: topicAddress(name), articles: own })),
    ...[...people].map(([name, own]) => ({ address: personAddress(name), articles: own })),
    ...[...articlesByPlace(articles)].map(([code, own]) => ({
      address: articlesAboutAddress(code),
      articles: own,
    })),
  ];
  return {
    ...{ places, articles, issues: issues.map(({ month }) => month) },
    articleGroupPages: withYearPages(groups),
    feeds: [
      ...[...topics.keys()].map((name) => ['topics', name] as const),
      ...[...people.keys()].map((name) => ['people', name] as const),
      ...counties.map(({ code }) => ['places', code] as const),
    ],
    longFeedKinds: [],
    notices: notices.map((notice) => ({ ...notice, lastChange: notice.published })),
    ledgerMonths: [...new Set(ledger.map(({ month }) => month))],
    guides: project.guides.map(({ value: { programme, inForce } }) => ({
      ...{ programme, versions: [inForce] },
    })),
    pages: pages.map(({ id, value }) => ({ id, updated: value.updated })),
    ...{ guideChanges: [], standardChanges: [] },
  };
}

function groupBy(
  articles: readonly Article[],
  namesOf: (article: Article) => readonly string[],
): Map<string, Article[]> {
  const pairs = articles.flatMap((article) => namesOf(article).map((name) => ({ name, article })));
  const groups = Map.groupBy(pairs, ({ name }) => name);
  return new Map([...groups].map(([name, found]) => [name, found.map(({ article }) => article)]));
}
