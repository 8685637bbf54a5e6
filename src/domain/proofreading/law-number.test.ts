import { expect, it } from 'vitest';
import type { Law } from '../law/law.ts';
import { findWrongLawNumbers } from './law-number.ts';

const laws = [
  { title: '社会救助暂行办法', number: '国务院令第649号' },
  { title: '特困人员认定办法', number: '民发〔2021〕43号' },
] as Law[];

it.each([
  '按照《社会救助暂行办法》（国务院令第694号）办理。',
  '按照《特困人员认定办法》（国务院令第649号）办理。',
  '按照《特困人员认定办法》（民发[2021]34号）办理。',
  '按照《社会救助暂行办法》（国务院令第694号，2014年5月1日起施行）办理。',
])('has another number: %s', (text) => {
  expect(findWrongLawNumbers(text, laws)).toHaveLength(1);
});

it.each([
  '按照《社会救助暂行办法》（国务院令第649号）办理。',
  '按照《特困人员认定办法》（民发〔2016〕178号）办理。',
  '按照《特困人员认定办法》（民发[2021]43号）办理。',
])('leaves alone: %s', (text) => {
  expect(findWrongLawNumbers(text, laws)).toEqual([]);
});
