import type { TypingError } from './typing-error.ts';

/** What no font shows and no reader can read. */
const unreadable: readonly (readonly [RegExp, string])[] = [
  [
    /[\uE000-\uF8FF]|[\u{F0000}-\u{10FFFF}]/gu,
    '这里有造字区的字，别人的电脑和手机显示不出来，请照原件改成通用的字',
  ],
  [
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/gu,
    '这里有看不见的控制字符，请删去',
  ],
  [
    /[\u200C\u200D\u202A-\u202E\u2061-\u2069\uFFF9-\uFFFC]/gu,
    '这里有看不见的排版字符，会打乱文字，请删去后重打',
  ],
  [
    /锟斤拷|锟[斤拷]|斤拷锟|烫烫|屯屯屯|\uFFFD|[锛銆鈥]|锘縸?|[à-ï][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|[\u00A1-\u00B6\u00B8-\u00D6\u00D8-\u00F6\u00F8-\u00FF]{4,}|\\u[\da-f]{4}/giu,
    '这里是乱码，原来的字已经丢了，请照原稿重打',
  ],
  [
    /[□■▯]{2,}|(?<=[\p{Script=Han}，。；：])[□▯](?=[\p{Script=Han}，。；：])/gu,
    '这里的方框像是丢了的字，请照原稿补上；要人打勾的方框，前面空一格',
  ],
  [/\?{3,}|(?<=\p{Script=Han})\?{2,}(?=\p{Script=Han})/gu, '这里的问号像是丢了的字，请照原稿补上'],
];

/** Characters that got lost on the way into the file: private ones, controls, UTF-8 that was read as something else. */
export const findBrokenCharacters = (text: string): TypingError[] => [
  ...unreadable.flatMap(([pattern, says]) => {
    const found = [...text.matchAll(pattern)][0];
    return found ? [{ index: found.index, says }] : [];
  }),
  ...findGarbled(text),
];

/** Shorter runs of Chinese may be UTF-8 by chance. */
const leastGarbled = 6;

/** Chinese whose GBK bytes are UTF-8 of other Chinese: 浣庝繚鏍囧噯 is what became of 低保标准. */
function findGarbled(text: string): TypingError[] {
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{6,}/gu))
    for (let start = 0; start + leastGarbled <= run.length; start += 1)
      if (isGarbled(run.slice(start, start + leastGarbled)))
        return [{ index: index + start, says: '这里是乱码（编码读错了），请照原稿重打' }];
  return [];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function isGarbled(run: string): boolean {
  const bytes = [...run].map((character) => gbk().get(character));
  // The first byte of a Chinese character in UTF-8 is E4 to E9.
  if (bytes.some((pair) => pair === undefined)) return false;
  const flat = bytes.flatMap((pair) => pair ?? []);
  return [0, 1, 2].some((from) => {
    const whole = flat.slice(from, from + Math.floor((flat.length - from) / 3) * 3);
    if (!whole.every((byte, at) => (at % 3 === 0 ? byte >= 0xe3 && byte <= 0xe9 : byte < 0xc0)))
      return false;
    return /^[\p{Script=Han}\p{P}]+$/u.test(decode(whole));
  });
}

function decode(bytes: readonly number[]): string {
  try {
    return utf8.decode(new Uint8Array(bytes));
  } catch {
    return '';
  }
}

let known: Map<string, readonly [number, number]> | undefined;

/** Character → its two bytes in GBK. All pairs are decoded at once, a line for each. */
function gbk(): ReadonlyMap<string, readonly [number, number]> {
  if (known) return known;
  const pairs: [number, number][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) pairs.push([lead, trail]);
  const lines = new Uint8Array(pairs.flatMap((pair) => [...pair, lineEnd]));
  const characters = new TextDecoder('gbk').decode(lines).split('\n');
  known = new Map(pairs.map((pair, at) => [characters[at] ?? '', pair]));
  return known;
}

const lineEnd = 0x0a;
