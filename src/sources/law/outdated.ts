import type { Law } from '../../domain/law/law.ts';
import type { OutdatedWording } from '../../domain/proofreading/stale-law.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { date, slug, text, type FieldRule } from '../formats/field-rules.ts';
import { lawIn } from './reference-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

type Words = Pick<OutdatedWording, 'words' | 'inAnyOrder'>;

/** A word of a sentence: letters, digits, and the dashes between numbers. */
const isWord = (word: string): boolean => /^[\p{Script=Han}\d，。、/—～-]+$/u.test(word);

/** 医疗救助 民政部门|民政局 审批, or 养老机构|养老院 + 设立许可|许可证 */
const words: FieldRule<Words> = {
  code: 'words',
  expected:
    '应为一句话里都出现的几个词，可以互换的词用“|”隔开；按先后出现的空一格，写作 医疗救助 民政部门|民政局 审批；先后不论的用“ + ”隔开，写作 养老院|敬老院 + 设立许可|许可证',
  parse: (found) => {
    const inAnyOrder = found.includes(' + ') || !found.includes(' ');
    const parts = found.split(inAnyOrder ? ' + ' : ' ').map((part) => part.split('|'));
    if (!parts.flat().every(isWord)) return undefined;
    return {
      words: parts,
      ...omitUndefined({ inAnyOrder: inAnyOrder ? (true as const) : undefined }),
    };
  },
};

const unless: FieldRule<string[]> = {
  code: 'words',
  expected: '应为用“|”隔开的词：句子里有其中一个，就不算过时；没有就空着',
  parse: (found) => {
    const parts = found === '' ? [] : found.split('|');
    return parts.every(isWord) ? parts : undefined;
  },
};

/** data/reference/outdated.csv: wordings that rules have outdated. A city without any needs no table. */
export const readOutdated = (
  settings: Settings,
  laws: Register<Law>,
): Promise<Register<OutdatedWording>> =>
  readRegister<OutdatedWording>(settings, {
    path: 'reference/outdated.csv',
    optional: true,
    columns: ['rule', 'words', 'unless', 'until', 'instead', 'law'],
    row: (row) => readWording(row, laws),
  });

function readWording(row: TableRow, laws: Register<Law>): OutdatedWording | undefined {
  const found = row.read('words', words);
  const wording = allOrUndefined<Omit<OutdatedWording, keyof Words>>({
    rule: row.read('rule', slug),
    unless: row.read('unless', unless),
    until: row.read('until', date),
    instead: row.read('instead', text),
    law: row.read('law', lawIn(laws)),
  });
  return wording && found && { ...wording, ...found };
}
