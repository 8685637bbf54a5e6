import { describe, expect, it } from 'vitest';
import { findRows } from './list-rows.ts';
import type { Line } from '../text/page-document.ts';

const row = (row: string, ...cells: string[]): Line => ({ cells, row });

const table = (id: string, title: string, ...rows: Line[]) => ({
  id,
  title,
  lines: [
    { cells: [title] },
    { cells: [`${title}低保名单`] },
    { cells: ['姓名', '金额'] },
    ...rows,
  ],
});

const page = {
  url: '/notices/a/1/',
  heading: '岳村乡低保名单',
  until: '2026-12-05',
  sections: [
    { title: '', lines: [{ cells: ['示例数据'] }] },
    table('v1', '甲村', row('r1', '张三', '260'), row('r2', '李四', '3480')),
    table('v2', '乙村', row('r3', '张三', '13480'), row('r4', '王五', '260')),
  ],
};

function find(...query: string[]) {
  const parts = query.map((text) => [{ text, wholeNumber: /^\d+$/.test(text) }]);
  return findRows(page, '', parts, new Map());
}

const urls = (...query: string[]) => find(...query)?.rows.map(({ url }) => url.slice(-2));

describe('findRows', () => {
  it('gives each row with its village, cells and address', () => {
    expect(find('李四')).toEqual({
      total: 1,
      rows: [
        {
          url: '/notices/a/1/#r2',
          village: '甲村',
          cells: [
            { head: '姓名', text: '李四', excerpt: '<mark>李四</mark>' },
            { head: '金额', text: '3480', excerpt: '3480' },
          ],
        },
      ],
    });
  });

  it('leads to the sheet of the village where the rows stand there', () => {
    const sections = [table('v410825100201', '丙村', row('r7-a', '赵六', '100'))];
    const asked = [[{ text: '赵六', wholeNumber: false }]];
    const found = findRows({ ...page, sections }, '/jz', asked, new Map());
    expect(found?.rows[0]).toMatchObject({
      url: '/jz/places/410825100201/#r7-a',
      village: '丙村',
    });
  });

  it('wants a name and a village in one section', () => {
    expect(urls('张三')).toEqual(['r1', 'r3']);
    expect(urls('张三', '乙村')).toEqual(['r3']);
    expect(urls('李四', '乙村')).toEqual([]);
    expect(urls('张三', '岳村乡', '低保名单')).toEqual(['r1', 'r3']);
  });

  it('wants whole numbers where those were asked for', () => {
    expect(urls('3480')).toEqual(['r2']);
  });

  it('finds no person where only the village or the page was asked for', () => {
    expect(find('乙村')).toEqual({ rows: [], total: 0 });
    expect(find('岳村乡')).toEqual({ rows: [], total: 0 });
  });

  it('shows neighbours who are looked for together', () => {
    expect(urls('张三', '李四')).toEqual(['r1', 'r2']);
    expect(urls('李四', '王五')).toEqual([]);
  });

  it('says how many there are where it shows only the first', () => {
    const rows = Array.from({ length: 30 }, (_, i) => row(`r${String(i)}`, '张三', '260'));
    const sections = [table('v1', '甲村', ...rows)];
    const asked = [[{ text: '张三', wholeNumber: false }]];
    const found = findRows({ ...page, sections }, '', asked, new Map());
    expect(found?.rows).toHaveLength(20);
    expect(found?.total).toBe(30);
  });

  it('leaves pages without a list alone', () => {
    expect(findRows({ ...page, until: undefined }, '', [], new Map())).toBe(undefined);
  });
});
