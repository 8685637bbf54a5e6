import { expect, test } from 'vitest';
import { findSummaryFigures } from './summary-figures.ts';

test('a figure that the text has otherwise', () => {
  const body = '市民政局走访了230户困难群众，送去棉被80床。';
  expect(findSummaryFigures('市民政局走访320户困难群众。', body)).toEqual([
    { index: 6, says: '这里写作 320户，正文写作 230户' },
  ]);
  expect(findSummaryFigures('市民政局走访230户困难群众。', body)).toEqual([]);
  expect(findSummaryFigures('市民政局走访二百三十户困难群众，两件事。', body)).toEqual([]);
  expect(findSummaryFigures('全年发放补贴12万元。', body)).toEqual([]);
});
