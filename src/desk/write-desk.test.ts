import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { previewStyles } from './write-desk.ts';

test.each(previewStyles)('the preview has its style sheet %s', (file) => {
  expect(existsSync(file)).toBe(true);
});
