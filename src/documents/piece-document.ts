import { AlignmentType, ImageRun, Paragraph } from 'docx';
import type { Root } from 'hast';
import { lineText, type PieceLine } from '../domain/bulletin/headline.ts';
import { captionText, linesOf, type Piece, type PiecePicture } from '../domain/bulletin/piece.ts';
import { bodyBlocks } from './body-blocks.ts';
import { paragraph, writeWordFile, type Block, type StyleName } from './word-file.ts';

/** A picture as a Word file holds it. */
export interface WordPicture {
  jpeg: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}

/** A piece with what its file needs besides. */
export interface PieceDocument {
  piece: Piece;
  body: Root;
  /** The line that says where it is from. */
  source: string;
  /** The bureau. */
  author: string;
  /** For each picture of the piece; absent where the archive has none. */
  pictures: readonly (WordPicture | undefined)[];
}

/** An article as a Word file for an office's own circulation. */
export function writePieceDocument(document: PieceDocument): Promise<Uint8Array> {
  const { piece, body, source, author } = document;
  const [first = [], ...more] = piece.pictures.map((picture, index) =>
    pictureBlocks(picture, document.pictures[index]),
  );
  return writeWordFile({ title: titleOf(piece), author }, [
    ...linesOf(piece).map((line) => paragraph(styleOf(line), lineText(line))),
    ...first,
    ...bodyBlocks(body),
    ...more.flat(),
    paragraph('Source', source),
  ]);
}

const titleOf = ({ headline }: Piece): string =>
  headline
    .filter(({ part }) => part === 'title')
    .map(lineText)
    .join('');

const styles: Readonly<Record<string, StyleName>> = {
  kicker: 'Kicker',
  title: 'Title',
  deck: 'Deck',
};
const styleOf = ({ part }: PieceLine): StyleName => styles[part] ?? 'Line';

/** As wide as the text, in pixels of 1/96 inch. */
const mostWidth = 560;

function pictureBlocks(picture: PiecePicture, found: WordPicture | undefined): Block[] {
  const caption = paragraph('Caption', captionText(picture));
  if (!found) return [paragraph('Caption', '图片未存档'), caption];
  const scale = Math.min(1, mostWidth / found.width);
  const image = new ImageRun({
    type: 'jpg',
    data: found.jpeg,
    transformation: {
      width: Math.round(found.width * scale),
      height: Math.round(found.height * scale),
    },
    altText: { name: picture.caption, description: picture.image?.alt ?? '', title: '' },
  });
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [image] }),
    caption,
  ];
}
