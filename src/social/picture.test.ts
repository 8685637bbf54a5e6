import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadFontSlices } from './font-slices.ts';
import { canDraw, drawSocialPicture } from './picture.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'social-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const picture = { kicker: '焦作日报·民政专刊', title: '编密织牢“兜底网”', foot: '2016年6月' };

test('a picture has the size that sharing asks for', async () => {
  const png = await drawSocialPicture(picture, folder);
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});

test('a drawing stands on the right, the words keep the left', async () => {
  const drawing = await sharp({
    create: { width: 900, height: 600, channels: 3, background: 'red' },
  })
    .png()
    .toBuffer();
  const png = await drawSocialPicture(picture, folder, drawing);
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
  expect([info.width, info.height]).toEqual([1200, 630]);
  expect(at(1100, 300)).toEqual([255, 0, 0]);
  expect(at(700, 300)).not.toEqual([255, 0, 0]);
});

describe('the cache', () => {
  test('gives the same picture again without drawing it', async () => {
    const cache = join(folder, 'again');
    const first = await drawSocialPicture(picture, cache);
    const [file = ''] = await readdir(cache);
    const planted = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(Buffer.compare(first, await drawSocialPicture(picture, cache))).toBe(0);
    await writeFile(join(cache, file), planted);
    expect(Buffer.compare(planted, await drawSocialPicture(picture, cache))).toBe(0);
  });

  test('keeps one for each content: a title draws ink of its own', async () => {
    const cache = join(folder, 'two');
    const one = await drawSocialPicture({ ...picture, title: '兜底' }, cache);
    const other = await drawSocialPicture({ ...picture, title: '救助' }, cache);
    expect(Buffer.compare(one, other)).not.toBe(0);
    expect(await readdir(cache)).toHaveLength(2);
  });
});

describe('no box is ever drawn', () => {
  test('a character that the font lacks is refused, also where its package claims it', async () => {
    // The package says that the slice 21 has U+9FF0; its glyphs say that it has not.
    for (const character of ['\u{E000}', '\u{9FF0}', '\u{2A6D6}', '😀']) {
      await expect(loadFontSlices(`低保${character}`)).rejects.toThrow('the font has no character');
      expect(await canDraw({ ...picture, title: character })).toBe(false);
    }
  });
});
