/** One picture for each template: how it looks on each screen, side by side, small enough for the repository. */
import sharp from 'sharp';
import type { Raster } from './raster.ts';

/** Reads a picture of any format. */
export async function readRaster(bytes: Buffer): Promise<Raster> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

/** Pictures side by side; below a shorter one the sheet is transparent. */
export async function writeSheet(rasters: readonly Raster[]): Promise<Buffer> {
  const lefts = leftsOf(rasters.map(({ width }) => width));
  return sharp({
    create: {
      width: sum(rasters.map(({ width }) => width)),
      height: Math.max(...rasters.map(({ height }) => height)),
      channels: 4,
      background: { r: 0, g: 0, b: 0, alpha: 0 },
    },
  })
    .composite(
      rasters.map(({ width, height, data }, index) => ({
        input: Buffer.from(data),
        raw: { width, height, channels: 3 as const },
        left: lefts[index] ?? 0,
        top: 0,
      })),
    )
    .png({ compressionLevel: 9 })
    .toBuffer();
}

/** The pictures of a sheet, of which the widths are known. */
export async function readSheet(bytes: Buffer, widths: readonly number[]): Promise<Raster[]> {
  const { data, info } = await sharp(bytes)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lefts = leftsOf(widths);
  return widths.map((width, index) => {
    const left = lefts[index] ?? 0;
    const byteAt = (x: number, y: number, channel: number): number =>
      data[(y * info.width + left + x) * 4 + channel] ?? 0;
    const rows = Array.from({ length: info.height }, (_, y) => y);
    const height = rows.filter((y) => byteAt(0, y, 3) > 0).length;
    const points = Array.from({ length: width * height * 3 }, (_, at) =>
      byteAt(Math.floor(at / 3) % width, Math.floor(at / 3 / width), at % 3),
    );
    return { width, height, data: Uint8Array.from(points) };
  });
}

const leftsOf = (widths: readonly number[]): number[] =>
  widths.map((_, index) => sum(widths.slice(0, index)));

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
