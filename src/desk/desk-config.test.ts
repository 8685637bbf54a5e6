import { expect, test } from 'vitest';
import type { Field } from '@sveltia/cms';
import type { Month } from '../domain/date.ts';
import type { Place } from '../domain/places/place.ts';
import { articleFields } from './article-fields.ts';
import { deskConfig } from './desk-config.ts';
import { noticeFields } from './notice-fields.ts';
import { placeOptions } from './options.ts';

const county: Place = { code: '410825', name: '温县', level: 'county', parent: '4108' };
const township: Place = { code: '410825101', name: '祥云镇', level: 'township', parent: '410825' };
const facts = {
  site: { masthead: '焦作日报·民政专刊' },
  issues: ['2016-06', '2018-07'].map((month) => ({ month: month as Month, founding: false })),
  places: [county, township],
  programmes: [],
  laws: [],
  articles: [{ value: { topics: ['养老服务', '低保'] } }],
};

const namesOf = (fields: readonly Field[]): string[] => fields.map(({ name }) => name);

test('each issue has its articles, the newest first', () => {
  const names = deskConfig(facts).collections?.map((one) => ('name' in one ? one.name : ''));
  expect(names?.slice(0, 2)).toEqual(['articles-2018-07', 'articles-2016-06']);
});

test('no form has a place for the list of a notice', () => {
  expect(namesOf(noticeFields([], []))).not.toContain('list');
  for (const one of deskConfig(facts).collections ?? [])
    if ('folder' in one && one.folder.startsWith('data/')) expect(one.path).toBe('{{slug}}/notice');
});

test('a place is offered by its full name', () => {
  expect(placeOptions(facts.places)).toEqual([
    { label: '温县', value: '410825' },
    { label: '温县 祥云镇', value: '410825101' },
  ]);
});

test.each([
  ['topics', '二维码门牌', true],
  ['topics', '扶贫，攻坚', false],
  ['leftOut', '孩子的姓名', true],
  ['leftOut', '孩子的姓名。', false],
  ['date', '2018-13', false],
])('%s takes “%s”: %s', (name, text, right) => {
  const form = articleFields('2018-07' as Month, [], [], []);
  const field = form.find((each) => each.name === name) as { pattern?: [string]; field?: Field };
  const { pattern } = (field.field ?? field) as { pattern?: [string] };
  expect(new RegExp(pattern?.[0] ?? 'no pattern').test(text)).toBe(right);
});
