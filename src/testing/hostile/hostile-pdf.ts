import { deflateSync } from 'node:zlib';
import { each, inputsOf, megabyte, type Table } from './hostile-input.ts';

/** Objects, numbered from 1; where each one stands is left to the reader to find, as in a damaged file. */
const pdf = (objects: readonly (string | Buffer)[], trailer = '<</Root 1 0 R>>'): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.flatMap((one, at) => [
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(one),
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from(`trailer${trailer}\nstartxref\n0\n%%EOF\n`),
  ]);

const stream = (packed: Buffer, more = '/Filter/FlateDecode'): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${more}/Length ${packed.length}>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
const packed = (text: string | Buffer, more = ''): Buffer =>
  stream(deflateSync(text), `${more}/Filter/FlateDecode`);

const catalog = '<</Type/Catalog/Pages 2 0 R>>';
const onePage = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const page =
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>';
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const words = packed('BT /F 12 Tf 50 700 Td (Hello world) Tj ET');
const showing = (contents: string | Buffer, ...more: readonly (string | Buffer)[]): Buffer =>
  pdf([catalog, onePage, page, contents, font, ...more]);
const inFont = (own: string, ...more: readonly (string | Buffer)[]): Buffer =>
  pdf([catalog, onePage, page, words, own, ...more]);

const refused: Table = {
  'a program': () =>
    pdf([
      catalog.replace('>>', '/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>'),
      onePage,
      page,
      words,
      font,
    ]),
  'a file in it': () => showing(words, '<</Type/EmbeddedFile>>'),
  '20,000 objects': () =>
    showing(words, ...Array.from({ length: 20_000 }, (_, at) => `<</A ${at}>>`)),
  'pages that are their own pages': () => pdf([catalog, '<</Type/Pages/Kids[2 0 R]/Count 1>>']),
  'pages of pages without end': () =>
    pdf([
      catalog,
      '<</Type/Pages/Kids[3 0 R]/Count 9>>',
      '<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 9>>',
    ]),
  'a count of a billion pages': () =>
    pdf([catalog, '<</Type/Pages/Kids[3 0 R]/Count 1000000000>>', page, words, font]),
  '5,000 pages': () =>
    pdf([
      catalog,
      `<</Type/Pages/Kids[${each(5000, (at) => `${at + 6} 0 R `)}]/Count 5000>>`,
      '<<>>',
      words,
      font,
      ...Array.from({ length: 5000 }, () => page),
    ]),
  'a drawing that is drawn from itself': () =>
    showing(
      packed('/X Do'),
      packed('/X Do', '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>'),
    ),
  'a page of 200 MB': () => showing(packed(Buffer.alloc(200 * megabyte, ' '))),
  'a page packed 20 times': () =>
    showing(
      stream(
        Array.from({ length: 20 }).reduce<Buffer>(
          (inner) => deflateSync(inner),
          Buffer.alloc(50 * megabyte),
        ),
        `/Filter[${'/FlateDecode '.repeat(20)}]`,
      ),
    ),
  '300,000 words on a page': () =>
    showing(
      packed(`BT /F 1 Tf ${each(300_000, (at) => `1 0 0 1 ${at % 600} ${at % 800} Tm (A) Tj `)}ET`),
    ),
  'brackets 100,000 deep': () => showing(packed('['.repeat(100_000) + ']'.repeat(100_000))),
  'a state kept 500,000 times': () => showing(packed('q '.repeat(500_000))),
  'a page without end': () =>
    pdf([catalog, onePage, page.replace('600 800', '1e30 1e30'), words, font]),
  'a picture of 60,000 by 60,000': () =>
    showing(
      packed('/X Do'),
      packed(
        Buffer.alloc(1000),
        '/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 8/ColorSpace/DeviceRGB',
      ),
    ),
  'a font that is none': () =>
    inFont(
      '<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 6 0 R>>',
      '<</Type/FontDescriptor/FontName/A/FontFile2 7 0 R>>',
      packed(Buffer.alloc(5000, 0xff)),
    ),
  'letters that stand for billions of others': () =>
    inFont(
      '<</Type/Font/Subtype/Type0/BaseFont/A/ToUnicode 6 0 R/DescendantFonts[5 0 R]>>',
      packed(
        '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0000> endbfrange',
      ),
    ),
  'a lock': () =>
    pdf(
      [
        catalog,
        onePage,
        page,
        words,
        font,
        '<</Filter/Standard/V 2/R 3/O(a)/U(b)/P -4/Length 128>>',
      ],
      '<</Root 1 0 R/Encrypt 6 0 R/ID[<00><00>]>>',
    ),
  'an earlier table that is itself': () =>
    Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF\n'),
  'nothing behind its head': () => Buffer.from('%PDF-1.7\n'),
  zeros: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(40 * megabyte)]),
  'another kind of file': () => Buffer.from('<html><script>alert(1)</script></html>'),
};

export const pdfInputs = inputsOf('PDF', 'a.pdf', { refused, taken: {} });
