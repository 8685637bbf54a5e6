import type { Entry } from '../entries/entry.ts';
import type { PickedThing, Picks } from './picks.ts';
import { tellPick } from './picks.ts';

/** Why picks cannot be followed, in Chinese; empty if they can. `count` pieces were found before they were picked. */
export const checkPicks = (picks: Picks, entries: readonly Entry[], count: number): string[] =>
  (['标题', '署名', '篇界'] as const).flatMap((thing) =>
    [...picks[thing]].flatMap(([number, reading]) => {
      const told = `${tellPick(number, thing, reading)}：`;
      if (number > count) return [`${told}报告里没有第 ${number} 篇。`];
      const most = countReadings(thing, number, entries);
      if (reading <= most) return [];
      return [`${told}第 ${number} 篇的${thing}只有 ${most} 种读法，见报告。`];
    }),
  );

function countReadings(thing: PickedThing, number: number, entries: readonly Entry[]): number {
  const entry = entries.find((own) => own.number === number);
  if (thing === '标题') return entry?.readings?.list.length ?? 1;
  if (thing === '署名') return entry?.nameReadings?.list.length ?? 1;
  return entries.some(({ borders = [] }) => borders.some((own) => own.number === number)) ? 2 : 1;
}
