import { foldText } from '../text/fold.ts';
import { textsOf } from '../text/page-document.ts';
import { spellChars, spells } from '../text/pinyin.ts';
import { soundToken } from '../text/tokens.ts';
import type { Source } from './source.ts';

/** A syllable has a vowel. Initials alone identify nobody. */
const spelled = /^(?=.*[a-z])(?=.*[aeiouv\p{Script=Han}])[a-z\p{Script=Han}]+$/u;
const han = /\p{Script=Han}/u;
/** The most records that are read to see whose name sounds so. */
const mostRead = 30;

const soundOf = (text: string, spelling: ReadonlyMap<string, string>): string =>
  Array.from(text, (char) => spelling.get(char) ?? char).join('');

/**
 * The names of a live list that `text` spells in pinyin, in whole or in part (`zhang三`, `张san`). The sounds of names are
 * kept in the list's own index only, which disappears with the list.
 */
export async function findSpelled(source: Source, text: string): Promise<string[]> {
  if (!spelled.test(text)) return [];
  const isLatin = /^[a-z]+$/.test(text);
  const typed = isLatin ? text : soundOf(text, spellChars(await source.readSounds()));
  const records = Array.from((await source.findToken(soundToken(typed))).keys());
  if (records.length === 0) return [];
  const spelling = spellChars(await source.readSounds());
  const documents = await Promise.all(
    records.slice(0, mostRead).map((record) => source.readRecord(record, 0)),
  );
  const names = documents
    .flatMap(textsOf)
    .map((text) => foldText(text, source.traditional))
    .filter((name) => han.test(name) && soundOf(name, spelling) === typed);
  return Array.from(new Set(names)).filter((name) =>
    spells(text, { term: name, syllables: Array.from(name, (char) => soundOf(char, spelling)) }),
  );
}
