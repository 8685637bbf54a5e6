import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { feedToAtom, feedToJson, type Feed } from '../../domain/formats/feed.ts';
import { checkAtom } from './atom.ts';
import { checkJsonFeed } from './json-feed.ts';

const origin = 'https://mz.example.cn/mz';
const absolute = (address: string): string => origin + encodeURI(address);
const day = (date: string) => date as CalendarDate;
const feed: Feed = {
  title: '低保 & <救助>',
  description: '一个主题',
  address: '/bulletin/topics/低保/',
  atomAddress: '/feeds/topics/低保.xml',
  jsonAddress: '/feeds/topics/低保.json',
  author: '民政局',
  since: day('2026-11-20'),
  entries: [
    {
      address: '/bulletin/2026-10/a/',
      title: '“窗口” <开到> 家门口 & 更近',
      summary: '一句话\u0000。',
      html: '<p>正文 &amp; <a href="https://mz.example.cn/mz/b/">链接</a><br>]]></p>',
      authors: ['程知远', '温若水'],
      topics: ['窗口服务'],
      published: day('2026-10-01'),
      updated: day('2026-11-03'),
    },
    {
      address: '/notices/x/',
      title: '名单',
      summary: '公示。',
      html: '<p>公示。</p>',
      authors: ['民政局'],
      topics: [],
      published: day('2026-11-01'),
      updated: day('2026-11-01'),
    },
  ],
};
const atom = feedToAtom(feed, absolute);
const json = feedToJson(feed, absolute);
const ownAtom = absolute(feed.atomAddress);
const ownJson = absolute(feed.jsonAddress);

test('what the site writes is sound, whatever stands in a title, and without an entry too', () => {
  expect(checkAtom(atom, ownAtom)).toEqual([]);
  expect(checkJsonFeed(json, ownJson)).toEqual([]);
  const empty = { ...feed, entries: [] };
  expect(checkAtom(feedToAtom(empty, absolute), ownAtom)).toEqual([]);
  expect(checkJsonFeed(feedToJson(empty, absolute), ownJson)).toEqual([]);
});

test('markup, emoji, controls and halves of characters in any field leave the feeds sound', () => {
  const written = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => `题${text}`);
  fc.assert(
    fc.property(written, written, written, fc.array(written), (title, summary, author, topics) => {
      const entries = feed.entries.map((entry) => ({
        ...entry,
        ...{ title, summary, topics, authors: [author] },
      }));
      const odd = { ...feed, title, description: summary, author, entries };
      expect(checkAtom(feedToAtom(odd, absolute), ownAtom)).toEqual([]);
      expect(checkJsonFeed(feedToJson(odd, absolute), ownJson)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('a feed names the one of the time before, an archived one also the one that grows', () => {
  const [previous, current] = ['/feeds/years/2015.xml', '/feed.xml'];
  const growing = feedToAtom({ ...feed, archive: { previous, current: undefined } }, absolute);
  expect(growing).toContain(
    `rel="prev-archive" type="application/atom+xml" href="${origin}${previous}"`,
  );
  expect(growing).not.toContain('<archive');
  const archived = feedToAtom({ ...feed, archive: { previous: undefined, current } }, absolute);
  expect(archived).toContain('<archive xmlns="http://purl.org/syndication/history/1.0"/>');
  expect(archived).toContain(
    `rel="current" type="application/atom+xml" href="${origin}${current}"`,
  );
  expect(archived).not.toContain('prev-archive');
  expect([growing, archived].flatMap((text) => checkAtom(text, ownAtom))).toEqual([]);
});

test('a feed is as new as its newest entry', () => {
  expect(atom).toMatch(/<\/subtitle>\n<updated>2026-11-03T00:00:00\+08:00<\/updated>/);
});

const cut = (text: string, from: string | RegExp, to = ''): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
  return changed;
};

describe('Atom: each fault is found', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['broken XML', '</entry>', '', 'XML 写法不对'],
    ['another root', /http:\/\/www\.w3\.org\/2005\/Atom/, 'http://example.cn/', '根元素'],
    ['no language', ' xml:lang="zh-CN"', '', 'xml:lang'],
    ['no id', /<id>.*<\/id>\n<title>低保/, '<title>低保', '一个 id'],
    ['an id without origin', /<id>https:[^<]*a\/<\/id>/, '<id>/a/</id>', 'id 不是完整网址'],
    ['an id twice', 'bulletin/2026-10/a/</id>', 'notices/x/</id>', 'id 重复'],
    ['no day', /<updated>2026-11-03T00:00:00\+08:00/, '<updated>2026-11-03', 'updated'],
    ['a feed older than its entries', '<updated>2026-11-03', '<updated>2026-10-03', '早于'],
    ['no link to itself', 'rel="self"', 'rel="related"', 'rel="self"'],
    ['a link to another feed', '.xml"/>', '.rss"/>', 'rel="self"'],
    ['no page', 'rel="alternate"', 'rel="related"', 'rel="alternate"'],
    ['no author', /<author>.*<\/author>/g, '', '缺少 author'],
    ['content of no type', ' type="html">', '>', 'type="html"'],
    ['published after the change', '<published>2026-10-01', '<published>2026-12-01', '晚于'],
    ['a program in the text', '&lt;p&gt;公示', '&lt;script&gt;&lt;/script&gt;公示', '<script>'],
    ['an unfinished address', 'href=&quot;https://mz.example.cn', 'href=&quot;', '不完整'],
    ['markup that does not close', '&lt;/a&gt;', '&lt;/b&gt;', '写法不对'],
  ])('%s', (_name, from, to, says) => {
    expect(checkAtom(cut(atom, from, to), ownAtom).join('\n')).toContain(says);
  });
});

describe('JSON Feed: each fault is found', () => {
  test.each<[string, string | RegExp, string, string]>([
    ['broken JSON', '}', '', 'JSON 写法不对'],
    ['an old version', 'version/1.1', 'version/1', 'version'],
    ['no title', /"title":"低保[^"]*"/, '"title":""', '缺少 title'],
    ['another address', /"feed_url":"[^"]*"/, '"feed_url":"https://a.cn/"', 'feed_url'],
    ['no items', '"items"', '"entries"', '缺少 items'],
    ['an id twice', /"id":"[^"]*a\/"/, `"id":"${origin}/notices/x/"`, 'id 重复'],
    ['no author', '"authors":[{"name":"民政局"}],"items"', '"items"', '缺少 authors'],
    ['a day alone', /T00:00:00\+08:00/, '', 'date_published'],
    ['no text', /"content_html":"<p>公示。<\/p>",/, '', 'content_html'],
    ['an unfinished address', 'href=\\"https://mz.example.cn', 'href=\\"', '不完整'],
  ])('%s', (_name, from, to, says) => {
    expect(checkJsonFeed(cut(json, from, to), ownJson).join('\n')).toContain(says);
  });
});
