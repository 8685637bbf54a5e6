import type { Picks } from './readings.ts';

/** `3=2,5=0` → piece 3 has its second reading, piece 5 no headline; `undefined` for anything else. */
export function parsePicks(text: string): Picks | undefined {
  const picks = new Map<number, number>();
  for (const part of text.split(/[,，]/u)) {
    const [, piece, reading] = /^\s*([1-9]\d?)\s*[=＝]\s*([0-2])\s*$/u.exec(part) ?? [];
    if (piece === undefined || picks.has(Number(piece))) return undefined;
    picks.set(Number(piece), Number(reading));
  }
  return picks;
}
