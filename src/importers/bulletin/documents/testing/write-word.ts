import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Look } from './look.ts';

/** A .docx of the paragraphs, as the `docx` package writes it, with a header and a footer. */
export async function writeWord(looks: readonly Look[]): Promise<Uint8Array> {
  const document = new Document({
    comments: {
      children: [{ id: 0, author: '审稿人', children: [new Paragraph('这个数要核对')] }],
    },
    numbering: {
      config: [
        {
          reference: 'number',
          levels: [{ level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' }],
        },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('民政工作简报')] }) },
        footers: { default: new Footer({ children: [new Paragraph('第 1 页')] }) },
        children: looks.map(toChild),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

function toChild(look: Look): Paragraph | Table | Textbox {
  if (look.rows) return toTable(look.rows.map((row) => row.map((text) => [new Paragraph(text)])));
  if (look.pictures)
    return toTable([
      look.pictures.map(({ bytes }) => [new Paragraph({ children: [imageRun(bytes)] })]),
      look.pictures.map(({ caption }) => [new Paragraph(caption)]),
    ]);
  if (look.isBoxed)
    return new Textbox({
      style: { width: '6cm', height: 'auto' },

      children: [new Paragraph({ children: runsOf(look) })],
    });
  return new Paragraph({
    children: look.picture ? [imageRun(look.picture)] : runsOf(look),
    ...(look.align
      ? { alignment: look.align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT }
      : {}),
    ...(look.level === undefined ? {} : { heading: levels[look.level] ?? HeadingLevel.HEADING_3 }),
    ...(look.mark === 'bullet' ? { bullet: { level: 0 } } : {}),
    ...(look.mark === 'number' ? { numbering: { reference: 'number', level: 0 } } : {}),
  });
}

const toTable = (rows: readonly (readonly Paragraph[])[][]): Table =>
  new Table({
    rows: rows.map(
      (cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) }),
    ),
  });

const imageRun = (data: Uint8Array): ParagraphChild =>
  new ImageRun({ type: 'jpg', data, transformation: { width: 200, height: 150 } });

function runsOf({ text = '', size, isBold, change, level }: Look): ParagraphChild[] {
  const look = {
    text,
    ...(level === undefined || size !== undefined ? { size: (size ?? 12) * 2 } : {}),
    ...(isBold ? { bold: true } : {}),
    ...(change === 'strike' ? { strike: true } : {}),
    ...(change === 'hide' ? { vanish: true } : {}),
  };
  const by = { id: 1, author: '某人', date: '2018-07-20T08:00:00Z' };
  if (change === 'insert') return [new InsertedTextRun({ ...look, ...by })];
  if (change === 'delete') return [new TextRun('留下。'), new DeletedTextRun({ ...look, ...by })];
  if (change === 'comment')
    return [
      new CommentRangeStart(0),
      new TextRun(look),
      new CommentRangeEnd(0),

      new TextRun({ children: [new CommentReference(0)] }),
    ];
  return text
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}
