import { expect, it } from 'vitest';
import { usualTopics } from './usual-topics.ts';

it('puts the word first that most articles bear', () => {
  const articles = [{ topics: ['养老', '低保'] }, { topics: ['低保', '慈善'] }];
  expect(usualTopics(articles)).toEqual(['低保', '养老', '慈善']);
});

it('names no more than a form can show', () => {
  expect(
    usualTopics([{ topics: Array.from({ length: 30 }, (_, at) => `主题${at}`) }]),
  ).toHaveLength(20);
});
