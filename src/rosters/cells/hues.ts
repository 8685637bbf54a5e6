import { meaningOfRow, sentencesOf } from './remark-words.ts';

/** What a colour is called in a legend. */
export type Hue = '红' | '橙' | '黄' | '绿' | '蓝' | '紫' | '灰';

const names = /[红橙黄绿蓝紫灰]/g;
/** The first colours of every palette of Excel (ECMA-376, 18.8.27), by number. */
const palette = new Map([
  [10, 'FF0000'],
  [11, '00FF00'],
  [12, '0000FF'],
  [13, 'FFFF00'],
  [14, 'FF00FF'],
]);

/** The hue of a colour as a file writes it; `undefined` where it names one that only a theme knows. */
export function hueOf(colour: string): Hue | undefined {
  const [, hex] = /^(?:rgb(?:[\dA-F]{2})?|#)([\dA-F]{6})$/i.exec(colour) ?? [];
  const [, index] = /^(?:indexed|fill|characters)(\d+)$/.exec(colour) ?? [];
  const rgb = hex ?? palette.get(Number(index ?? -1));
  return rgb === undefined ? undefined : nameOf(rgb);
}

function nameOf(rgb: string): Hue {
  const [red = 0, green = 0, blue = 0] = (rgb.match(/../g) ?? []).map((part) => parseInt(part, 16));
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range * 8 < most || most === 0) return '灰';
  const turn =
    most === red
      ? ((green - blue) / range + 6) % 6
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const degrees = turn * 60;
  const found = hues.find(([upTo]) => degrees < upTo);
  return found?.[1] ?? '红';
}

const hues: readonly (readonly [upTo: number, hue: Hue])[] = [
  [16, '红'],
  [45, '橙'],
  [72, '黄'],
  [165, '绿'],
  [260, '蓝'],
  [330, '紫'],
];

/** The hues that a legend gives to rows of the list, 标绿色的为新增户, and no other words to anybody else. */
export function harmlessHues(texts: Iterable<string>): ReadonlySet<Hue> {
  const harmless = new Set<Hue>();
  const others = new Set<Hue>();
  for (const text of texts)
    for (const clause of sentencesOf(text).flatMap((sentence) => sentence.split(/[,，、]/)))
      for (const [hue] of clause.matchAll(names))
        (meaningOfRow(clause) === 'harmless' ? harmless : others).add(hue as Hue);
  return harmless.difference(others);
}
