import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { context, pageOf } from '../../testing/audit/test-page.ts';
import { budgets, checkBudget } from './budget.ts';

const style = '<link rel="stylesheet" href="/style.css">';
const incompressible = (bytes: number): string => randomBytes(bytes).toString('base64');

test.each([
  ['home', 'index.html'],
  ['issue', 'bulletin/2016-06/index.html'],
  ['article', 'bulletin/2016-06/safety-net/index.html'],
  ['guide', 'handbook/temporary-assistance/index.html'],
  ['sheet', 'places/990102001201/index.html'],
  ['namelessSheet', 'places/990102001201/nameless/index.html'],
  ['apply', 'handbook/apply/index.html'],
] as const)('a page of kind %s and its styles together keep to the budget', (kind, file) => {
  const big = incompressible((budgets[kind] ?? 0) - 2000);
  expect(checkBudget(pageOf(big, file), context)).toEqual([]);
  expect(checkBudget(pageOf(style + big, file), context)).toHaveLength(1);
});

test('other pages may be longer', () => {
  expect(checkBudget(pageOf(incompressible(50_000)), context)).toEqual([]);
});
