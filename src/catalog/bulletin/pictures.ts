import { join } from 'node:path';
import { smallerPicture, widthsBelow } from '../../domain/bulletin/picture.ts';
import { convertPicture } from '../../pictures/convert.ts';
import { photosOf } from '../../domain/bulletin/article.ts';
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

export const makeSmaller = async ({ file, width }: SmallerPicture): Promise<Buffer> =>
  (await convertPicture(join(process.cwd(), 'public', file), width)).bytes;
