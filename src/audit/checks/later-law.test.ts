import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import type { Law } from '../../domain/law/law.ts';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkLaterLaw, checkLaterLawInFile } from './later-law.ts';

const law: Law = {
  id: 'aid-act',
  title: '中华人民共和国社会救助法',
  number: '主席令第71号',
  issuer: '全国人民代表大会常务委员会',
  inForce: '2026-07-01' as CalendarDate,
} as Law;
const laws = [law];

const article = (body: string, file = 'bulletin/2018-07/news/index.html'): string[] =>
  checkLaterLaw(pageOf(`<h1>题</h1><div itemprop="articleBody">${body}</div>`, file), { laws });
const guide = (body: string, day = '2016-01-01'): string[] =>
  checkLaterLaw(
    pageOf(
      `<article class="guide"><h1>低保</h1>${body}</article>`,
      `handbook/aid/${day}/index.html`,
    ),
    { laws },
  );

describe('what came later than the day of a page', () => {
  test.each([
    ['a law', '<p>依据《社会救助法》办理。</p>'],
    ['a document', '<p>按民发〔2021〕57号办。</p>'],
    ['a year', '<p>从2021年起可以跨省申请。</p>'],
  ])('%s is found in an article and in a guide', (_what, body) => {
    expect(article(body)).toHaveLength(1);
    expect(guide(body)).toHaveLength(1);
  });

  test('what was there on the last day of the month is none', () => {
    expect(article('<p>按民发〔2018〕23号办，2018年7月31日截止。</p>')).toEqual([]);
    expect(guide('<p>按《社会救助法》办理。</p>', '2026-07-01')).toEqual([]);
  });

  test('how a version ended, what became of its bases and its history are of today', () => {
    const today = [
      '<p class="notice-mark">它从2016年1月1日用到2021年6月30日。</p>',
      '<ul><li>办法<p class="law-state">2021年7月1日废止</p></li></ul>',
      '<section><h2 id="versions">历次版本</h2><ul><li>2021年7月1日起</li></ul></section>',
    ].join('');
    expect(guide(`<p>正文</p>${today}`)).toEqual([]);
  });

  test('a page whose text cannot be told from the rest is no proof', () => {
    expect(
      checkLaterLaw(pageOf('<p>正文</p>', 'bulletin/2018-07/news/index.html'), { laws }),
    ).toHaveLength(1);
    expect(checkLaterLaw(pageOf('<p>2026年</p>', 'about/index.html'), { laws })).toEqual([]);
    const none = '<main><p>本站没有收存这一时期的指南。</p></main>';
    expect(checkLaterLaw(pageOf(none, 'handbook/aid/2014-01-01/index.html'), { laws })).toEqual([]);
  });
});

describe('files for programs', () => {
  test("an article's JSON", () => {
    const json = JSON.stringify({ title: '题', lines: [{ text: '按民发〔2021〕57号办。' }] });
    expect(checkLaterLawInFile('bulletin/2018-07/news.json', json, laws)).toHaveLength(1);
    expect(checkLaterLawInFile('bulletin/2021-07/news.json', json, laws)).toEqual([]);
  });

  test('entries of feeds, each by the month in its address', () => {
    const url = 'https://mz.yunxi.example/bulletin/2018-07/news/';
    const html = '<p>按民发〔2021〕57号办。</p>';
    const json = JSON.stringify({ items: [{ url, content_html: html }] });
    const atom = `<feed><entry><link rel="alternate" href="${url}"/><content type="html">${html.replaceAll('<', '&lt;')}</content></entry></feed>`;
    expect(checkLaterLawInFile('feed.json', json, laws)).toHaveLength(1);
    expect(checkLaterLawInFile('feed.xml', atom, laws)).toHaveLength(1);
  });
});
