import { describe, expect, test } from 'vitest';
import { context, pageOf } from '../../testing/audit/test-page.ts';
import { checkLabels } from './labels.ts';

const labels: Record<string, string> = {
  SiteName: '云溪民政',
  SiteDomain: 'mz.yunxi.example',
  SiteIDCode: '9901000001',
  ColumnName: '民政专刊',
  ColumnDescription: '每月一期',
  ColumnKeywords: '民政',
  ColumnType: '民政专刊',
  ArticleTitle: '兜底网',
  PubDate: '2016-06',
  ContentSource: '云溪日报',
  Keywords: '低保',
  Author: '本报记者',
  Description: '一句话',
  Image: 'https://mz.yunxi.example/a.png',
  Url: 'https://mz.yunxi.example/bulletin/2016-06/safety-net/',
};

const article = 'bulletin/2016-06/safety-net/index.html';
const check = (changes: Record<string, string | undefined>, file = article): string[] => {
  const metas = Object.entries({ ...labels, ...changes }).flatMap(([name, content]) =>
    content === undefined ? [] : `<meta name="${name}" content="${content}">`,
  );
  return checkLabels(pageOf(metas.join(''), file), context);
};

describe('labels', () => {
  test('a page with all of them is sound', () => {
    expect(check({})).toEqual([]);
    expect(check({ PubDate: '2016-06-30 09:05' })).toEqual([]);
  });
  test.each(Object.keys(labels))('%s may not be missing', (name) => {
    expect(check({ [name]: undefined })).toEqual([`缺少标签 ${name}`]);
  });
  test.each(Object.keys(labels))('%s may not be empty', (name) => {
    expect(check({ [name]: '' })).toHaveLength(1);
  });
  test.each(['2016-06-31 09:00', '2016-06-30', '2016-13', '2016-06-30 24:00', '2016年6月'])(
    'a date of %s is refused',
    (PubDate) => {
      expect(check({ PubDate })[0]).toContain('PubDate');
    },
  );
  test.each([
    ['SiteName', '别的网站'],
    ['SiteIDCode', '1'],
    ['Url', 'https://mz.yunxi.example/'],
    ['Image', '/a.png'],
  ])('%s has to be right', (name, content) => {
    expect(check({ [name]: content })[0]).toContain(name);
  });
  test('none stands twice', () => {
    expect(check({ 'Author" content="甲"><meta name="Author': '乙' })).toEqual([
      '标签 Author 重复',
    ]);
  });
  test('a list of other pages needs no date', () => {
    const Url = 'https://mz.yunxi.example/places/';
    expect(check({ PubDate: undefined, Url }, 'places/index.html')).toEqual([]);
  });
});
