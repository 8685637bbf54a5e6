import { expect, test } from 'vitest';
import type { ProgrammeId } from '../../domain/programme.ts';
import type { Column } from '../columns/column.ts';
import type { Grid } from '../files/grid.ts';
import { buildClassReader } from './row-class.ts';

/** The texts of a column that are told to be of another programme. */
function othersIn(words: string, texts: readonly string[], programme: ProgrammeId): string[] {
  const column: Column = { index: 0, label: words, words, own: words, meaning: { drop: '类别' } };
  const rows = texts.map((text, index) => ({ number: index + 2, cells: [text] }));
  const grid: Grid = { name: '', source: 'text', rows, isMerged: () => false };
  const faultsOf = buildClassReader(grid, { first: 0, last: 0, columns: [column] }, rows, {
    programme,
  });
  return rows.filter((row) => faultsOf(row).length > 0).map(({ cells: [text = ''] }) => text);
}

test('where one row is of the programme, every row must be', () => {
  const texts = ['农村低保', '低保（重残）', '低保边缘', '特困（分散）', '关爱帮扶', ''];
  expect(othersIn('救助类别', texts, 'subsistenceAllowance')).toEqual(texts.slice(2));
});

test('classes that name no programme are nobody’s', () => {
  expect(othersIn('类别', ['A类', 'B类', ''], 'subsistenceAllowance')).toEqual([]);
});

test('whoever gets temporary help may be of any class', () => {
  const texts = ['低保户', '特困人员', '一般家庭'];
  expect(othersIn('家庭类型', texts, 'temporaryAssistance')).toEqual([]);
});

test('urgent help is no help with large expenses', () => {
  const texts = ['支出型', '急难型', '支出型'];
  expect(othersIn('救助类型', texts, 'temporaryAssistance')).toEqual(['急难型']);
  expect(othersIn('对象类别', ['急难型救助'], 'temporaryAssistance')).toEqual(['急难型救助']);
});
