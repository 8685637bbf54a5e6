import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderBodyFile } from './guide-body.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guide-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function render(body: string): Promise<string> {
  const file = join(folder, 'guide.mdx');
  await writeFile(file, `---\ntitle: 低保\n---\n\n${body}\n`);
  return renderBodyFile(file, {
    headingShift: 1,
    address: (written) => `https://example.cn${written}`,
    components: {
      Note: (_, children) => `<aside>${children}</aside>`,
      Standards: ({ programme = '' }) => `<i>${programme}</i>`,
    },
  });
}

test('headings go down a level, links get their origin', async () => {
  expect(await render('## 对象条件\n\n见[地方](/places/)。')).toBe(
    '<h3>对象条件</h3>\n<p>见<a href="https://example.cn/places/">地方</a>。</p>',
  );
});

test('components become the markup that is given for them, with what they hold', async () => {
  expect(await render('<Note>\n\n不**上网**。\n\n</Note>\n\n<Standards programme="x" />')).toBe(
    '<aside><p>不<strong>上网</strong>。</p></aside>\n<i>x</i>',
  );
});

test('signs of markup in the text stay text', async () => {
  expect(await render('甲&lt;乙')).toBe('<p>甲&#x3C;乙</p>');
});

test('a component without markup is a fault', async () => {
  await expect(render('<Other />')).rejects.toThrow('Other');
});
