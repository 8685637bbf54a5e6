import {
  articleAddress,
  guideAddress,
  guideVersionAddress,
  issueAddress,
  noticeAddress,
  personAddress,
  placeAddress,
  topicAddress,
} from '../domain/address.ts';
import type { Project } from './load-project.ts';
import { reportOn, type Reading, type SiteLink } from './reading.ts';

/** Pages below these addresses are made of content and data one by one; the rest the audit follows. */
const families = /^\/(?:bulletin|handbook|notices|places)\//;
/** Pages of these families that are no entry of a collection. */
const own =
  /^\/(?:bulletin\/(?:people\/|topics\/)?|handbook\/(?:print\/|apply\/|changes\/|glossary\/)?|notices\/|places\/)$/;

/** Reports links to articles, guides, notices and places that there are none of. */
export function followLinks(links: readonly SiteLink[], project: Project, reading: Reading): void {
  if (links.length === 0) return;
  const known = listAddresses(project);
  for (const { file, line, address } of links) {
    const path = decodeURI(address.split(/[?#]/)[0] ?? '');
    if (!families.test(path) || own.test(path) || known.has(path)) continue;
    const withSlash = known.has(`${path}/`) || own.test(`${path}/`);
    const fix = withSlash ? '请在末尾加上“/”' : '请核对地址，或删去这个链接';
    reportOn(reading.problems, file)(line, 'dead-link', `网站上没有这一页：${address}。${fix}。`);
  }
}

function listAddresses(project: Project): ReadonlySet<string> {
  const articles = project.articles.map(({ value }) => value);
  return new Set([
    ...project.issues.map(({ month }) => issueAddress(month)),
    ...articles.map(articleAddress),
    ...articles.flatMap(({ bylines }) => bylines.map(({ name }) => personAddress(name))),
    ...articles.flatMap(({ topics }) => topics.map(topicAddress)),
    ...project.guides.flatMap(({ value: { programme, inForce } }) => [
      guideAddress(programme),
      guideVersionAddress(programme, inForce),
    ]),
    ...project.notices.map(({ id }) => noticeAddress(id)),
    ...project.places.map(({ code }) => placeAddress(code)),
  ]);
}
