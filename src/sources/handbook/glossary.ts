import { join } from 'node:path';
import type { GlossaryTerm } from '../../domain/handbook/service.ts';
import { complete } from '../formats/complete.ts';
import { readTable } from '../formats/csv-table.ts';
import { matching, text } from '../formats/field-rules.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['term', 'pinyin', 'meaning'];
const pinyin = matching(
  'pinyin',
  /^[a-zü]+(?: [a-zü]+)*$/,
  '应为不带声调的小写拼音，音节之间空一格，写作 di bao',
);

/** data/reference/glossary.csv: each term once. */
export async function readGlossary(reading: Reading): Promise<GlossaryTerm[]> {
  const path = join(reading.settings.dataDir, 'reference', 'glossary.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Set<string>();
  return (table?.rows ?? []).flatMap((row) => {
    const term = complete<GlossaryTerm>({
      term: row.read('term', text),
      pinyin: row.read('pinyin', pinyin),
      meaning: row.read('meaning', text),
    });
    if (term && seen.has(term.term))
      row.fail('term', 'repeated-id', '这个词已经在前面出现过，请只留一行。');
    if (term) seen.add(term.term);
    return term ? [term] : [];
  });
}
