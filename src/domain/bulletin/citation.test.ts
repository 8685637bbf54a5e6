import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Byline } from './article.ts';
import type { CalendarDate, Month } from '../date.ts';
import {
  citationLabels,
  citeBibtex,
  citeOnline,
  citeNewspaper,
  creditLine,
  type Cited,
} from './citation.ts';

const site = { masthead: '焦作日报·民政专刊', bureau: '焦作市民政局', title: '焦作民政专刊' };
const absolute = (address: string): string => `https://mzzk.example.cn${address}`;
const read = '2026-11-20' as CalendarDate;
const by = (...names: string[]): Byline[] => names.map((name) => ({ role: '记者', name }));
const article: Cited = {
  issue: '2016-06' as Month,
  slug: 'safety-net',
  title: '编密织牢民生保障“兜底网”',
  titleSupplied: false,
  text: 'original',
  date: '2016-06' as Month,
  page: 1,
  bylines: by('李新和', '李文儒', '高立永'),
};

describe('GB/T 7714—2015', () => {
  test('a newspaper article, with its page', () => {
    expect(citeNewspaper(article, site)).toBe(
      '李新和, 李文儒, 高立永. 编密织牢民生保障“兜底网”[N]. 焦作日报·民政专刊, 2016-06(1).',
    );
  });

  test('as it is read on the web, with the day and the address', () => {
    expect(citeOnline(article, site, read, absolute)).toBe(
      '李新和, 李文儒, 高立永. 编密织牢民生保障“兜底网”[N/OL]. 焦作日报·民政专刊, 2016-06(1)[2026-11-20]. https://mzzk.example.cn/bulletin/2016-06/safety-net/.',
    );
  });

  test('three authors are named, the others are 等; nobody is named twice', () => {
    expect(
      citeNewspaper({ ...article, bylines: by('甲一', '乙二', '丙三', '丁四') }, site),
    ).toMatch(/^甲一, 乙二, 丙三, 等\. /);
    expect(citeNewspaper({ ...article, bylines: by('甲一', '甲一') }, site)).toMatch(
      /^甲一\. 编密/,
    );
  });

  test('without a name or a page nothing is made up; a supplied headline says so', () => {
    const { page: _, ...unplaced } = article;
    expect(citeNewspaper({ ...unplaced, bylines: [], titleSupplied: true }, site)).toBe(
      '编密织牢民生保障“兜底网”（拟题）[N]. 焦作日报·民政专刊, 2016-06.',
    );
  });
});

describe('BibTeX', () => {
  test('an entry', () => {
    expect(citeBibtex(article, site, read, absolute).split('\n')).toEqual([
      '@article{safety-net-2016-06,',
      '  author = {李新和 and 李文儒 and 高立永},',
      '  title = {{编密织牢民生保障“兜底网”}},',
      '  journal = {焦作日报·民政专刊},',
      '  year = {2016},',
      '  month = jun,',
      '  pages = {1},',
      '  entrysubtype = {newspaper},',
      '  url = {https://mzzk.example.cn/bulletin/2016-06/safety-net/},',
      '  urldate = {2026-11-20},',
      '  langid = {chinese},',
      '}',
    ]);
  });

  test('the publisher is named where the masthead of the paper names one', () => {
    const named = { ...site, publisher: '焦作日报社' };
    expect(citeBibtex(article, named, read, absolute)).toContain('  publisher = {焦作日报社},');
  });

  test('no title opens or closes a brace, or runs as TeX', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'民政\\{}$&#%_~^') }), (title) => {
        const entry = citeBibtex({ ...article, title }, site, read, absolute);
        const bare = entry.replace(/\\[{}$&#%_]|\\text\w+\{\}/g, '');
        expect(bare.split('{').length).toBe(bare.split('}').length);
        expect(bare).not.toMatch(/[\\$&#%~^]/);
      }),
    );
  });
});

