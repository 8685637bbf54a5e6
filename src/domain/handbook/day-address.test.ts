import { expect, test } from 'vitest';
import { addressForDay } from './day-address.ts';

const starts = { 'elderly-service': ['2014-01-01', '2018-12-29', '2020-11-01'] };

test.each([
  ['/handbook/elderly-service/2018-12-28/', '2014-01-01'],
  ['/handbook/elderly-service/2018-12-29/', '2018-12-29'],
  ['/site/handbook/elderly-service/2019-07-15', '2018-12-29'],
  ['/handbook/elderly-service/2026-07/', '2020-11-01'],
  ['/handbook/elderly-service/1999-01-01/', '2014-01-01'],
])('%s is answered by the page of %s', (path, day) => {
  expect(addressForDay(path, starts)).toBe(`/handbook/elderly-service/${day}/`);
});

test.each(['/handbook/elderly-service/', '/handbook/other/2018-01-01/', '/bulletin/2018-07/'])(
  '%s asks for no day of a guide',
  (path) => {
    expect(addressForDay(path, starts)).toBeUndefined();
  },
);
