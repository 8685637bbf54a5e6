import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { citeHit, hitsToCsv, type Hit, type Publisher } from './hit-list.ts';

const publisher: Publisher = {
  masthead: '焦作日报·民政专刊',
  bureau: '焦作市民政局',
  root: 'https://mzzk.example.cn/jz/',
  read: '2026-11-22',
};
const article = {
  url: '/jz/bulletin/2016-06/safety-net/',
  title: '编密织牢民生保障“兜底网”',
  excerpt: '<mark>低保</mark>',
  date: '2016-06',
  kind: '文章',
  filters: {
    genre: ['通讯'],
    credit: ['记者 李新和', '通讯员 李文儒', '通讯员 高立永', '通讯员 丁四'],
  },
};
const list = {
  url: '/jz/notices/x/410825100/#v410825100201',
  title: '番田镇：温县农村最低生活保障对象名单（2026年11月）',
  excerpt: '12 <mark>张三丰</mark> 2',
  date: '2026-11-06',
  kind: '名单',
  section: '东王贺村 12户',
  filters: { issuer: ['温县民政局'] },
  rows: [
    {
      url: '/jz/notices/x/410825100/#r12',
      village: '东王贺村',
      cells: [{ head: '姓名', text: '张三丰' }],
      excerpt: '<mark>张三丰</mark>',
    },
  ],
};
const cite = (result: Hit): string => citeHit(result, publisher);

test('an article is cited as what stood in a newspaper, read on the web', () => {
  expect(cite(article)).toBe(
    '李新和, 李文儒, 高立永, 等. 编密织牢民生保障“兜底网”[N/OL]. 焦作日报·民政专刊, 2016-06[2026-11-22]. https://mzzk.example.cn/jz/bulletin/2016-06/safety-net/.',
  );
  const placed = { ...article, filters: { genre: ['通讯'], page: ['1'], supplied: ['拟题'] } };
  expect(cite(placed)).toMatch(/^编密织牢民生保障“兜底网”（拟题）\[N\/OL\]\. .*2016-06\(1\)\[/);
});

test('a retold piece is cited as a page of this site, with the report behind it', () => {
  const { filters } = article;
  expect(cite({ ...article, filters: { ...filters, text: ['改写'] } })).toBe(
    '焦作市民政局. 编密织牢民生保障“兜底网”：据《焦作日报·民政专刊》2016年6月报道改写（原题同此；记者 李新和 通讯员 李文儒、高立永、丁四）[EB/OL]. [2026-11-22]. https://mzzk.example.cn/jz/bulletin/2016-06/safety-net/.',
  );
});

test('a notice is cited as a page of the office that issued it, a page without a date by the bureau', () => {
  expect(cite(list)).toBe(
    '温县民政局. 番田镇：温县农村最低生活保障对象名单（2026年11月）[EB/OL]. (2026-11-06)[2026-11-22]. https://mzzk.example.cn/jz/notices/x/410825100/.',
  );
  expect(cite({ ...list, date: '', filters: {} })).toMatch(
    /^焦作市民政局\. .*\[EB\/OL\]\. \[2026-11-22\]\. /,
  );
});

test('the table holds pages, never the name of a person in a list', () => {
  const csv = hitsToCsv([article, list], publisher);
  expect(csv).not.toMatch(/张三|东王贺|<mark>|#/);
  expect(csv.startsWith('\uFEFF题名,')).toBe(true);
  const { data } = Papa.parse<string[]>(csv.slice(1).trim());
  expect(data.map((row) => row.length)).toEqual([6, 6, 6]);
  expect(data[1]?.[4]).toBe('https://mzzk.example.cn/jz/bulletin/2016-06/safety-net/');
});

test('a title that a spreadsheet would run is kept from it', () => {
  const hit = { ...article, title: '=HYPERLINK("x","y")' };
  const { data } = Papa.parse<string[]>(hitsToCsv([hit], publisher).slice(1).trim());
  expect(data[1]?.[0]).toBe('\'=HYPERLINK("x","y")');
});
