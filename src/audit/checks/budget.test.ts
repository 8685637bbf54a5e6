import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { context, pageOf } from '../../testing/audit/test-page.ts';
import { articleBudgetBytes, checkBudget } from './budget.ts';

const style = '<link rel="stylesheet" href="/style.css">';
const incompressible = (bytes: number): string => randomBytes(bytes).toString('base64');
const article = 'bulletin/2016-06/safety-net/index.html';

test('an article and its styles together keep to the budget', () => {
  const big = incompressible(articleBudgetBytes - 2000);
  expect(checkBudget(pageOf(big, article), context)).toEqual([]);
  expect(checkBudget(pageOf(style + big, article), context)).toHaveLength(1);
});

test('other pages may be longer', () => {
  expect(checkBudget(pageOf(incompressible(50_000)), context)).toEqual([]);
});
