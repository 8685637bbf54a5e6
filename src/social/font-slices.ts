import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFontCharacters } from './font-characters.ts';

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

/** A character that no slice of the font has: it would be drawn as a box. */
export class MissingCharacterError extends Error {
  constructor(character: string) {
    super(`the font has no character for ${character}`);
    this.name = 'MissingCharacterError';
  }
}

/**
 * The slices that contain the characters of a text.
 * @throws MissingCharacterError
 */
export async function loadFontSlices(text: string): Promise<FontSlice[]> {
  const ranges = await readRanges();
  const slices = new Map<string, FontSlice>();
  for (const character of new Set(text.replace(/\s/g, ''))) {
    const slice = await findSlice(character, ranges);
    slices.set(slice.name, slice);
  }
  return [...slices.values()];
}

async function findSlice(character: string, slices: readonly SliceRange[]): Promise<FontSlice> {
  const point = character.codePointAt(0) ?? 0;
  for (const { name, ranges } of slices) {
    if (!ranges.some(([first, last]) => first <= point && point <= last)) continue;
    const { slice, characters } = await loadSlice(name);
    if (characters.has(point)) return slice;
  }
  throw new MissingCharacterError(character);
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
  characters: ReadonlySet<number>;
}

const loaded = new Map<string, Promise<LoadedSlice>>();

function loadSlice(name: string): Promise<LoadedSlice> {
  let slice = loaded.get(name);
  slice ??= readFile(join(folder, 'files', `noto-sans-sc-${name}-700-normal.woff`)).then(
    (data) => ({
      slice: { name: `slice-${name}`, data, weight: 700, style: 'normal' },
      characters: readFontCharacters(data),
    }),
  );
  loaded.set(name, slice);
  return slice;
}
