import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';

// Files with a text where nobody looks for it.

const picture = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#b33' } });

export const jpegWithExif = (text: string): Promise<Buffer> =>
  picture()
    .withExif({ IFD0: { ImageDescription: text } })
    .jpeg()
    .toBuffer();

export const webpWithExif = (text: string): Promise<Buffer> =>
  picture()
    .withExif({ IFD0: { Artist: text } })
    .webp()
    .toBuffer();

export const jpegWithXmp = (text: string): Promise<Buffer> =>
  picture()
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:title>${text}</dc:title></x:xmpmeta>`)
    .jpeg()
    .toBuffer();

/** A JPEG with bytes in its EXIF, in whatever encoding a camera wrote them. */
export async function jpegWithSegment(said: Buffer): Promise<Buffer> {
  const jpeg = await picture().jpeg().toBuffer();
  const data = Buffer.concat([Buffer.from('Exif\0\0'), said]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** A PNG with one more chunk before its end. */
export async function pngWithChunk(type: string, data: Buffer): Promise<Buffer> {
  const png = await picture().png().toBuffer();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const end = png.length - 12;
  const chunk = [length, Buffer.from(type), data, Buffer.alloc(4)];
  return Buffer.concat([png.subarray(0, end), ...chunk, png.subarray(end)]);
}

export const pngWithText = (text: string): Promise<Buffer> =>
  pngWithChunk('tEXt', Buffer.from(`Comment\0${text}`));

/** A page whose text stands digit by digit in a packed stream, under codes that only its font explains. */
export function pdfWithText(text: string): Buffer {
  const characters = [...new Set(text)];
  const code = (character: string): string =>
    (characters.indexOf(character) + 1).toString(16).padStart(4, '0');
  const shown = [...text].map((character) => `<${code(character)}> -20`).join(' ');
  const map = characters
    .map((character) => `<${code(character)}> <${utf16(character)}>`)
    .join('\n');
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(`BT /F1 12 Tf 20 100 Td [${shown}] TJ ET`),
    '<< /Type /Font /Subtype /Type0 /BaseFont /Some /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>',
    stream(
      `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${characters.length} beginbfchar\n${map}\nendbfchar endcmap end`,
    ),
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Some /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>',
  ]);
}

/** An empty page whose properties name somebody, as UTF-16. */
export const pdfWithTitle = (text: string): Buffer =>
  pdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
      `<< /Title <feff${utf16(text)}> >>`,
    ],
    '/Info 4 0 R',
  );

/** An XMP packet in a packed stream. */
export const pdfWithXmp = (text: string): Buffer =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] >>',
    stream(`<x:xmpmeta><rdf:li>${text}</rdf:li></x:xmpmeta>`),
  ]);

export const lockedPdf = (): Buffer =>
  pdf(['<< /Type /Catalog >>', '<< /Filter /Standard /V 1 /R 2 >>'], '/Encrypt 2 0 R');

const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

function stream(text: string): Buffer {
  const data = deflateSync(text);
  const head = `<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
}

function pdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
  }
  const start = Buffer.concat(parts).length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table)]);
}

/** A document whose text is cut into runs, as Word does it. */
export const docxWithText = (text: string): Buffer =>
  Buffer.from(
    zipSync({
      'word/document.xml': strToU8(
        `<w:p>${[...text].map((character) => `<w:r><w:t>${character}</w:t></w:r>`).join('')}</w:p>`,
      ),
    }),
  );
