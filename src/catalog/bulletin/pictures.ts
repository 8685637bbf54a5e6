import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { smallerPicture, widthsBelow } from '../../domain/bulletin/picture.ts';
import { convertPicture } from '../../pictures/convert.ts';
import { photosOf, type Article } from '../../domain/bulletin/article.ts';
import { getArticles } from './bulletin.ts';

/** A picture of an article at a width below its own. */
export interface SmallerPicture {
  /** `photos/2018-08/a.480.webp` */
  readonly address: string;
  readonly width: number;
  /** Under `public/`. */
  readonly file: string;
}

export async function getSmallerPictures(): Promise<SmallerPicture[]> {
  const images = (await getArticles()).flatMap(photosOf).flatMap(({ image }) => image ?? []);
  const found = images.flatMap(({ file, size }) =>
    widthsBelow(size?.width ?? 0).map((width) => ({
      address: smallerPicture(file, width),
      width,
      file,
    })),
  );
  return [...new Map(found.map((picture) => [picture.address, picture])).values()];
}

/** The first drawing of an article as it is; `undefined` where it has none. A photograph stays on its page. */
export async function readDrawing(article: Article): Promise<Buffer | undefined> {
  const drawn = photosOf(article).find(({ image }) => image?.drawn);
  return drawn?.image && readFile(join(process.cwd(), 'public', drawn.image.file));
}

export const makeSmaller = async ({ file, width }: SmallerPicture): Promise<Buffer> =>
  (await convertPicture(join(process.cwd(), 'public', file), width)).bytes;
