import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphStyleOptions,
  type Table,
} from 'docx';

/** What stands in a Word file below one another. */
export type Block = Paragraph | Table;

/** Sizes in points and millimetres as GB/T 9704—2012 sets an official document: 三号仿宋, 28 points from line to line. */
const points = (size: number): number => size * 2;
const twentieths = (size: number): number => size * 20;
const page = { width: '210mm', height: '297mm' } as const;
const margins = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' } as const;

/** Fonts of every office's Windows; a machine without one takes its own. */
const face = (eastAsia: string) => ({
  eastAsia,
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
});
const song = face('宋体');
const fang = face('仿宋');
const hei = face('黑体');

const leading = { line: twentieths(28), lineRule: LineRuleType.EXACT };
/** Two characters of 三号. */
const indent = { firstLine: twentieths(32) };

/** The paragraphs that an office's file knows. */
export type StyleName =
  | 'Title'
  | 'Kicker'
  | 'Deck'
  | 'Line'
  | 'Text'
  | 'Heading1'
  | 'Item'
  | 'Cell'
  | 'Caption'
  | 'Source';

const centred = { alignment: AlignmentType.CENTER, spacing: { line: twentieths(32) } };
const styles: readonly (IParagraphStyleOptions & { id: StyleName })[] = [
  {
    id: 'Title',
    name: 'Title',
    run: { font: song, size: points(22), bold: true },
    paragraph: centred,
  },
  { id: 'Kicker', name: '引题', run: { font: fang, size: points(16) }, paragraph: centred },
  { id: 'Deck', name: '副题', run: { font: fang, size: points(16) }, paragraph: centred },
  {
    id: 'Line',
    name: '文前',
    run: { font: fang, size: points(14) },
    paragraph: { spacing: leading },
  },
  {
    id: 'Text',
    name: '正文段落',
    run: { font: fang, size: points(16) },
    paragraph: { spacing: leading, indent },
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    run: { font: hei, size: points(16) },
    paragraph: { spacing: leading, indent, keepNext: true, outlineLevel: 0 },
  },
  {
    id: 'Item',
    name: '列表',
    run: { font: fang, size: points(16) },
    paragraph: { spacing: leading },
  },
  { id: 'Cell', name: '表格', run: { font: fang, size: points(12) } },
  {
    id: 'Caption',
    name: 'caption',
    run: { font: fang, size: points(12) },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { after: twentieths(12) } },
  },
  {
    id: 'Source',
    name: '出处',
    run: { font: fang, size: points(12) },
    paragraph: { spacing: { before: twentieths(14) } },
  },
];

/** A paragraph of plain words. */
export const paragraph = (style: StyleName, words: string): Paragraph =>
  new Paragraph({ style, children: [new TextRun(words)] });

const footer = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: points(14) })],
    }),
  ],
});

/** The bytes of a Word file, A4 with numbered pages. */
export async function writeWordFile(
  { title, author }: { title: string; author: string },
  blocks: readonly Block[],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: { paragraphStyles: [...styles] },
    sections: [
      {
        properties: { page: { size: page, margin: margins } },
        footers: { default: footer },
        children: [...blocks],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
