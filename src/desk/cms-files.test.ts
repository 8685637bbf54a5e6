import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyCms, localise } from './cms-files.ts';

test('the program finds its own files beside it', () => {
  const program = 'a=`https://unpkg.example/@sveltia/cms`,b=`https://unpkg.example/${e}`';
  expect(localise(program, '1.2.3')).toBe('a=`cms`,b=`./lib/${e}`');
});

test('a font from another host stops the desk', () => {
  expect(() => localise('src:url(https://fonts.example/new-font@1/x.woff2)', '1.2.3')).toThrow(
    'new-font',
  );
});

test('what the copied program loads at its start lies beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const name = await copyCms(folder);
  const program = readFileSync(join(folder, name, 'sveltia-cms.js'), 'utf8');
  const fonts = [...program.matchAll(/url\(([^)]+\.woff2)\)/g)].map(([, file = '']) => file);
  expect(fonts).toHaveLength(3);
  for (const font of fonts) expect(readFileSync(join(folder, font)).length).toBeGreaterThan(1000);
  const texts = JSON.parse(readFileSync(join(folder, name, 'locales', 'zh-CN.json'), 'utf8')) as {
    show_errors: string;
    validation: { range_underflow: { select: string; number: string } };
  };
  expect(texts.show_errors).toBe('看看是哪里');
  expect(texts.validation.range_underflow.select).not.toContain('$min');
  expect(texts.validation.range_underflow.number).toContain('$min');
});