test('reference managers find the kind of entry, the newspaper, each author, the month and the page', () => {
  const labels = citationLabels(
    { ...article, topics: ['低保', '救助'], summary: '一句。' },
    { number: 3 },
    site,
    absolute,
  );
  const valuesOf = (wanted: string) =>
    labels.filter(([name]) => name === wanted).map(([, content]) => content);
  expect(valuesOf('z:itemType')).toEqual(['newspaperArticle']);
  expect(valuesOf('prism.publicationName')).toEqual(['焦作日报·民政专刊']);
  expect(valuesOf('citation_issue')).toEqual(['3']);
  expect(valuesOf('citation_author')).toEqual(['李新和', '李文儒', '高立永']);
  expect(valuesOf('citation_publication_date')).toEqual(['2016/06']);
  expect(valuesOf('citation_firstpage')).toEqual(['1']);
  expect(valuesOf('citation_public_url')).toEqual([
    'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
  ]);
});

test('a copy carries its credit', () => {
  expect(creditLine(article, site, absolute)).toBe(
    '来源：《焦作日报·民政专刊》2016年6月第1版，作者：李新和、李文儒、高立永。原文（焦作民政专刊）：https://mzzk.example.cn/bulletin/2016-06/safety-net/',
  );
});

describe('a retold piece is this site’s text', () => {
  const retold: Cited = { ...article, text: 'retold' };
  const basis =
    '据《焦作日报·民政专刊》2016年6月第1版报道改写（原题同此；记者 李新和、李文儒、高立永）';
  const labels = citationLabels(
    { ...retold, topics: ['低保', '救助'], summary: '一句。' },
    { number: 3 },
    { ...site, publisher: '焦作日报社' },
    absolute,
  );

  test('no newspaper printed it', () => {
    expect(citeNewspaper(retold, site)).toBeUndefined();
  });

  test('GB/T 7714 names the page, and the report behind it', () => {
    expect(citeOnline(retold, site, read, absolute)).toBe(
      `焦作市民政局. 编密织牢民生保障“兜底网”：${basis}[EB/OL]. [2026-11-20]. https://mzzk.example.cn/bulletin/2016-06/safety-net/.`,
    );
  });

  test('BibTeX has a page of the site, and no year, journal or author of the newspaper', () => {
    expect(citeBibtex(retold, site, read, absolute).split('\n')).toEqual([
      '@online{safety-net-2016-06,',
      '  author = {{焦作市民政局}},',
      '  organization = {焦作民政专刊},',
      '  title = {{编密织牢民生保障“兜底网”}},',
      '  url = {https://mzzk.example.cn/bulletin/2016-06/safety-net/},',
      '  urldate = {2026-11-20},',
      '  langid = {chinese},',
      `  note = {${basis}},`,
      '}',
    ]);
  });

  test('reference managers get a web page by the bureau, whose abstract names the report', () => {
    expect(Object.fromEntries(labels)).toEqual({
      'z:itemType': 'webpage',
      citation_author: '焦作市民政局',
      'prism.publicationName': '焦作民政专刊',
      citation_abstract: `一句。${basis}。`,
      citation_title: '编密织牢民生保障“兜底网”',
      citation_language: 'zh-CN',
      citation_keywords: '低保; 救助',
      citation_public_url: 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
      citation_fulltext_html_url: 'https://mzzk.example.cn/bulletin/2016-06/safety-net/',
    });
  });

  test('a supplied title says so in every form, and no original headline is claimed', () => {
    const untitled = { ...retold, titleSupplied: true };
    const forms = [
      citeOnline(untitled, site, read, absolute),
      citeBibtex(untitled, site, read, absolute),
    ];
    for (const form of forms) {
      expect(form).toContain('编密织牢民生保障“兜底网”（拟题）');
      expect(form).toContain('（原报无题或原题未存；');
    }
  });

  test('a copy carries page and report', () => {
    expect(creditLine(retold, site, absolute)).toBe(
      `来源：焦作民政专刊网站，${basis}。网页：https://mzzk.example.cn/bulletin/2016-06/safety-net/`,
    );
  });
});
