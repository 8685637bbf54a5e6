import sharp from 'sharp';

/** Points of a picture, row by row, in three or four channels of eight bits. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Raw points as a PNG, with nothing beside them; `undefined` if they are not as many as the size tells. */
export async function packRawPicture({
  width,
  height,
  data,
}: RawPicture): Promise<Uint8Array | undefined> {
  const channels = data.length / (width * height);
  if (channels !== 3 && channels !== 4) return undefined;
  return sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 1 }).toBuffer();
}
