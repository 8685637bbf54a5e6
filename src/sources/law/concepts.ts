import { allOrUndefined } from '../formats/optional-fields.ts';
import type { FieldRule } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** A meaning with all the words that people use for it: 不收 for 不接件, 不受理, 给打回来. */
export interface Concept {
  concept: string;
  words: readonly string[];
}

/** A word of a sentence: letters, digits, dashes between numbers; … stands for a few characters, # for a number. */
export const isWord = (word: string): boolean => /^[\p{Script=Han}\d，。、/—～…#-]+$/u.test(word);

const name: FieldRule<string> = {
  code: 'words',
  expected: '应为几个汉字，不写“@”',
  parse: (found) => (/^\p{Script=Han}+$/u.test(found) ? found : undefined),
};

const words: FieldRule<string[]> = {
  code: 'words',
  expected: '应为意思一样的词，用“|”隔开；“…”代表几个字，“#”代表一个数，写作 不接|不收|一概不…件',
  parse: (found) => {
    const parts = found.split('|');
    return parts.every(isWord) ? parts : undefined;
  },
};

/** data/reference/concepts.csv: the words that outdated.csv names by what they mean. */
export const readConcepts = (settings: Settings): Promise<Register<Concept>> =>
  readRegister<Concept>(settings, {
    path: 'reference/concepts.csv',
    optional: true,
    columns: ['concept', 'words'],
    row: (row) =>
      allOrUndefined<Concept>({
        concept: row.read('concept', name),
        words: row.read('words', words),
      }),
    id: ({ concept }) => concept,
  });
