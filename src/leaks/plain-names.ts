import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { foldLookalikes } from '../domain/lookalike-characters.ts';

const [kept, dropped, blank, carriageReturn] = [1, 2, 3, 4] as const;
/** By UTF-16 unit: what becomes of it, 0 where nobody has asked yet, and what it becomes. */
const kinds = new Uint8Array(0x10000);
const becomes = new Uint16Array(0x10000);

let simplify: ((text: string) => string) | undefined;

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  kinds[unit] = kindOf(sign);
  becomes[unit] = unit;
  if (!/[\u3400-\u9FFF]/.test(sign)) return kinds[unit];
  simplify ??= Converter({ from: 't', to: 'cn' });
  const plain = simplify(sign);
  if (plain.length === 1) becomes[unit] = plain.charCodeAt(0);
  return kinds[unit];
}

function kindOf(sign: string): number {
  if (sign === '\r') return carriageReturn;
  if (sign !== '\n' && /\s/.test(sign)) return blank;
  return /[\p{Cf}\p{Mn}\p{Me}]/u.test(sign) ? dropped : kept;
}

const isDigit = (unit: number | undefined): boolean =>
  unit !== undefined && unit >= 0x30 && unit <= 0x39;
const space = 0x20;
const lineEnd = 0x0a;

/**
 * One form for every way to write the same characters: NFKC, simplified, look-alikes as one; what can be between them in a
 * line is taken out, but a blank between two digits.
 */
export function tighten(text: string): string {
  const plain = foldLookalikes(text).normalize('NFKC');
  const units = new Uint16Array(plain.length);
  let length = 0;
  /** Whether blanks follow a digit. */
  let open = false;
  for (let at = 0; at < plain.length; at += 1) {
    const unit = plain.charCodeAt(at);
    const known = kinds[unit] ?? 0;
    const kind = known === 0 ? learn(unit) : known;
    if (kind === blank) open ||= isDigit(units[length - 1]);
    if (kind === blank || kind === dropped) continue;
    if (kind === carriageReturn) {
      if (plain.charCodeAt(at + 1) === lineEnd) continue;
      units[length++] = lineEnd;
    } else {
      if (open && isDigit(unit)) units[length++] = space;
      units[length++] = becomes[unit] ?? unit;
    }
    open = false;
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
}

const syllables = new Map<string, string>();

/** How a Han character sounds, without its tone, in letters of ASCII. */
function syllableOf(character: string): string {
  let syllable = syllables.get(character);
  if (syllable === undefined) {
    syllable = plainLetters(pinyin(character, { toneType: 'none', v: true })).toLowerCase();
    syllables.set(character, syllable);
  }
  return syllable;
}

/** Letters without marks; ü is u, as is the v that stands for it. */
export const plainLetters = (text: string): string =>
  (/[\u00C0-\u024F\u0300-\u036F\u1E00-\u1EFF\uFF21-\uFF5A]/.test(text)
    ? text.normalize('NFKD').replace(/[\u0300-\u036F]+/g, '')
    : text
  ).replace(/(?<=[ln])v/gi, 'u');

/** The readings of a character as a surname and as any other. */
const readingsOf = (character: string): string[] => [
  ...new Set([
    syllableOf(character),
    plainLetters(pinyin(character, { toneType: 'none', v: true, mode: 'surname' })).toLowerCase(),
  ]),
];

const longestSurname = 2;

/** Ways to write a name in letters, syllable by syllable: surname first and surname last. */
export function spellName(name: string): string[][] {
  const characters = [...name];
  const rest = characters.slice(1).map(syllableOf);
  return readingsOf(characters[0] ?? '').flatMap((first) => {
    const said = [first, ...rest];
    if (said.some((syllable) => !/^[a-z]+$/.test(syllable))) return [];
    const turned = Array.from({ length: Math.min(longestSurname, said.length - 1) }, (_, at) => [
      ...said.slice(at + 1),
      ...said.slice(0, at + 1),
    ]);
    return [said, ...turned];
  });
}

/** Other orders of a name's characters: given name first, and from the end. */
export function turnName(name: string): string[] {
  const characters = [...name];
  const [surname = '', ...given] = characters;
  return [...new Set([`${given.join('')}${surname}`, characters.toReversed().join('')])].filter(
    (turned) => turned !== name,
  );
}
