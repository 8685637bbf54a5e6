import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFontLetters } from './font-letters.ts';

const require = createRequire(import.meta.url);
const manifest = require.resolve('@fontsource/noto-sans-sc/package.json');
const folder = dirname(manifest);

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

/** A letter that no slice of the font has: it would be drawn as a box. */
export class MissingLetterError extends Error {
  constructor(letter: string) {
    super(`the font has no letter for ${letter}`);
    this.name = 'MissingLetterError';
  }
}

/** The slices that hold the letters of a text. @throws MissingLetterError */
export async function loadFontSlices(text: string): Promise<FontSlice[]> {
  const ranges = await readRanges();
  const slices = new Map<string, FontSlice>();
  for (const letter of new Set(text.replace(/\s/g, ''))) {
    const slice = await findSlice(letter, ranges);
    slices.set(slice.name, slice);
  }
  return [...slices.values()];
}

async function findSlice(letter: string, slices: readonly SliceRange[]): Promise<FontSlice> {
  const point = letter.codePointAt(0) ?? 0;
  for (const { name, ranges } of slices) {
    if (!ranges.some(([first, last]) => first <= point && point <= last)) continue;
    const { slice, letters } = await loadSlice(name);
    if (letters.has(point)) return slice;
  }
  throw new MissingLetterError(letter);
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

interface LoadedSlice {
  slice: FontSlice;
  letters: ReadonlySet<number>;
}

const loaded = new Map<string, Promise<LoadedSlice>>();

function loadSlice(name: string): Promise<LoadedSlice> {
  let slice = loaded.get(name);
  slice ??= readFile(join(folder, 'files', `noto-sans-sc-${name}-700-normal.woff`)).then(
    (data) => ({
      slice: { name: `slice-${name}`, data, weight: 700, style: 'normal' },
      letters: readFontLetters(data),
    }),
  );
  loaded.set(name, slice);
  return slice;
}
