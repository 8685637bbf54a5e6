import sharp from 'sharp';
import { expect, test } from 'vitest';
import { loadFontSlices } from './font-slices.ts';
import { drawSocialPicture } from './picture.ts';

test('a picture has the size that sharing asks for', async () => {
  const png = await drawSocialPicture({
    kicker: '焦作日报·民政专刊',
    title: '编密织牢民生保障“兜底网”',
    foot: '2016年6月',
  });
  const { format, width, height } = await sharp(png).metadata();
  expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
});

test('a title draws ink of its own', async () => {
  const base = { kicker: '民政', foot: '焦作' };
  const one = await drawSocialPicture({ ...base, title: '兜底' });
  const other = await drawSocialPicture({ ...base, title: '救助' });
  expect(Buffer.compare(one, other)).not.toBe(0);
});

test('a letter that the font lacks is refused instead of drawn as a box', async () => {
  await expect(loadFontSlices('低保\u{E000}')).rejects.toThrow('the font has no letter');
});
