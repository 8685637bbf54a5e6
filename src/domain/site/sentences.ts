/** Longer stretches are cut at commas: a voice that is stopped begins again not far before. */
const longest = 60;

const enders = /[。！？；…!?]+[”’」』）)]*|\n+/g;
const pauses = /[，、：,:]+/g;

/**
 * The sentences of a text as positions `[start, end)`, in order: together they are the whole text but for blanks
 * between them. What has no end of a sentence in it is one.
 */
export function findSentences(text: string): (readonly [start: number, end: number])[] {
  return cutAfter(text, enders, 0).flatMap(([start, end]) =>
    end - start <= longest ? [[start, end] as const] : joinShort(text.slice(start, end), start),
  );
}

function cutAfter(text: string, marks: RegExp, offset: number): [number, number][] {
  const ends = [...text.matchAll(marks)].map((match) => match.index + match[0].length);
  const edges = [0, ...ends, text.length];
  return edges
    .slice(1)
    .map((end, i): [number, number] => trim(text, edges[i] ?? 0, end))
    .filter(([start, end]) => start < end)
    .map(([start, end]) => [start + offset, end + offset]);
}

function trim(text: string, start: number, end: number): [number, number] {
  const part = text.slice(start, end);
  return [
    start + part.length - part.trimStart().length,
    end - (part.length - part.trimEnd().length),
  ];
}

/** Parts between commas, put together again as long as they are short. */
function joinShort(text: string, offset: number): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of cutAfter(text, pauses, offset)) {
    const last = joined.at(-1);
    if (last && end - last[0] <= longest) last[1] = end;
    else joined.push([start, end]);
  }
  return joined;
}

/** As a voice is to say it: the star of a masked name is a word, and a telephone number is said digit by digit. */
export const sayMasked = (text: string): string => text.replaceAll('*', '某');

export const sayDigits = (phone: string): string => [...phone.replace(/\D/g, '')].join(' ');
