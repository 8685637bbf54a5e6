import type { APIRoute } from 'astro';
import { getDataTables } from '../catalog/accounts/downloads.ts';
import { getIssues } from '../catalog/bulletin/bulletin.ts';
import { getGuides } from '../catalog/handbook/handbook.ts';
import { getFrame } from '../catalog/site/site.ts';
import { absoluteLink } from '../components/site/link.ts';
import { guideAddress, issueAddress, issueArchiveAddress } from '../domain/address.ts';
import { textsOfIssue } from '../domain/bulletin/retold.ts';
import { formatMonth } from '../domain/date.ts';

/** https://llmstxt.org: what the site is and where its texts are, for programs that read for people. */
export const GET: APIRoute = async () => {
  const { site, asOf } = await getFrame();
  const item = (name: string, address: string, note: string): string =>
    `- [${name}](${absoluteLink(address)}): ${note}`;
  const guides = (await getGuides()).map((guide) =>
    item(guide.title, guideAddress(guide.programme), guide.summary),
  );
  const tables = (await getDataTables()).map((table) =>
    item(table.title, `/data/${table.file}`, table.description),
  );
  const issues = (await getIssues()).map(({ issue, articles }) =>
    item(
      formatMonth(issue.month),
      issueAddress(issue.month),
      `共${articles.length}篇。${textsOfIssue(articles)}整期打包 ${absoluteLink(issueArchiveAddress(issue.month))}`,
    ),
  );
  const text = `# ${site.title}

> ${site.bureau}：${site.tagline}

内容截至 ${asOf}。${site.sample ? `${site.sample.banner}\n` : ''}
引用时请写明出处和日期；各地标准不同，以窗口答复为准。救助名单只供核对和监督，页面标有 noindex，请不要收录、汇集或推断个人信息。

## 办事指南

${guides.join('\n')}

## 标准和数据

${item('历年标准', '/standards/', '各项保障标准的金额、起止日期和出处')}
${tables.join('\n')}

## 专刊

每篇文章的网址去掉末尾的斜杠、加上 .json，就是这篇文章的全文、出处和引用格式。

${issues.join('\n')}

## 订阅和目录

${item('全部订阅', '/feeds/', 'Atom 和 JSON Feed，全文')}
${item('网站地图', '/sitemap.xml', '全部公开网页')}
`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
