import { describe, expect, it } from 'vitest';
import { readSourceText } from '../text/source-text.ts';
import { noLines, readSubjects, withLine, type ArticleLines } from './subject.ts';

const lines = [
  '河湾县九家敬老院的老人不再围着煤炉取暖，地热',
  '改造工程全部完工，敬老院的房间里暖和了许多。',
  '市婚姻登记处周六照常上班，新人可以提前在网上',
  '预约登记，登记处把颁证大厅重新隔了间。',
  '改造以后，敬老院每年少烧煤三百吨，老人拍手。',
  '天气晴朗，微风拂面，湖水荡漾。',
];
const subjects = readSubjects(
  readSourceText(lines.join('\n')).lines.map((line) => ({ line, kind: 'text' as const })),
);
const setOf = (...indexes: number[]): ArticleLines => indexes.reduce(withLine, noLines);

describe('what an article is about', () => {
  it('speaks for the article that has used the words of a line before', () => {
    expect(subjects.weigh(setOf(0, 1), 4)).toBeGreaterThan(0);
    expect(subjects.weigh(setOf(2, 3), 4)).toBeLessThan(0);
  });

  it('says nothing of a line whose words stand nowhere above it', () => {
    expect(subjects.weigh(setOf(0, 1), 5)).toBe(0);
    expect(subjects.weigh(noLines, 0)).toBe(0);
  });
});
