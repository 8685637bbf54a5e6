import { expect, it } from 'vitest';
import { isBylineName } from './byline.ts';
import { areRunTogether, namesApart } from './names-apart.ts';
import { textOf, type Glyph } from '../text/source-text.ts';
import { parseBareBrackets } from './signature.ts';

const toGlyphs = (text: string): Glyph[] => [...text].map((char, at) => ({ char, at }));
const apart = (text: string): string[] => namesApart(toGlyphs(text), isBylineName).map(textOf);

it.each([
  ['曾静唐艳红', ['曾静', '唐艳红']],
  ['龚佳孟洋', ['龚佳', '孟洋']],
  ['高明远', ['高明远']],
  ['欧阳明远', ['欧阳明远']],
  // 白若, 江明远 or 白若江, 明远.
  ['白若江明远', ['白若江明远']],
])('parts %s where the surnames allow one reading', (text, names) => {
  expect(apart(text)).toEqual(names);
});

it('tells names that nothing parts from those that a space parts', () => {
  expect(areRunTogether(parseBareBrackets(toGlyphs('（曾静唐艳红）')) ?? [])).toBe(true);
  expect(areRunTogether(parseBareBrackets(toGlyphs('（曾静 唐艳红）')) ?? [])).toBe(false);
});
