// Digits, `X` and masks of a text, whatever they are dressed up as.

/** Nothing shorter can be a number that is looked for. */
export const shortestNumber = 11;

/** A digit, `X` or `*` of a stretch. */
export interface Sign {
  sign: string;
  /** Index into the text, in UTF-16 units. */
  index: number;
  /** What stood before it, of separators; empty inside an unbroken group. */
  gap: string;
}

/** Signs that stand together, and what parts them from the group before. */
export interface Group {
  signs: string;
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
export const stretchOfSigns = new RegExp(
  `[${digitCharacters}${mask}xXｘＸ${invisible}${separator}]{${shortestNumber},}`,
  'gu',
);
const isInvisible = new RegExp(`[${invisible}]`, 'u');
const isSeparator = new RegExp(`[${separator}]`, 'u');
/** A circle is a zero, several in a row are a mask. */
const circles = /○{3,}/g;

/** The signs of a stretch that begins at `start` of the text. */
export function toSigns(stretch: string, start = 0): Sign[] {
  const text = stretch.replace(circles, (run) => '*'.repeat(run.length));
  const signs: Sign[] = [];
  let index = start;
  let gap = '';
  for (const character of text) {
    for (const plain of unfold(character)) {
      const sign = toSign(plain);
      if (sign !== undefined) {
        signs.push({ sign, index, gap });
        gap = '';
      } else if (isSeparator.test(plain)) gap += plain;
    }
    index += character.length;
  }
  return signs;
}

/** The character as plain ones: ① is 1, ２ is 2, … hides at least two signs. */
function unfold(character: string): string {
  if (character < '\u0080') return character;
  if (character === '…') return '**';
  return isInvisible.test(character) ? '' : character.normalize('NFKC');
}

function toSign(character: string): string | undefined {
  if (character >= '0' && character <= '9') return character;
  if (character === 'x' || character === 'X') return 'X';
  if (mask.includes(character)) return '*';
  return numerals.get(character) ?? foreignDigit(character);
}

/** Digits of other scripts stand in blocks of ten that begin at a multiple of ten from their zero. */
function foreignDigit(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** Groups of the signs that belong to numbers of one sort; other signs end a number. */
export function toGroups(signs: readonly Sign[], belongs: (sign: string) => boolean): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const { sign, index, gap } of signs) {
    const last = groups.at(-1);
    const is = belongs(sign);
    if (is && open && gap === '' && last) last.signs += sign;
    else if (is) groups.push({ signs: sign, index, gap: open ? gap : '|' });
    open = is;
  }
  return groups;
}
