import { expect, test } from 'vitest';
import { context, pageOf } from '../../testing/audit/test-page.ts';
import { checkSampleBanner } from './sample-banner.ts';

test('a page of a demonstration site says so', () => {
  expect(checkSampleBanner(pageOf('<p>示例网站，\n人名均为虚构。</p>'), context)).toHaveLength(1);
  expect(checkSampleBanner(pageOf('<p> 示例网站，人名均为虚构。</p>'), context)).toEqual([]);
  expect(checkSampleBanner(pageOf('<p>正文</p>'), context)).toEqual([
    '缺少示例或筹备网站的说明横幅',
  ]);
});

test('a bureau’s own site has no banner', () => {
  const { sample: _sample, ...site } = context.site;
  expect(checkSampleBanner(pageOf('<p>正文</p>'), { ...context, site })).toEqual([]);
});

test('a site in preparation says so', () => {
  const { sample: _sample, ...site } = context.site;
  const preparing = { ...context, site: { ...site, preparing: '本站正在筹备。' } };
  expect(checkSampleBanner(pageOf('<p>本站正在筹备。</p>'), preparing)).toEqual([]);
  expect(checkSampleBanner(pageOf('<p>正文</p>'), preparing)).toHaveLength(1);
});
