import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { bureauSite, headOfTable, textForBureau } from './bureau.ts';

const bureau = {
  name: '兴安盟民政局',
  masthead: '兴安日报·民政专刊',
  phone: '0482-1234567',
  region: { code: '1522', name: '兴安盟', province: '内蒙古自治区' },
};

test('site.yaml has what was said and marks everything else as an example', () => {
  const site = parse(bureauSite(bureau)) as Record<string, unknown>;
  expect(site).toMatchObject({
    bureau: '兴安盟民政局',
    newspaper: '兴安日报',
    region: { code: '1522', name: '兴安盟', province: '内蒙古自治区' },
    contacts: { phone: '0482-1234567', sample: true },
  });
  expect(site).not.toHaveProperty('sample');
  expect(site['preparing']).toContain('筹备');
});

test('a table keeps its first line alone', () => {
  expect(headOfTable('place,name\n410825,温县\n')).toBe('place,name\n');
});

describe('a page of the sample', () => {
  const old = { bureau: '焦作市民政局', places: ['焦作市', '温县'] };

  test('names the new bureau', () => {
    expect(textForBureau('本站由焦作市民政局主办。', old, bureau.name)).toBe(
      '本站由兴安盟民政局主办。',
    );
  });

  test('loses sections about the sample', () => {
    const page = '## 谁在办\n\n民政局。\n\n## 哪些是示例\n\n都是虚构的。\n\n## 转载\n\n欢迎。\n';
    expect(textForBureau(page, old, bureau.name)).toBe(
      '## 谁在办\n\n民政局。\n\n## 转载\n\n欢迎。\n',
    );
  });

  test('loses sentences about a place of the old region, and those alone', () => {
    expect(textForBureau('先打电话。温县讲过做法。再去窗口。', old, bureau.name)).toBe(
      '先打电话。再去窗口。',
    );
  });
});
