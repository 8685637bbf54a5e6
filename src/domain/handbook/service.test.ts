import { expect, test } from 'vitest';
import { facilitiesNear } from './service.ts';

const facility = (place: string) => ({ name: place, kind: '敬老院', place, note: '', source: '' });
const all = ['4108', '410822', '410822106', '410825', '410822106210', '410822107'].map(facility);

test.each([
  ['410822106', ['410822106', '410822106210', '410822', '410822107', '4108']],
  ['410822', ['410822', '410822106', '410822106210', '410822107', '4108']],
  ['410825100', ['410825', '4108']],
])('near %s: %j', (code, expected) => {
  expect(facilitiesNear(all, code).map(({ place }) => place)).toEqual(expected);
});
