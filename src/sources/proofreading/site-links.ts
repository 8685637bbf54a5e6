import {
  articleAddress,
  articleFileAddress,
  articlesAboutAddress,
  coverageAddress,
  feedAddress,
  guideAddress,
  guideVersionAddress,
  issueAddress,
  issueArchiveAddress,
  ledgerMonthAddress,
  listAddress,
  noticeAddress,
  noticeCalendarAddress,
  objectionFormAddress,
  personAddress,
  placeAddress,
  topicAddress,
} from '../../domain/address.ts';
import { countyCode, townshipCode } from '../../domain/places/place.ts';
import type { Project } from '../load-project.ts';
import { listPublicFiles } from '../formats/pictures.ts';
import { reportOn, type Reading, type SiteLink } from '../formats/reading.ts';

/** Pages and files that every site has, whatever its content. */
export const fixedAddresses = [
  '/',
  '/accountability/',
  '/bulletin/',
  '/bulletin/people/',
  '/bulletin/places/',
  '/bulletin/topics/',
  '/corrections/',
  '/coverage/',
  '/data/',
  '/data/datapackage.json',
  '/feed.json',
  '/feed.xml',
  '/feeds/',
  '/handbook/',
  '/handbook/apply/',
  '/handbook/changes/',
  '/handbook/feed.json',
  '/handbook/feed.xml',
  '/handbook/glossary/',
  '/handbook/print/',
  '/ledger/',
  '/llms.txt',
  '/notices/',
  '/opensearch.xml',
  '/places/',
  '/robots.txt',
  '/search/',
  '/search/a-z/',
  '/sitemap.xml',
  '/standards/',
] as const;

/** Made of tables, drawn or counted by the build; the audit of the built site follows them. */
const leftToAudit =
  /^\/(?:data\/[\w-]+\.(?:csv|schema\.json)|social\/|search\/a-z\/[a-z]+\/$|bulletin\/(?:people|topics|places)\/[^/]+\/\d{4}\/$)/;

/** Reports links of bodies to pages and files of this site that there are none of. */
export function followLinks(links: readonly SiteLink[], project: Project, reading: Reading): void {
  if (links.length === 0) return;
  const known = listAddresses(project, listPublicFiles(reading.settings));
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

/** Addresses under which a file with problems would stand once it is mended: /handbook/orphans/ */
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

function listAddresses(project: Project, files: readonly string[]): ReadonlySet<string> {
  const articles = project.articles.map(({ value }) => value);
  const topics = articles.flatMap((article) => article.topics);
  const people = articles.flatMap(({ bylines }) => bylines.map(({ name }) => name));
  const about = articles.flatMap(({ places }) =>
    places.flatMap((code) => [countyCode(code), townshipCode(code), code]),
  );
  const counties = project.places.filter(({ level }) => level === 'county');
  const feeds = [
    ...topics.map((name) => ['topics', name] as const),
    ...people.map((name) => ['people', name] as const),
    ...counties.map(({ code }) => ['places', code] as const),
  ];
  return new Set([
    ...fixedAddresses,
    ...files,
    ...project.pages.map(({ id }) => `/${id}/`),
    ...project.issues.flatMap(({ month }) => [issueAddress(month), issueArchiveAddress(month)]),
    ...articles.flatMap((article) => [articleAddress(article), articleFileAddress(article)]),
    ...people.map(personAddress),
    ...topics.map(topicAddress),
    ...about.map(articlesAboutAddress),
    ...feeds.flatMap(([kind, name]) => [
      feedAddress(kind, name, 'xml'),
      feedAddress(kind, name, 'json'),
    ]),
    ...project.guides.flatMap(({ value: { programme, inForce } }) => [
      guideAddress(programme),
      guideVersionAddress(programme, inForce),
    ]),
    ...project.notices.flatMap(({ id, townships }) => [
      noticeAddress(id),
      noticeCalendarAddress(id),
      objectionFormAddress(id),
      ...townships.map(({ place }) => listAddress(id, place)),
    ]),
    ...project.ledger.map(({ month }) => ledgerMonthAddress(month)),
    ...counties.map(({ code }) => coverageAddress(code)),
    ...project.places.map(({ code }) => placeAddress(code)),
  ]);
}
