import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { maximumPicture } from '../domain/bulletin/picture.ts';
import { convertPicture, StrangePictureError } from './convert.ts';

/** As a telephone would save it: on its side, with the place where it was taken. */
const cameraFile = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b43a24' } })
    .withExif({
      IFD0: { Make: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 14/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 95 })
    .toBuffer();

test('a camera file becomes a small upright picture that tells no place', async () => {
  const file = await cameraFile(2400, 1800);
  expect((await sharp(file).metadata()).exif).toBeDefined();
  const { bytes, width, height } = await convertPicture(file);
  expect({ width, height }).toEqual({ width: 1600, height: 2133 });
  const { format, exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
  expect({ format, exif, xmp, iptc, orientation }).toEqual({ format: 'webp' });
  expect(bytes.length).toBeLessThanOrEqual(maximumPicture.bytes);
});

test('no byte of the picture tells where, when or with what it was taken', async () => {
  const file = await sharp({
    create: { width: 2400, height: 1800, channels: 3, background: '#27c' },
  })
    .withExif({
      IFD0: { Make: 'Kamera', DateTime: '2026:11:06 08:00:00' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 14/1 0/1', GPSLongitude: '113/1 14/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>GPSLatitude 35,14N</rdf></x:xmpmeta>')
    .jpeg()
    .toBuffer();
  const traces = /Exif|GPS|Kamera|2026:11:06|xmpmeta|35,14N/;
  expect(file.toString('latin1')).toMatch(traces);
  const { bytes } = await convertPicture(file);
  expect(bytes.toString('latin1')).not.toMatch(traces);
  expect(bytes.toString('latin1')).not.toMatch(/EXIF|XMP /);
});

test('a picture too heavy at any quality becomes smaller', async () => {
  const noise = { type: 'gaussian', mean: 120, sigma: 60 } as const;
  const heavy = await sharp({
    create: { width: 900, height: 900, channels: 3, background: '#000', noise },
  })
    .png()
    .toBuffer();
  const { bytes, width } = await convertPicture(heavy);
  expect(width).toBeLessThanOrEqual(900);
  expect(bytes.length).toBeLessThanOrEqual(maximumPicture.bytes);
});

test('a small picture is not made larger', async () => {
  expect(await convertPicture(await cameraFile(90, 60))).toMatchObject({ width: 60, height: 90 });
});

test('what is no picture is refused', async () => {
  await expect(convertPicture(Buffer.from('not a picture'))).rejects.toThrow();
});

/** A PNG that says how large it is, and has hardly a point. */
function emptyPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test.each([
  ['a bomb of points', emptyPng(60_000, 60_000)],
  ['a bomb that one library would unpack', emptyPng(16_000, 16_000)],
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
])('%s is not unpacked', async (_what, bytes) => {
  await expect(convertPicture(bytes)).rejects.toThrow(StrangePictureError);
});
