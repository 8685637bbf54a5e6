import { join } from 'node:path';
import type { Law } from '../../domain/law/law.ts';
import type { OutdatedWording } from '../../domain/proofreading/stale-law.ts';
import { complete } from '../formats/complete.ts';
import { readTable } from '../formats/csv-table.ts';
import { date, text, type FieldRule } from '../formats/field-rules.ts';
import { knownLaw } from './known.ts';
import type { Reading } from '../formats/reading.ts';
import type { Register } from '../formats/register.ts';
import { isThere } from '../formats/text-file.ts';

const columns = ['words', 'until', 'instead', 'law'];

/** 医疗救助 民政部门|民政局 审批 */
const words: FieldRule<string[][]> = {
  code: 'words',
  expected:
    '应为一句话里先后出现的几个词，词与词之间空一格，可以互换的词用“|”隔开，写作 医疗救助 民政部门|民政局 审批',
  parse: (found) => {
    const parts = found.split(' ').map((part) => part.split('|'));
    return parts.flat().every((word) => /^\p{Script=Han}+$/u.test(word)) ? parts : undefined;
  },
};

/** data/reference/outdated.csv: wordings that rules have outdated. A city without any needs no table. */
export async function readOutdated(
  reading: Reading,
  laws: Register<Law>,
): Promise<OutdatedWording[]> {
  const path = join(reading.settings.dataDir, 'reference', 'outdated.csv');
  if (!(await isThere(path))) return [];
  const table = await readTable(reading, path, { columns: () => columns });
  return (table?.rows ?? []).flatMap((row) => {
    const wording = complete<OutdatedWording>({
      words: row.read('words', words),
      until: row.read('until', date),
      instead: row.read('instead', text),
      law: row.read('law', knownLaw(laws)),
    });
    return wording ? [wording] : [];
  });
}
