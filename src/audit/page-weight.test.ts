import { expect, test } from 'vitest';
import { spreadOf, sumWeights, weighPage } from './page-weight.ts';

test('a page is weighed under the kind of its address', () => {
  const bytes = Buffer.from('民政'.repeat(500));
  for (const [file, kind] of [
    ['index.html', 'home'],
    ['bulletin/2016-06/index.html', 'issue'],
    ['bulletin/2016-06/safety-net/index.html', 'article'],
    ['404.html', 'missing'],
  ] as const) {
    const weight = weighPage(file, bytes);
    expect(weight).toMatchObject({ kind, rawBytes: 3000 });
    expect(weight.gzipBytes).toBeLessThan(100);
  }
});

test('kinds are summed with median and maximum', () => {
  const page = (rawBytes: number) => ({
    kind: 'place' as const,
    rawBytes,
    gzipBytes: rawBytes / 10,
  });
  expect(sumWeights([page(30), page(10), page(20), page(90)])).toEqual([
    { kind: 'place', pages: 4, raw: { median: 20, max: 90 }, gzip: { median: 2, max: 9 } },
  ]);
});

test('nothing has no median', () => {
  expect(() => spreadOf([])).toThrow(RangeError);
});
