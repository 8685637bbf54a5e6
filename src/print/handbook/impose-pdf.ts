import { PageSizes, PDFDocument } from 'pdf-lib';
import { imposeSaddleStitch } from './imposition.ts';

/** The booklet's A5 pages two up on A4, in the order of the printer: front, back, front, back. */
export async function imposePdf(book: Uint8Array, title: string): Promise<Uint8Array> {
  const source = await PDFDocument.load(book);
  const target = await PDFDocument.create();
  target.setTitle(title, { showInWindowTitleBar: true });
  target.setLanguage('zh-CN');
  const pages = await target.embedPages(source.getPages());
  const [height, width] = PageSizes.A4;
  for (const { front, back } of imposeSaddleStitch(pages.length))
    for (const { left, right } of [front, back]) {
      const side = target.addPage([width, height]);
      for (const [number, x] of [
        [left, 0],
        [right, width / 2],
      ] as const) {
        const page = pages[number - 1];
        if (page) side.drawPage(page, { x, y: 0, width: width / 2, height });
      }
    }
  return target.save();
}
