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
export const readGlossary = (settings: Settings): Promise<Register<GlossaryTerm>> =>
  readRegister<GlossaryTerm>(settings, {
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
