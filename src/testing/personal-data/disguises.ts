import type { Random } from '../sample/random.ts';

/** A number as somebody could have written it into a text, a table or a file. */
export type Disguise = (number: string, random: Random) => string;

const dressedIn = (dress: string, x: string) => (number: string) =>
  [...number]
    .map((character) => (character === 'X' ? x : ([...dress][Number(character)] ?? character)))
    .join('');

/** Cuts the number at the places. */
const cutAt = (number: string, ...places: readonly number[]): string[] =>
  [0, ...places].map((from, index) => number.slice(from, places[index] ?? number.length));

const every = (number: string, size: number): string[] =>
  number.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];

/** Region, date and number as people group them, other groups, or character by character. */
const groupsOf = (number: string, random: Random): string[] =>
  random.pick([
    cutAt(number, 6, number.length - (number.length === 18 ? 4 : 3)),
    cutAt(number, 6),
    every(number, random.int(2, 6)),
    every(number, 1),
  ]);

/** The cells of a row: as people group them, in two anywhere (18), character by character. */
const cellsOf = (number: string, random: Random): string[] =>
  number.length === 15
    ? random.pick([cutAt(number, 6, 12), cutAt(number, 6), cutAt(number, 6, 14), every(number, 1)])
    : random.pick([
        cutAt(number, 6, 14),
        cutAt(number, random.int(2, 16)),
        cutAt(number, 6, 10, 12, 14),
        every(number, random.int(3, 6)),
        every(number, 1),
      ]);

const asRow: readonly ((cells: readonly string[]) => string)[] = [
  (cells) => cells.join(','),
  (cells) => cells.map((cell) => `"${cell}"`).join(','),
  (cells) => cells.join('\t'),
  (cells) => `| ${cells.join(' | ')} |`,
  (cells) => cells.join('；'),
];

function maskIn(number: string, random: Random): string {
  const mask = random.pick(['*', '＊', '×', 'x', '●', '?', '#']);
  const end = number.length === 18 ? 4 : 3;
  const [from, to] = random.pick<readonly [number, number]>([
    [6, number.length - end],
    [10, number.length - end],
    [number.length - end, number.length],
    [3, number.length - 4],
    [0, 6],
  ]);
  return number.slice(0, from) + mask.repeat(to - from) + number.slice(to);
}

function inScientific(number: string, random: Random): string {
  const plain = number.replace('X', '0');
  const exponent = plain.length - 1;
  const mantissa = `${plain[0] ?? ''}.${plain.slice(1, random.int(6, 15)).replace(/0+$/, '')}`;
  return random.pick([
    `${mantissa}E+${exponent}`,
    `${mantissa}e+${exponent}`,
    `${mantissa}×10^${exponent}`,
  ]);
}

/** The ways of hiding an identity number that the detector answers for. */
export const disguises: Readonly<Record<string, Disguise>> = {
  全角: (number, random) =>
    dressedIn('０１２３４５６７８９', random.pick(['Ｘ', 'ｘ', 'X']))(number),
  加空格: (number, random) =>
    groupsOf(number, random).join(random.pick([' ', '　', '\u00A0', '  '])),
  加连字符: (number, random) =>
    groupsOf(number, random).join(random.pick(['-', '－', '—', '–', '_', '.'])),
  零宽字符: (number, random) =>
    every(number, random.int(1, 6)).join(
      random.pick(['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD']),
    ),
  中文数字: (number, random) =>
    dressedIn(
      random.pick([
        '〇一二三四五六七八九',
        '零一二三四五六七八九',
        '零壹贰叁肆伍陆柒捌玖',
        '○一二三四五六七八九',
      ]),
      'X',
    )(number),
  半遮: maskIn,
  科学记数: inScientific,
  拆在几格: (number, random) => random.pick(asRow)(cellsOf(number, random)),
};
