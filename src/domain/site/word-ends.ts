import { findPersons } from '../proofreading/persons/find-persons.ts';
import { cutIntoWords } from '../proofreading/persons/words.ts';

/** Words of this trade that the dictionary cuts in two. */
const terms = [
  '两学一做',
  '创刊语',
  '民政局',
  '乡镇人民政府',
  '街道办事处',
  '村民委员会',
  '居民委员会',
  '最低生活保障',
  '特困人员',
  '低保名单',
];

/** One character that belongs to what follows it: 与老人, 市民政局, 不漏. Any other belongs to what precedes it. */
const leading = new Set(
  '与同和及或在对向把被为从到给让谈迎出不多我您市县省小第各每再又都就也更最请按由将终',
);

/** Ends of 局长, 书记, 主任, 队员, 教师, 记者: a person may be named behind them. */
const endsOffice = /[长记任员师者]/u;

const isWordCharacter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/**
 * Where a line of a headline may end: offsets of the words that a new line may begin with. Names stay whole; at signs
 * the browser's own rules hold.
 */
export function wordEnds(text: string, names: readonly string[] = []): number[] {
  const words = cutIntoWords(text).flatMap(partAfterYears);
  const persons = endsOffice.test(text) ? findPersons(text).map(({ name }) => name) : [];
  const kept = [...terms, ...names, ...persons].flatMap((name) => placesOf(name, text));
  return words.flatMap(({ text: word, index }, at) => {
    const before = words[at - 1]?.text ?? '';
    const isFirst = at === 1 || !isWordCharacter(words[at - 2]?.text.at(-1) ?? '');
    const isInside = kept.some(({ from, to }) => from < index && index < to);
    return isInside || !mayPart(before, word, isFirst) ? [] : [index];
  });
}

/** Behind a number of years, 年终 is two words: 17年，终迎一等奖. Behind a year of the calendar it is one. */
function partAfterYears(
  word: { text: string; index: number },
  at: number,
  words: readonly { text: string }[],
): { text: string; index: number }[] {
  const isPeriod = word.text === '年终' && /^\d{1,3}$/.test(words[at - 1]?.text ?? '');
  if (!isPeriod) return [word];
  return [
    { text: '年', index: word.index },
    { text: '终', index: word.index + 1 },
  ];
}

/** Lines of so many characters that a text takes whose lines end with words. */
export function countLines(text: string, characters: number): number {
  const ends = new Set(wordEnds(text));
  const signs = /[\p{P}\s]/u;
  let [lines, inLine, word] = [1, 0, 0];
  const place = (): void => {
    if (inLine > 0 && inLine + word > characters) [lines, inLine] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(word / characters) - 1);
    inLine += word;
    word = 0;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (ends.has(at) || signs.test(text[at - 1] ?? '')) place();
    word += (text[at] ?? '') < '\u0250' ? 0.55 : 1;
  }
  place();
  return lines;
}

/** `isFirst`: nothing but a sign stands before the word before. */
function mayPart(before: string, word: string, isFirst: boolean): boolean {
  if (!isWordCharacter(before.at(-1) ?? '') || !isWordCharacter(word.at(0) ?? '')) return false;
  if (/^[\p{N}\p{Script=Latin}]+$/u.test(before)) return false;
  if ([...before].length === 1 && (isFirst || leading.has(before))) return false;
  return [...word].length > 1 || leading.has(word);
}

function placesOf(name: string, text: string): { from: number; to: number }[] {
  const places = [];
  for (let from = text.indexOf(name); name !== '' && from >= 0; from = text.indexOf(name, from + 1))
    places.push({ from, to: from + name.length });
  return places;
}

const headings = /(<(h[1-4])\b[^>]*>)([\s\S]*?)(<\/\2>)/g;
const titleLines = /(<(p) class="(?:deck|kicker|notice-title)"[^>]*>)([\s\S]*?)(<\/\2>)/g;

/** Markup whose headings, headline lines and titles of notices break at words only; their text stays the same. */
export const breakHeadings = (markup: string, names: readonly string[] = []): string =>
  [headings, titleLines].reduce(
    (done, parts) =>
      done.replace(
        parts,
        (_, open: string, _tag, inner: string, close: string) =>
          open + breakAtWords(inner, names) + close,
      ),
    markup,
  );

/** The same inside of one heading: text with tags and entities. */
export function breakAtWords(inner: string, names: readonly string[] = []): string {
  // Tags are no part of the text; an entity is one character of it.
  const parts = inner.split(/(<[^>]*>|&[^;\s]+;)/);
  const read = parts.map((part, at) => (at % 2 === 0 ? part : part.startsWith('<') ? '' : '·'));
  const ends = wordEnds(read.join(''), names);
  let offset = 0;
  return parts
    .map((part, at) => {
      const length = read[at]?.length ?? 0;
      const from = offset;
      offset += length;
      return at % 2 === 0 ? withBreaks(part, from, ends) : part;
    })
    .join('');
}

function withBreaks(text: string, from: number, ends: readonly number[]): string {
  const inside = ends.filter((end) => end >= from && end < from + text.length);
  const starts = [from, ...inside];
  return starts
    .map((start, at) => text.slice(start - from, (starts[at + 1] ?? from + text.length) - from))
    .join('<wbr>');
}
