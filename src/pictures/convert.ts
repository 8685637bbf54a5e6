import sharp from 'sharp';
import { maximumPicture } from '../domain/bulletin/picture.ts';

/** A picture as WebP, turned the right way up, without anything that the camera wrote into it. */
export interface ConvertedPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

const qualities = [82, 70, 58];

/**
 * Converts a camera's file for the site: at most as wide as the site shows it, within the limit of bytes, without
 * place, time and camera. Rejects if the bytes are not a picture.
 */
export async function convertPicture(
  source: string | Uint8Array,
  width: number = maximumPicture.width,
): Promise<ConvertedPicture> {
  const picture = sharp(source).rotate().resize({ width, withoutEnlargement: true });
  for (const quality of qualities) {
    const { data, info } = await picture
      .clone()
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    if (info.size <= maximumPicture.bytes)
      return { bytes: data, width: info.width, height: info.height };
  }
  // Foliage and gravel stay heavy at any quality that is worth looking at: then it becomes smaller.
  return convertPicture(source, Math.floor(width * 0.75));
}
