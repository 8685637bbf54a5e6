import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runScript, startScript } from '../src/testing/run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-source-'));
const at = (name: string): string => join(folder, name);
const run = (...words: string[]) => runScript('check-source.ts', words);
const article = (body: string): string =>
  `---\noriginal:\n  title: 换上新床\ntext: retold\ndate: 2026-03\nsummary: 换了126张床。\n---\n${body}\n`;

beforeAll(() => {
  writeFileSync(at('source.txt'), '换上新床\n本报讯 3月9日，敬老院换了126张护理床。\n');
  writeFileSync(at('sound.mdx'), article('3月9日，敬老院的126张护理床换好了。'));
  writeFileSync(at('faulty.mdx'), article('3月9日，\n\n162张护理床换好了。'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('a sound article passes, with its coverage', async () => {
  const words = [at('sound.mdx'), '--source', at('source.txt')];
  const { code, output } = await startScript('check-source.ts', words);
  expect(output).toContain('原文没有的 0 处；原文写明的 3 项，写到 3 项，100%。');
  expect(code).toBe(0);
});

test('what the source does not say is told with its line', async () => {
  const { code, output } = await run(at('faulty.mdx'), '--source', at('source.txt'));
  expect(output).toContain(`${at('faulty.mdx')}:10 数字“162张”在原文里没有`);
  expect(code).toBe(1);
});

test('without a source, and with lines that are none, the use is told', async () => {
  expect((await run(at('sound.mdx'))).output).toContain('用法');
  const words = [at('sound.mdx'), '--source', at('source.txt'), '--lines', 'x'];
  expect((await run(...words)).output).toContain('用法');
});
