import { expect, test } from 'vitest';
import { dataPackage, tableSchema } from './data-package.ts';
import { tableToCsv, type DataTable } from './data-table.ts';

const table: DataTable = {
  file: 'services.csv',
  title: '窗口办件',
  description: '每月办件',
  columns: [
    { name: 'month', title: '月份', type: 'string', note: 'YYYY-MM' },
    { name: 'accepted', title: '受理', type: 'integer', note: '' },
  ],
  rows: [{ month: '=1+1', accepted: 3 }],
};

test('a schema tells each column in the order of the file', () => {
  const { fields } = tableSchema(table);
  expect(fields).toEqual([
    { name: 'month', title: '月份', type: 'string', description: 'YYYY-MM' },
    { name: 'accepted', title: '受理', type: 'integer' },
  ]);
  const [header] = tableToCsv(table).replace('\uFEFF', '').split('\r\n');
  expect(header).toBe(fields.map(({ name }) => name).join(','));
});

test('a package names every table beside it', () => {
  const described = dataPackage([table], {
    title: '数据',
    homepage: 'https://example.cn/data/',
    publisher: '民政局',
    created: '2026-11-20',
  });
  expect(described.resources.map(({ name, path }) => [name, path])).toEqual([
    ['services', 'services.csv'],
  ]);
});

test('nothing in a download starts a formula', () => {
  expect(tableToCsv(table)).toContain("'=1+1,3");
});
