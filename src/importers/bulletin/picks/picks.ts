/** What an editor picks a reading of. */
export type PickedThing = '标题' | '署名' | '篇界';

/**
 * What an editor has picked: for each thing the number of a piece in the report and the number of a reading; 0 leaves a
 * headline open, or a piece unsigned.
 */
export type Picks = Readonly<Record<PickedThing, ReadonlyMap<number, number>>>;

export const noPicks: Picks = { 标题: new Map(), 署名: new Map(), 篇界: new Map() };

export const countPicks = (picks: Picks): number =>
  picks.标题.size + picks.署名.size + picks.篇界.size;

const form = /^\s*([1-9]\d?)\s*(标题|署名|篇界)?\s*[=＝]\s*([0-2])\s*$/u;

/**
 * `3=2,5=0,3署名=2` → piece 3 has the second reading of its headline and of its names, piece 5 no headline; `undefined` for
 * anything else.
 */
export function parsePicks(text: string): Picks | undefined {
  const picks = { 标题: new Map<number, number>(), 署名: new Map(), 篇界: new Map() };
  for (const part of text.split(/[,，]/u)) {
    const [, piece, thing = '标题', reading] = form.exec(part) ?? [];
    const of = picks[thing as PickedThing];
    const isNoBorder = thing === '篇界' && reading === '0';
    if (piece === undefined || isNoBorder || of.has(Number(piece))) return undefined;
    of.set(Number(piece), Number(reading));
  }
  return picks;
}

/** How a pick is written on the command line. */
export const tellPick = (number: number, thing: PickedThing, reading: number): string =>
  `--pick ${number}${thing === '标题' ? '' : thing}=${reading}`;
