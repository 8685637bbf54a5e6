import { beforeAll, expect, test } from 'vitest';
import { html } from './html.ts';
import { MissingGlyphs, type Printer } from './printer.ts';
import { readPdf } from './testing/read-pdf.ts';
import { openTestPrinter } from './testing/test-printer.ts';

let printer: Printer;
beforeAll(async () => {
  printer = await openTestPrinter();
});

const a4 = '@page { size: A4; margin: 20mm; }';
const print = async (body: ReturnType<typeof html>, style = a4) =>
  readPdf(await printer.print({ title: '某县公示', style, body }));

test('a document: title, language, tags, outline, paper, selectable text, fonts in the file', async () => {
  const found = await print(
    html`<h1>低保对象名单</h1>
      <p>公示7天，龙马风长门见车人一大方生高。</p>`,
  );
  expect(found).toMatchObject({
    title: '某县公示',
    language: 'zh-CN',
    tagged: true,
    sizes: ['210 × 297'],
    outline: ['低保对象名单'],
  });
  expect(found.roles).toContain('H1');
  expect(found.fonts.used).toBeGreaterThan(1);
  expect(found.fonts).toMatchObject({ missing: [], drawn: [] });
  expect(found.texts.join('')).toContain('低保对象名单');
  // Not the radicals that share a glyph with them.
  expect(found.texts.join('')).toContain('公示7天，龙马风长门见车人一大方生高。');
});

test('a table of 300 rows repeats its head; each page tells its number and how many there are', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, index) =>
      html`<tr>
        <td>第${index}行</td>
      </tr>`,
  );
  const found = await print(
    html`<table>
      <thead>
        <tr>
          <th>姓名栏</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>`,
    '@page { size: A3 landscape; margin: 20mm; }',
  );
  const pages = found.texts.length;
  expect(pages).toBeGreaterThan(5);
  expect(new Set(found.sizes)).toEqual(new Set(['420 × 297']));
  for (const [index, text] of found.texts.entries()) {
    expect(text).toContain('姓名栏');
    expect(text).toContain(`第 ${index + 1} 页 / 共 ${pages} 页`);
  }
  expect(found.texts.join('\n').match(/第\d+行/g)).toHaveLength(300);
  expect([...found.roles]).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']));
});

test('rare characters stand in the file; a character without glyph stops the print', async () => {
  const found = await print(html`<p>艾力·买买提 䶮 𬱖</p>`);
  expect(found.texts.join('')).toContain('艾力·买买提 䶮 𬱖');
  expect(found.fonts.missing).toEqual([]);
  const noCharacter = '\u{323AF}\u{FFFFE}';
  await expect(print(html`<p>张${noCharacter}</p>`)).rejects.toThrow(MissingGlyphs);
  expect(await printer.findMissingGlyphs(`张三·${noCharacter}${noCharacter}𬱖`)).toEqual([
    ...noCharacter,
  ]);
});

test('one document leaves nothing for the next', async () => {
  await print(html`<h1>甲村</h1>`);
  const found = await print(html`<p>乙村</p>`);
  expect(found.texts.join('')).not.toContain('甲村');
  expect(found.outline).toEqual([]);
});

test('nothing is asked of the network', async () => {
  const pixel = 'https://example.com/x.png';
  const found = await print(html`<p>正文<object data="${pixel}">无图</object></p>`);
  expect(found.texts.join('')).toContain('正文');
  await expect(print(html`<img src="${pixel}" alt="" />`)).rejects.toThrow();
});
