import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const sans = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'));
const serif = dirname(require.resolve('@fontsource/noto-serif-sc/package.json'));

/** 黑体 for text, 宋体 for headlines; both cover the same characters. */
const faces = [
  { folder: sans, styles: ['400.css', '700.css'] },
  { folder: serif, styles: ['400.css', '700.css', '900.css'] },
] as const;

/** Folders whose files a printed page may ask for, by the name in the address. */
export const fontFolders: ReadonlyMap<string, string> = new Map(
  faces.map(({ folder }, index) => [`face-${index}`, join(folder, 'files')]),
);

/** The `@font-face` rules, with addresses `/face-<n>/<file>`. */
export async function readFontFaces(): Promise<string> {
  const sheets = faces.flatMap(({ folder, styles }, index) =>
    styles.map(async (style) => {
      const css = await readFile(join(folder, style), 'utf8');
      return css.replaceAll('./files/', `/face-${index}/`).replaceAll('swap', 'block');
    }),
  );
  return (await Promise.all(sheets)).join('\n');
}

/** Tells of a character whether the packaged fonts have it. */
export async function readFontCover(): Promise<(character: string) => boolean> {
  const slices = JSON.parse(await readFile(join(sans, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const ranges = Object.values(slices).flatMap((list) =>
    list.split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  );
  return (character) => {
    const point = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => first <= point && point <= last);
  };
}
