import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));

/** A part of the font, under a family name of its own: satori draws boxes where slices share one. */
export interface FontSlice {
  name: string;
  data: Buffer;
  weight: 700;
  style: 'normal';
}

interface SliceRange {
  name: string;
  ranges: readonly (readonly [number, number])[];
}

/** The slices that hold the letters of a text. Throws if a letter is in none: no boxes in pictures. */
export async function loadFontSlices(text: string): Promise<FontSlice[]> {
  const slices = await readRanges();
  const needed = new Set(
    Array.from(new Set(text.replace(/\s/g, '')), (letter) => sliceOf(letter, slices)),
  );
  return Promise.all(Array.from(needed, loadSlice));
}

function sliceOf(letter: string, slices: readonly SliceRange[]): string {
  const point = letter.codePointAt(0) ?? 0;
  const slice = slices.find(({ ranges }) =>
    ranges.some(([first, last]) => first <= point && point <= last),
  );
  if (!slice) throw new Error(`the font has no letter for ${letter}`);
  return slice.name;
}

let ranges: Promise<SliceRange[]> | undefined;

/** `{ "[4]": "U+1f1e9-1f1f5,…", "latin": … }` */
function readRanges(): Promise<SliceRange[]> {
  ranges ??= readFile(join(folder, 'unicode.json'), 'utf8').then((json) =>
    Object.entries(JSON.parse(json) as Record<string, string>).map(([key, list]) => ({
      name: key.replace(/[[\]]/g, ''),
      ranges: list.split(',').map((range) => {
        const [first = '', last = first] = range.replace('U+', '').split('-');
        return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
      }),
    })),
  );
  return ranges;
}

const loaded = new Map<string, Promise<FontSlice>>();

function loadSlice(name: string): Promise<FontSlice> {
  let slice = loaded.get(name);
  slice ??= readFile(join(folder, 'files', `noto-sans-sc-${name}-700-normal.woff`)).then(
    (data) => ({ name: `slice-${name}`, data, weight: 700, style: 'normal' }),
  );
  loaded.set(name, slice);
  return slice;
}
