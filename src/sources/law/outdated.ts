import type { Law } from '../../domain/law/law.ts';
import type { OutdatedWording } from '../../domain/proofreading/stale-law.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { date, phrase, slug, type FieldRule } from '../formats/field-rules.ts';
import { lawIn } from './reference-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';
import { isWord, type Concept } from './concepts.ts';

type Words = Pick<OutdatedWording, 'words' | 'inAnyOrder'>;

type Concepts = Register<Concept>;

/** 低保|@公示 → 低保, 公示, 张榜 …; `undefined` if a part is neither a word nor a concept of the table. */
function readWords(cell: string, concepts: Concepts): string[] | undefined {
  const found = cell.split('|').map((part) => {
    if (!part.startsWith('@')) return isWord(part) ? [part] : undefined;
    return concepts.get(part.slice(1))?.words;
  });
  return found.includes(undefined) ? undefined : found.flatMap((some) => some ?? []);
}

const conceptHint = '“@公示”代表 concepts.csv 里“公示”那一行的词，要先在那张表里有';

/** 医疗救助 民政部门|民政局 审批, or 养老机构|养老院 + 设立许可|许可证, or @低保 + @再次 + @公示 */
const words = (concepts: Concepts): FieldRule<Words> => ({
  code: 'words',
  expected: `应为一句话里都出现的几个词，可以互换的词用“|”隔开；按先后出现的空一格，写作 医疗救助 民政部门|民政局 审批；先后不论的用“ + ”隔开，写作 养老院|敬老院 + 设立许可|许可证；${conceptHint}`,
  parse: (found) => {
    const inAnyOrder = found.includes(' + ') || !found.includes(' ');
    const parts = found.split(inAnyOrder ? ' + ' : ' ').map((part) => readWords(part, concepts));
    if (parts.includes(undefined)) return undefined;
    return {
      words: parts.map((part) => part ?? []),
      ...omitUndefined({ inAnyOrder: inAnyOrder ? (true as const) : undefined }),
    };
  },
});

const unless = (concepts: Concepts): FieldRule<string[]> => ({
  code: 'words',
  expected: `应为用“|”隔开的词：句子里有其中一个，就不算过时；没有就空着；${conceptHint}`,
  parse: (found) => (found === '' ? [] : readWords(found, concepts)),
});

/** data/reference/outdated.csv: wordings of rules that are no longer in force. The table may be absent. */
export const readOutdated = (
  settings: Settings,
  laws: Register<Law>,
  concepts: Concepts,
): Promise<Register<OutdatedWording>> =>
  readRegister<OutdatedWording>(settings, {
    path: 'reference/outdated.csv',
    optional: true,
    columns: ['rule', 'words', 'unless', 'until', 'instead', 'law'],
    row: (row) => readWording(row, laws, concepts),
  });

function readWording(
  row: TableRow,
  laws: Register<Law>,
  concepts: Concepts,
): OutdatedWording | undefined {
  const found = row.read('words', words(concepts));
  const wording = allOrUndefined<Omit<OutdatedWording, keyof Words>>({
    rule: row.read('rule', slug),
    unless: row.read('unless', unless(concepts)),
    until: row.read('until', date),
    instead: row.read('instead', phrase),
    law: row.read('law', lawIn(laws)),
  });
  return wording && found && { ...wording, ...found };
}
