import type { FoundByline } from './byline.ts';
import type { Entry } from './entry.ts';

/**
 * On a page whose headlines stand below their texts, the names below a headline are above the next text. One that tells
 * its own writers behind 本报讯 leaves them to the piece above, if that has none; otherwise the names are in doubt.
 */
export function returnNames(entries: readonly Entry[]): void {
  entries.forEach((entry, at) => {
    const foreign = namesAboveNews(entry);
    if (foreign.length === 0) return;
    const above = entries[at - 1];
    const isBelow = above?.headline && above.headline.line > (above.parts.at(-1)?.line ?? Infinity);
    if (above && isBelow && above.bylines.length === 0) {
      entry.bylines = entry.bylines.filter((own) => !foreign.includes(own));
      above.bylines.push(...foreign);
    } else
      entry.doubts.push({
        line: entry.line,
        message: '“本报讯”前面还有署名，可能是上一篇的，请对照原报。',
      });
  });
}

/** Writers whose names stand before 本报讯, where others stand behind it. */
function namesAboveNews({ bylines, form }: Entry): FoundByline[] {
  // 通讯员 has the last character as well.
  const end = form.findIndex(({ char }, at) => char === '讯' && form[at - 1]?.char === '报');
  const news = form[end]?.at ?? -1;
  const placeOf = ({ glyphs }: FoundByline): number => glyphs[0]?.at ?? -1;
  const behind = bylines.filter((own) => placeOf(own) > news);
  const before = bylines.filter((own) => placeOf(own) < news && own.role !== '摄');
  const isOther = before.every(({ name }) => !behind.some((own) => own.name === name));
  return news >= 0 && behind.length > 0 && isOther ? before : [];
}
