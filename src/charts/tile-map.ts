import * as Plot from '@observablehq/plot';
import { draw, type Told } from './drawing.ts';

/** An area as a square; its place on the grid stands for where it lies. */
export interface Tile {
  name: string;
  column: number;
  row: number;
  /** Absent where it is not told: the tile has no tone. */
  value?: number;
  /** The value as it is published, or why there is none. */
  text: string;
}

const tones = ['tone-1', 'tone-2', 'tone-3', 'tone-4'] as const;
const side = 68;
const legendHeight = 30;

interface Class {
  tone: string;
  text: string;
}

/** Areas on a grid, the darker the higher; the scale chooses round limits, and the key beneath names them. */
export function drawTileMap(
  tiles: readonly Tile[],
  format: (value: number) => string,
  told: Told,
): string {
  const limits = limitsOf(tiles.flatMap(({ value }) => value ?? []));
  const toneOf = ({ value }: Tile): string =>
    value === undefined
      ? 'untold'
      : (tones[limits.filter((limit) => value >= limit).length] ?? 'tone-4');
  const columns = Math.max(...tiles.map(({ column }) => column));
  const rows = Math.max(...tiles.map(({ row }) => row));
  const place = { x: 'column', y: 'row' } as const;
  return draw(
    {
      width: Math.max(columns, 4) * side,
      height: rows * side + legendHeight,
      margin: 0,
      marginBottom: legendHeight,
      x: { axis: null, type: 'band', domain: upTo(Math.max(columns, 4)), padding: 0.03 },
      y: { axis: null, type: 'band', domain: upTo(rows), padding: 0.03 },
      marks: [
        ...[...Map.groupBy(tiles, toneOf)].flatMap(([tone, alike]) => [
          Plot.cell(alike, { ...place, className: tone }),
          Plot.text(alike, { ...place, text: 'name', dy: -9, className: `strong on-${tone}` }),
          Plot.text(alike, { ...place, text: 'text', dy: 12, className: `on-${tone}` }),
        ]),
        ...drawKey(keyOf(limits, format), Math.max(columns, 4) * side),
      ],
    },
    told,
  );
}

/** At most three round limits between four tones; fewer where the values are alike. */
export function limitsOf(values: readonly number[]): number[] {
  if (new Set(values).size < 2) return [];
  const { domain = [] } = Plot.scale({
    color: { type: 'quantize', domain: [Math.min(...values), Math.max(...values)], n: 4 },
  });
  const limits = (domain as number[]).filter((limit) => limit > Math.min(...values));
  return limits.slice(0, tones.length - 1);
}

const keyOf = (limits: readonly number[], format: (value: number) => string): Class[] =>
  limits.length === 0
    ? []
    : tones.slice(0, limits.length + 1).map((tone, index) => ({
        tone,
        text: index === 0 ? `不到${format(limits[0] ?? 0)}` : `${format(limits[index - 1] ?? 0)}起`,
      }));

/** In one line beneath the tiles, measured from the frame. */
const drawKey = (classes: readonly Class[], width: number): Plot.Markish[] =>
  classes.flatMap(({ tone, text }, index) => {
    const left = (index * width) / tones.length - width / 2;
    const corner = { frameAnchor: 'bottom', dy: 20 } as const;
    return [
      Plot.dot([text], { ...corner, symbol: 'square', r: 7, dx: left + 8, className: tone }),
      Plot.text([text], { ...corner, dx: left + 20, textAnchor: 'start', className: 'small' }),
    ];
  });

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
