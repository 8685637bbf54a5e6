import { columnLetters, isBlank, type Fault, type Grid, type GridRow } from '../files/grid.ts';
import { isApproval } from './given-once.ts';
import { isArrears, otherUnitOf, spanOf } from './amount-terms.ts';
import { cleanHeader, useNames } from './header-names.ts';
import type { ColumnUse } from './meaning.ts';
import { columnOf, hasUse, isUse, needed } from './header.ts';
import type { Header, Column } from './column.ts';

/** Columns that nobody knows or that are there twice, and required ones that are missing: of each kind one fault. */
export function checkHeader(
  header: Header,
  grid: Grid,
  people: readonly GridRow[],
  required: readonly ColumnUse[],
  leaves: { unknown: boolean; repeated: boolean },
): Fault[] {
  const row = grid.rows[header.last]?.number ?? 1;
  const unknown = leaves.unknown ? [] : findUnknown(header, people);
  const repeated = leaves.repeated ? [] : findRepeated(header, required);
  const missing = required.filter((use) => !hasUse(header, use));
  return [
    // A column under another name would be reported a second time, as missing.
    ...(unknown.length > 0 ? [{ row, ...askAboutUnknown(unknown, missing) }] : []),
    ...(repeated.length > 0 ? [{ row, ...askAboutRepeated(repeated, header) }] : []),
    ...(missing.length > 0 && unknown.length === 0
      ? [{ row, code: 'missing-column', message: askFor(missing, header) }]
      : []),
  ];
}

type ColumnFault = Omit<Fault, 'row'>;

function findUnknown({ columns }: Header, people: readonly GridRow[]): Column[] {
  return columns.filter(
    ({ index, meaning }) =>
      typeof meaning !== 'object' && (meaning !== 'nameless' || hasData(people, index)),
  );
}

/** Whether any of the people has something in the column; what is beside a total is a note. */
const hasData = (people: readonly GridRow[], index: number): boolean =>
  people.some(({ cells }) => !isBlank(cells[index]));

function askAboutUnknown(columns: readonly Column[], missing: readonly ColumnUse[]): ColumnFault {
  const isSeveral = columns.length > 1;
  const isNameless = columns.every(({ meaning }) => meaning === 'nameless');
  const which = isSeveral ? '这几列' : '这一列';
  const why = isNameless
    ? `${which}有内容而没有列名`
    : `不认得${isSeveral ? '这几个' : '这个'}列名`;
  const money = [...new Set(columns.map(({ words }) => otherAmount(words)))].join('');
  const lacks = missing.map((use) => `“${useNames[use]}”`).join('、');
  const isIt =
    lacks === ''
      ? '要公布的，请把列名改成规定的名称'
      : `表里还缺${lacks}：${isSeveral ? '其中哪一列是，就把哪一列' : '这一列若就是，请把它'}的列名改成这样，都不是的请补上`;
  return {
    code: 'unknown-column',
    column: labelsOf(columns),
    message: `${why}。${money}${isIt}；${dropHint(columns)}。`,
    // One of them may be the column that is missing.
    ...(missing.length === 0 ? { answers: columns.map(toAnswer) } : {}),
  };
}

/** A column of a quarter's or another unit's money, so that the clerk sees why it is not taken. */
function otherAmount(words: string): string {
  if (!/金|额|款|补助|补贴|资/.test(words)) return '';
  if (isArrears(words)) return '补发的钱不是每月的保障金额。';
  if (spanOf(words)) return '像是几个月合在一起的金额，名单写的是每月的，请另列每月的金额。';
  return otherUnitOf(words) === undefined ? '' : '金额的单位不是元，请换算成元。';
}

const mostLabels = 8;

const labelsOf = (columns: readonly Column[]): string =>
  columns
    .slice(0, mostLabels)
    .map(({ label }) => label)
    .join('、') + (columns.length > mostLabels ? ` 等 ${columns.length} 列` : '');

const toAnswer = (column: Column): string[] => ['--drop', spokenName(column)];

/** In several files the same column has one name and several letters. */
const dropHint = (columns: readonly Column[]): string =>
  `不公布的，请在命令后加 ${columns.map((column) => `--drop ${spokenName(column)}`).join(' ')}（或在表里删去）`;

/** The name where it may be printed and typed in a command, else the letters. */
function spokenName({ index, label, words }: Column): string {
  const name = cleanHeader(words);
  return label.includes('「') && /^[一-鿿]{2,}$/.test(name) ? name : columnLetters(index);
}

interface Repeated {
  use: ColumnUse;
  first: Column;
  again: Column;
}

const always: readonly ColumnUse[] = ['name', 'identity', 'relation', 'memberName'];

const findRepeated = ({ columns }: Header, required: readonly ColumnUse[]): Repeated[] =>
  [...new Set([...always, ...required])].flatMap((use) => {
    const [first, ...more] = columns.filter(({ meaning }) => isUse(meaning, use));
    return first ? more.map((again) => ({ use, first, again })) : [];
  });

const leastBeside = 3;

function askAboutRepeated(repeated: readonly Repeated[], header: Header): ColumnFault {
  const columns = repeated.map(({ again }) => again).sort((a, b) => a.index - b.index);
  const fault = (message: string, answers?: string[][]): ColumnFault => ({
    code: 'repeated-column',
    column: labelsOf(columns),
    message,
    ...(answers ? { answers } : {}),
  });
  const isBeside =
    repeated.length >= leastBeside &&
    repeated.some(({ use }) => use === 'name') &&
    repeated.every(
      ({ first, again }) =>
        again.index > (columnOf(header, 'name')?.index ?? 0) && again.words === first.words,
    );
  if (isBeside)
    return fault(
      '与左边的列名相同，像是把名单排成了左右几栏，系统不猜哪一栏在先。请把右边的剪切到左边一栏的下面，只留一栏，再导入。',
    );
  const pairs = repeated.map(
    ({ use, first, again }) => `${again.label}与 ${first.label}都像是“${useNames[use]}”`,
  );
  const hasNeeded = repeated.some(({ use }) => needed.includes(use));
  const todo = hasNeeded
    ? '请在表里只留对的一列，或把列名改得分得清（如 户主姓名、家庭成员姓名）'
    : `请在表里只留对的一列；${letterHint(columns)}`;
  return fault(
    `${pairs.join('，')}，不能猜哪一列对。${todo}。`,
    hasNeeded ? undefined : columns.map(({ index }) => ['--drop', columnLetters(index)]),
  );
}

/** Columns of one name are told apart by their letters. */
const letterHint = (columns: readonly Column[]): string =>
  `不公布的，请在命令后加 ${columns.map(({ index }) => `--drop ${columnLetters(index)}`).join(' ')}`;

const askFor = (uses: readonly ColumnUse[], header: Header): string =>
  `缺少${uses.map((use) => `“${useNames[use]}”`).join('、')}${uses.length > 1 ? `这 ${uses.length} 列` : '一列'}，请补上再导入。${uses.includes('since') ? approvalHint(header) : ''}`;

/** Support begins in the month after the approval, or in that month: only the office knows. '' without such a column. */
export function approvalHint({ columns }: Header): string {
  const approval = columns.find(isApproval);
  return approval
    ? `${approval.label}是批准的时间；确是从那个月起享受的，请把列名改成“享受起始年月”。`
    : '';
}
