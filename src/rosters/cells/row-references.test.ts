import { expect, test } from 'vitest';
import { findReferences } from './row-references.ts';

test.each([
  ['第3、6两家怕亲戚知道，说好了不上榜', [3, 6]],
  ['第三、六、八三户另议', [3, 6, 8]],
  ['第2户和第5户', [2, 5]],
  ['第十二户', [12]],
])('%s', (text, numbers) =>
  expect(findReferences(text).flatMap((each) => each.numbers)).toEqual(numbers),
);
