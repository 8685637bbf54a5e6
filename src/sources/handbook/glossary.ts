import { pinyin as readings } from 'pinyin-pro';
import type { GlossaryTerm } from '../../domain/handbook/service.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { matching, text } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

const pinyin = matching(
  'pinyin',
  /^[a-zü]+(?: [a-zü]+)*$/,
  '应为不带声调的小写拼音，音节之间空一格，写作 di bao',
);

/** data/reference/glossary.csv: each term once. */
export async function readGlossary(settings: Settings): Promise<Register<GlossaryTerm>> {
  const glossary = await readRegister<GlossaryTerm>(settings, {
    path: 'reference/glossary.csv',
    columns: ['term', 'pinyin', 'meaning'],
    id: ({ term }) => term,
    row: (row) =>
      allOrUndefined<GlossaryTerm>({
        term: row.read('term', text),
        pinyin: row.read('pinyin', pinyin),
        meaning: row.read('meaning', text),
      }),
  });
  for (const { value, row } of glossary.rows) {
    const wrong = findWrongReading(value);
    if (wrong !== undefined) row.fail('pinyin', 'pinyin-reading', `${wrong}，请核对。`);
  }
  return glossary;
}

/**
 * Says which character does not have the given reading; a character may have several. Terms that contain other signs
 * are not checked.
 */
function findWrongReading({ term, pinyin: written }: GlossaryTerm): string | undefined {
  if (!/^\p{Script=Han}+$/u.test(term)) return undefined;
  const characters = [...term];
  const syllables = written.split(' ');
  if (characters.length !== syllables.length)
    return `“${term}”有 ${characters.length} 个字，拼音有 ${syllables.length} 个音节`;
  const at = characters.findIndex(
    (character, index) => !readingsOf(character).includes(syllables[index] ?? ''),
  );
  return at < 0 ? undefined : `“${characters[at] ?? ''}”不读 ${syllables[at] ?? ''}`;
}

const readingsOf = (character: string): string[] =>
  readings(character, { multiple: true, toneType: 'none', type: 'array' });
