import { describe, expect, test } from 'vitest';
import { context, pageOf } from '../../testing/audit/test-page.ts';
import { addressToFile, checkLinks, linksInFile, linksOf } from './links.ts';

const anchors = new Map([['places/9901/index.html', new Set(['v990101001001', '办理流程'])]]);
const check = (link: string, address = '/places/9901/', inContext = context): string[] =>
  checkLinks({ address, links: [link] }, inContext, anchors);

describe('checkLinks', () => {
  test.each([
    '/',
    '../../',
    '/places/9901/#v990101001001',
    '#办理流程',
    `#${encodeURIComponent('办理流程')}`,
    '#',
    '#top',
    '?q=低保',
    encodeURI('/bulletin/people/张三/'),
    '/bulletin/people/张三/',
    'https://mz.yunxi.example/style.css',
    'https://www.gov.cn/nothing',
    'mailto:mz@yunxi.example',
    'tel:12345',
  ])('resolves: %s', (link) => {
    expect(check(link)).toEqual([]);
  });

  test.each([
    '/nothing/',
    '/places/9901',
    'style.css',
    '#nothing',
    '/#v990101001001',
    'https://mz.yunxi.example/nothing/',
    'ftp://mz.yunxi.example/',
    'http://[',
  ])('does not: %s', (link) => {
    expect(check(link)).toHaveLength(1);
  });

  test('a forgotten slash is told', () => {
    expect(check('/places/9901')[0]).toContain('缺少结尾的“/”');
  });

  test('under a base path only what is under it', () => {
    const based = { ...context, basePath: '/press/' };
    expect(check('/press/places/9901/', '/', based)).toEqual([]);
    expect(check('places/9901/', '/', based)).toEqual([]);
    expect(check('/places/9901/', '/', based)).toHaveLength(1);
    expect(addressToFile('/press/', '/', based)).toBe('index.html');
  });
});

test('links of a page: what is clicked, fetched and told to machines', () => {
  const html = `
    <meta name="Image" content="https://mz.yunxi.example/a.png">
    <meta property="og:url" content="https://mz.yunxi.example/">
    <meta http-equiv="refresh" content="0;url=/moved/">
    <a href="/b/">文</a><a>字</a><form action="/search/"></form>
    <img src="/c.png" srcset="/d.png 2x">`;
  expect(linksOf(pageOf(html)).sort()).toEqual(
    [
      '/b/',
      '/c.png',
      '/d.png',
      '/moved/',
      '/search/',
      'https://mz.yunxi.example/',
      'https://mz.yunxi.example/a.png',
    ].sort(),
  );
});

test('links of files for programs', () => {
  const text = `<loc>https://mz.yunxi.example/a/?b=1&amp;c=2</loc> "https:\\/\\/mz.yunxi.example\\/d\\/"
    http://www.sitemaps.org/schemas <Url template="https://mz.yunxi.example/search/?q={searchTerms}"/>
    url={https://mz.yunxi.example/e/},`;
  expect(linksInFile(text, context.origin)).toEqual([
    'https://mz.yunxi.example/a/?b=1&c=2',
    'https://mz.yunxi.example/d/',
    'https://mz.yunxi.example/e/',
  ]);
});
