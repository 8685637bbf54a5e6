import sharp from 'sharp';
import { maximumPicture } from '../domain/bulletin/picture.ts';

/** A picture as WebP, turned the right way up, without anything that the camera wrote into it. */
export interface ConvertedPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Not a picture that a camera, a telephone or a scanner writes; `message` says in Chinese what is wrong. */
export class StrangePictureError extends Error {}

/** Points by the name that sharp has for a kind: a JPEG is made smaller while it is read, the others are unpacked first. */
const mostPoints: Readonly<Record<string, number>> = {
  jpeg: 210_000_000,
  ...{ png: 65_000_000, webp: 65_000_000, heif: 65_000_000, tiff: 65_000_000, gif: 65_000_000 },
};

/** @throws StrangePictureError for a bomb, a drawing, a film */
async function needCameraPicture(source: string | Uint8Array): Promise<void> {
  const { format, width, height } = await sharp(source, { limitInputPixels: false }).metadata();
  const most = mostPoints[format];
  if (most === undefined) throw new StrangePictureError(`不是照片（是 ${format}）`);
  if (width * height > most)
    throw new StrangePictureError(`大得不像照片（宽 ${width}、高 ${height} 像素）`);
}

const qualities = [82, 70, 58];

/**
 * Converts a camera's file for the site: at most as wide as the site shows it, within the limit of bytes, without
 * place, time and camera. Rejects if the bytes are not a picture.
 * @throws StrangePictureError
 */
export async function convertPicture(
  source: string | Uint8Array,
  width: number = maximumPicture.width,
): Promise<ConvertedPicture> {
  await needCameraPicture(source);
  const picture = sharp(source).rotate().resize({ width, withoutEnlargement: true });
  for (const quality of qualities) {
    const { data, info } = await picture
      .clone()
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    if (info.size <= maximumPicture.bytes)
      return { bytes: data, width: info.width, height: info.height };
  }
  // Pictures of foliage or gravel stay large at any acceptable quality; then the picture is made smaller.
  return convertPicture(source, Math.floor(width * 0.75));
}
