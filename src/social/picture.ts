import { createRequire } from 'node:module';
import satori from 'satori';
import sharp, { type PngOptions } from 'sharp';
import { loadFontSlices, MissingCharacterError, type FontSlice } from './font-slices.ts';
import { keepPicture } from './picture-cache.ts';

/** What a shared link shows: a kicker, a headline, a line at the foot. It has no field for a recipient. */
export interface SocialPicture {
  kicker: string;
  title: string;
  foot: string;
}

/** A picture file, of which the middle stands beside the words. */
type Drawing = Buffer;

const width = 1200;
const height = 630;
/** Of a drawing beside the words. */
const drawingWidth = 460;
const format: PngOptions = { palette: true, colours: 32, dither: 0, effort: 1 };
const drawnFormat: PngOptions = { ...format, colours: 96 };
/** The programs that draw: another version may draw otherwise. */
const { version } = createRequire(import.meta.url)('satori/package.json') as { version: string };
const programs = [version, sharp.versions];

/**
 * PNG of 1200 × 630, with a drawing on its right if there is one. It is drawn once: afterwards it comes from
 * `cacheFolder`, where it is under a hash of everything that it is made of. @throws MissingCharacterError
 */
export async function drawSocialPicture(
  picture: SocialPicture,
  cacheFolder: string,
  drawing?: Drawing,
): Promise<Uint8Array<ArrayBuffer>> {
  const fonts = await loadFontSlices(textOf(picture));
  const right = drawing ? drawingWidth : 0;
  const tree = layout(picture, fonts.map(({ name }) => name).join(', '), right);
  const as = drawing ? drawnFormat : format;
  const parts = [
    JSON.stringify([tree, width, height, as, programs]),
    ...fonts.map(dataOf),
    ...(drawing ? [drawing] : []),
  ];
  return keepPicture(cacheFolder, parts, async () => {
    const svg = await satori(tree, { width, height, fonts });
    const cut =
      drawing && (await sharp(drawing).resize(right, height, { fit: 'cover' }).toBuffer());
    const beside = cut ? [{ input: cut, left: width - right, top: 0 }] : [];
    return sharp(Buffer.from(svg)).composite(beside).png(as).toBuffer();
  });
}

/** Whether the font has every character. */
export async function canDraw(picture: SocialPicture): Promise<boolean> {
  try {
    await loadFontSlices(textOf(picture));
    return true;
  } catch (error) {
    if (error instanceof MissingCharacterError) return false;
    throw error;
  }
}

/** With the sign of what is cut off. */
const textOf = (picture: SocialPicture): string => `${Object.values(picture).join('')}…`;
const dataOf = ({ data }: FontSlice): Buffer => data;

type Style = Record<string, string | number>;
const box = (style: Style, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** Length of a headline up to which each size is used; what fills more lines than the last has ends in an ellipsis. */
const sizes = [
  { upTo: 16, fontSize: 92, lines: 2 },
  { upTo: 24, fontSize: 76, lines: 3 },
  { upTo: 45, fontSize: 60, lines: 4 },
  { upTo: 80, fontSize: 46, lines: 4 },
  { upTo: Infinity, fontSize: 38, lines: 5 },
];

/** In widths of a Han character; Latin ones are half as wide. */
const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character < '\u0250' ? 0.5 : 1), 0);

const atMostLines = (most: number): Style => ({
  display: 'block',
  lineClamp: most,
  wordBreak: 'break-word',
});

/** Words in what a drawing of some width leaves them. */
function layout({ kicker, title, foot }: SocialPicture, fontFamily: string, drawn: number) {
  const seal = box({ width: 56, height: 12, background: '#b02a18' }, undefined);
  const rule = box({ width: '100%', height: 3, background: '#1d1a16' }, undefined);
  const length = lengthOf(title);
  const {
    fontSize: full = 38,
    lines: most = 5,
    upTo = 0,
  } = sizes.find((size) => length <= size.upTo) ?? {};
  const fontSize = Math.round(drawn > 0 ? Math.max(full * 0.7, 34) : full);
  const lines = drawn > 0 ? most + 1 : most;
  // Of many lines balance makes narrow ones, which leave no room for the last.
  const textWrap = upTo <= 45 ? 'balance' : 'wrap';
  return box(
    {
      boxSizing: 'border-box',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: drawn > 0 ? `72px ${drawn + 50}px 72px 70px` : '72px 80px',
      background: '#fbf9f4',
      color: '#1d1a16',
      fontFamily,
    },
    [
      box({ flexDirection: 'column', gap: 24 }, [
        seal,
        box({ fontSize: 36, ...atMostLines(1) }, kicker),
      ]),
      box({ fontSize, lineHeight: 1.35, textWrap, ...atMostLines(lines) }, title),
      box({ flexDirection: 'column', gap: 24 }, [
        rule,
        box({ fontSize: 32, color: '#5c554a' }, foot),
      ]),
    ],
  );
}
