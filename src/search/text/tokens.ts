/** Ends every block and takes a position, so that no phrase crosses from one block into the next. */
export const blockEnd = '.';

const han = /^\p{Script=Han}$/u;
const coded = new Map<string, string>();

/**
 * How a character is spelled in the index. Pagefind leaves Han alone in a language that it does not know; it drops
 * punctuation and accents and cuts between scripts, so that every other character becomes letters and digits. No
 * spelling begins with another one, and so no pair of them does.
 */
function spellChar(char: string): string {
  let code = coded.get(char);
  if (code === undefined) coded.set(char, (code = han.test(char) ? char : encode(char)));
  return code;
}

function encode(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x3400) return (21_000 + point).toString(36);
  if (point >= 0xf900 && point <= 0xffff) return (35_000 + point - 0xf900).toString(36);
  return `zx${point.toString(36).padStart(4, '0')}`;
}

/** The neighbouring pairs of a folded text: as a phrase they stand where the text stands, at the same position. */
export function pairTokens(folded: string): string[] {
  const tokens: string[] = [];
  let before = '';
  for (const char of folded) {
    const code = spellChar(char);
    if (before !== '') tokens.push(before + code);
    before = code;
  }
  return tokens;
}

/** Tokens that a record has at most once: for a character, a number, a sound. */
export const charToken = (char: string): string => `zy${spellChar(char)}`;
export const numberToken = (number: string): string => `zz${number.replaceAll(',', '')}`;
/** Marks such a token as standing in the title. */
export const titleToken = (token: string): string => `zt${token}`;
export const soundToken = (sound: string): string => `zp${sound}`;

/** Digits alone: what a query takes as a whole number. */
export const isNumber = (text: string): boolean => /^\d+$/.test(text);

const withCommas = /\d+(?:,\d+)*/g;

/** The whole numbers in a folded text, `3,480` as 480, 3 and 3480. */
export function wholeNumbers(folded: string): string[] {
  return (folded.match(withCommas) ?? []).flatMap((run) => {
    const groups = run.split(',');
    return groups.flatMap((first, i) => {
      const numbers = [first];
      if (first.length > 3 || first.startsWith('0')) return numbers;
      for (const next of groups.slice(i + 1)) {
        if (next.length !== 3) break;
        numbers.push((numbers.at(-1) ?? '') + next);
      }
      return numbers;
    });
  });
}
