import satori from 'satori';
import sharp from 'sharp';
import { loadFontSlices } from './font-slices.ts';

/** What a shared link shows: a kicker, a headline, a line at the foot. It has no field for a recipient. */
export interface SocialPicture {
  kicker: string;
  title: string;
  foot: string;
}

const width = 1200;
const height = 630;

/** PNG of 1200 × 630. Throws if the font lacks a letter. */
export async function drawSocialPicture(picture: SocialPicture): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await loadFontSlices(Object.values(picture).join(''));
  const svg = await satori(layout(picture, fonts.map(({ name }) => name).join(', ')), {
    width,
    height,
    fonts,
  });
  return Uint8Array.from(
    await sharp(Buffer.from(svg))
      .png({ palette: true, colours: 32, dither: 0, effort: 1 })
      .toBuffer(),
  );
}

type Style = Record<string, string | number>;
const box = (style: Style, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

function layout({ kicker, title, foot }: SocialPicture, fontFamily: string) {
  const seal = box({ width: 56, height: 12, background: '#b02a18' }, undefined);
  const rule = box({ width: '100%', height: 3, background: '#1d1a16' }, undefined);
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: '72px 80px',
      background: '#fbf9f4',
      color: '#1d1a16',
      fontFamily,
    },
    [
      box({ flexDirection: 'column', gap: 24 }, [seal, box({ fontSize: 36 }, kicker)]),
      box({ fontSize: [...title].length > 24 ? 60 : 76, lineHeight: 1.35 }, title),
      box({ flexDirection: 'column', gap: 24 }, [
        rule,
        box({ fontSize: 32, color: '#5c554a' }, foot),
      ]),
    ],
  );
}
