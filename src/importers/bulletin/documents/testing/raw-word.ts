import { strToU8, zipSync } from 'fflate';
import type { Look } from './look.ts';

/** Whose habits the file has. */
export type WordProcessor = 'WPS' | 'LibreOffice';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/**
 * A .docx file written by hand in the manner of two programs. WPS sets the size of every run and breaks runs inside
 * words; LibreOffice puts looks into styles that are based on one another. Text boxes occur twice.
 */
export function rawWord(looks: readonly Look[], by: WordProcessor): Uint8Array {
  const body = looks.map((look) => paragraphOf(look, by)).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/styles.xml': strToU8(stylesOf(looks, by)),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${spaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
}

const styleId = ({ size = 12, isBold, align }: Look): string =>
  `P${size}${isBold ? 'b' : ''}${align ?? ''}`;

function stylesOf(looks: readonly Look[], by: WordProcessor): string {
  const ids = new Map(looks.map((look) => [styleId(look), look]));
  const own = [...ids]
    .map(
      ([id, look]) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="Standard"/><w:pPr>${alignOf(look)}</w:pPr><w:rPr>${looksOf(look)}</w:rPr></w:style>`,
    )
    .join('');
  return `<?xml version="1.0"?><w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>${by === 'LibreOffice' ? own : ''}</w:styles>`;
}

const alignOf = ({ align }: Look): string => (align ? `<w:jc w:val="${align}"/>` : '');
const looksOf = ({ size = 12, isBold }: Look): string =>
  `${isBold ? '<w:b/>' : ''}<w:sz w:val="${size * 2}"/>`;

function paragraphOf(look: Look, by: WordProcessor): string {
  const { text = '', isBoxed } = look;
  if (isBoxed) return boxOf(look, by);
  const isStyled = by === 'LibreOffice';
  const properties = isStyled ? `<w:pStyle w:val="${styleId(look)}"/>` : alignOf(look);
  const halves = isStyled ? [text] : [text.slice(0, 3), text.slice(3)];
  const runs = halves
    .map(
      (half) =>
        `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>${isStyled ? '' : looksOf(look)}</w:rPr><w:t xml:space="preserve">${escape(half)}</w:t></w:r>`,
    )
    .join('');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

/** Once as a shape of today, once as one of old for those who cannot read it. */
function boxOf(look: Look, by: WordProcessor): string {
  const inner = paragraphOf({ ...look, isBoxed: false }, by);
  return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
}
