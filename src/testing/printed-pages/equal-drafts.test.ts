import { expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { readPdf } from '../../importers/bulletin/documents/pdf/read-pdf.ts';
import { readWeb } from '../../importers/bulletin/documents/web/read-web.ts';
import { readWord } from '../../importers/bulletin/documents/word/read-word.ts';
import { centred, setArticle } from '../../importers/bulletin/documents/testing/look.ts';
import { writeWord } from '../../importers/bulletin/documents/testing/write-word.ts';
import { importBulletin, importDocument } from '../../importers/bulletin/import-bulletin.ts';
import { sampleArticles } from '../../importers/bulletin/testing/sample-articles.ts';
import { Html } from '../../print/html.ts';
import { openTestPrinter } from '../../print/testing/test-printer.ts';

const month = '2018-07' as Month;
const articles = sampleArticles
  .filter(
    ({ kind, bylines }) =>
      kind !== '图片' && bylines.length > 0 && bylines.every(({ role }) => role !== '摄'),
  )
  .slice(0, 5);
const looks = articles.flatMap((article) => setArticle(article, centred));
const plain = looks.map(({ text = '' }) => text.replace(/^\u3000+/u, ''));

/** The paragraphs as a page of the web sets them, and as a page to be printed. */
const markup = looks
  .map(({ text = '', size, align, isBold }) => {
    const style = `font-size:${size ?? 12}pt;${align === 'center' ? 'text-align:center' : 'text-indent:2em'}`;
    const words = text.replace(/^\u3000+/u, '');
    return `<p style="${style}">${isBold ? `<strong>${words}</strong>` : words}</p>`;
  })
  .join('');

const blocksOf = (read: Awaited<ReturnType<typeof readWord>>) => {
  if ('refusals' in read) throw new Error(read.refusals.join('\n'));
  return read.blocks;
};

it('makes equal drafts of five articles from .docx, .pdf, .txt and a page of WeChat', async () => {
  const printer = await openTestPrinter();
  const style = '@page { size: 210mm 900mm; margin: 20mm } p { margin: 0; line-height: 1.6 }';
  const pdf = await printer.print({ title: '五篇', style, body: new Html(markup) });
  const page = `<div id="js_content" style="visibility: hidden">${markup}<p>阅读 1023</p></div>`;
  const web = await readWeb(page, () => Promise.resolve(undefined));
  const word = importDocument(blocksOf(await readWord('a.docx', await writeWord(looks))), month);
  const texts = word.drafts.map(({ text }) => text);
  expect(texts).toHaveLength(articles.length);
  const others = {
    html: importDocument(web, month),
    pdf: importDocument(blocksOf(await readPdf('a.pdf', pdf)), month),
    txt: importBulletin(plain.join('\n'), month),
  };
  for (const [format, { drafts }] of Object.entries(others))
    expect({ format, texts: drafts.map(({ text }) => text) }).toEqual({ format, texts });
});
