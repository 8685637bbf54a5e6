// The digits, `X` and masks of a text, in whatever characters they are written.

import { foreignDigit } from './plain-digits.ts';

/** Characters of the shortest number that the scan looks for. */
export const shortestNumber = 11;

/** A digit, `X` or `*` of a stretch. */
export interface NumberCharacter {
  character: string;
  /** Index into the text, in UTF-16 units. */
  index: number;
  /** What stood before it, of separators; empty inside an unbroken group. */
  gap: string;
}

/** Characters without a gap between them, and what separates them from the group before. */
export interface Group {
  characters: string;
  index: number;
  /** `|` where no number can go on. */
  gap: string;
}

const numerals = new Map(
  ['〇零○', '一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (characters, digit) => [...characters].map((character) => [character, String(digit)] as const),
  ),
);
const invisible =
  '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u3164\\uFEFF\\p{VS}';
/** Any space but a tab, which parts cells. */
const space = '\\n\\r\\f\\v \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const separator = `${space}\\-‐‑‒–—―−－﹣_＿.．·/／`;
const mask = '*＊×✱●■•※□◯◆△▲…#＃?？';
const digitCharacters = `\\p{Nd}\\p{No}${[...numerals.keys()].join('')}`;
/** Digits in any dress, with what may stand between them. */
export const numberStretch = new RegExp(
  `[${digitCharacters}${mask}xXｘＸ${invisible}${separator}]{${shortestNumber},}`,
  'gu',
);
const isInvisible = new RegExp(`[${invisible}]`, 'u');
const isSeparator = new RegExp(`[${separator}]`, 'u');
/** A circle is a zero, several in a row are a mask. */
const circles = /○{3,}/g;

/** The characters of a stretch that begins at `start` of the text. */
export function toNumberCharacters(stretch: string, start = 0): NumberCharacter[] {
  const text = stretch.replace(circles, (run) => '*'.repeat(run.length));
  const characters: NumberCharacter[] = [];
  let index = start;
  let gap = '';
  for (const written of text) {
    for (const plain of unfold(written)) {
      const character = toNumberCharacter(plain);
      if (character !== undefined) {
        characters.push({ character, index, gap });
        gap = '';
      } else if (isSeparator.test(plain)) gap += plain;
    }
    index += written.length;
  }
  return characters;
}

/** The character as plain ones: ① is 1, ２ is 2, … hides at least two characters. */
function unfold(character: string): string {
  if (character < '\u0080') return character;
  if (character === '…') return '**';
  return isInvisible.test(character) ? '' : character.normalize('NFKC');
}

function toNumberCharacter(character: string): string | undefined {
  if (character >= '0' && character <= '9') return character;
  if (character === 'x' || character === 'X') return 'X';
  if (mask.includes(character)) return '*';
  return numerals.get(character) ?? foreignDigit(character);
}

/** Groups of the characters that belong to numbers of one sort; other characters end a number. */
export function toGroups(
  characters: readonly NumberCharacter[],
  belongs: (character: string) => boolean,
): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const { character, index, gap } of characters) {
    const last = groups.at(-1);
    const is = belongs(character);
    if (is && open && gap === '' && last) last.characters += character;
    else if (is) groups.push({ characters: character, index, gap: open ? gap : '|' });
    open = is;
  }
  return groups;
}
