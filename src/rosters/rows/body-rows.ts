import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { parseAmount } from '../cells/cell-values.ts';
import { isBlank, squeeze, type Cell, type Fault, type Grid, type GridRow } from '../files/grid.ts';
import { columnOf, looksLikeHeader, type Header } from '../columns/header.ts';

/** What the rows of a sheet are; every row is counted once. */
export interface Body {
  /** Rows of recipients, in order. */
  rows: readonly GridRow[];
  /** Positions in `rows` before which the township or village of a heading row begins. */
  sections: readonly { before: number; text: string }[];
  counts: RowCounts;
  faults: readonly Fault[];
}

export interface RowCounts {
  /** Rows above the header, the header included. */
  above: number;
  data: number;
  blank: number;
  repeatedHeader: number;
  total: number;
  /** 制表人, 单位, page titles, headings. */
  remark: number;
}

const totalLabel =
  /^(?:本?(?:页|村|乡|镇|乡镇|街道|县|表|社区|组)?|全(?:村|镇|乡|县|部)?)(?:合计|总计|小计|累计|共计)|^.{1,20}(?:合计|总计|小计|累计|共计):?$|^本?(?:页|村|组|乡|镇|街道|社区)计:?$/;
/** 甲 乙 丙 1 2 3: how statistics number their columns. */
const columnNumber = /^(?:[甲乙丙丁戊己庚辛壬癸]|\(?\d{1,2}\)?)$/;
const unitWord = /^\(?(?:单位:?)?(?:元|人|户|口|个|岁|元\/月|年月)\)?$/;
const remarkLabel =
  /^(?:制表|填表|审核|审批|负责|经办|复核|填报|单位|主管|联系电话|日期|时间|注|备注|说明|盖章|公章|报送|第\d+页|共\d+[页户人]|户数)(?:人|单位|领导|时间|日期|章)?(?:[:(]|[^一-鿿]|$|.*:)/;

/** Parts the rows below the header into recipients and everything else that printed sheets have. */
export function sortRows(grid: Grid, header: Header, isPlace: (text: string) => boolean): Body {
  const counts: RowCounts = { above: 0, data: 0, blank: 0, repeatedHeader: 0, total: 0, remark: 0 };
  const rows: GridRow[] = [];
  const below = grid.rows.slice(header.last + 1);
  const lastPerson = below.findLastIndex(
    ({ cells }) => hasIdentity(cells, header) || hasName(cells, header),
  );
  const sections: { before: number; text: string }[] = [];
  const faults: Fault[] = [];
  const sums = totalChecker(header, faults);
  const above = grid.rows.slice(0, header.last + 1);
  counts.above = above.length;
  for (const { number, cells } of above)
    if (cells.some((cell) => holdsPersonalData(String(cell))))
      faults.push({ code: 'data-above-header', row: number, message: dataAbove });
  const titles = new Set(
    above.slice(0, header.first).flatMap(({ cells }) => loneText(cells) ?? []),
  );
  const headerCells = above.slice(header.first).map(({ cells }) => fingerprint(cells));
  for (const [index, row] of below.entries()) {
    const kind =
      index > lastPerson && isFootnote(row.cells)
        ? 'remark'
        : kindOf(row.cells, header, headerCells, titles, isPlace);
    if (kind === 'section') {
      counts.remark += 1;
      sections.push({ before: rows.length, text: loneText(row.cells) ?? '' });
    } else if (kind === 'changedHeader') {
      faults.push({ code: 'header-changed', row: row.number, message: changedHeader });
      // What follows stands under other columns.
      break;
    } else counts[kind] += 1;
    if (kind === 'total') sums.compare(row);
    if (kind !== 'data') continue;
    rows.push(row);
    sums.add(row);
  }
  faults.push(...findHidden(rows));
  return { rows, sections, counts, faults };
}

/** Nobody knows whether the clerk meant to leave out what he did not see. */
function findHidden(rows: readonly GridRow[]): Fault[] {
  const [first, ...more] = rows.filter(({ hidden }) => hidden);
  if (!first) return [];
  const count = more.length === 0 ? '这一行' : `从这一行起有 ${more.length + 1} 行`;
  const message = `${count}被隐藏或筛选掉了，看不出该不该公布。请在 Excel 里清除筛选、取消隐藏，不该公布的行删去，再导入。`;
  return [{ code: 'hidden-row', row: first.number, message }];
}

const dataAbove =
  '表头上面的行里有像证件或电话的号码，表头的位置不对。请把表头移到名单的第一行之上。';
const changedHeader =
  '这里又有一行表头，列的顺序或名称与前面的不同。请把两段整理成同样的列，或分成两张工作表。';

const fingerprint = (cells: readonly Cell[]): string =>
  cells.map(squeeze).join('|').replace(/\|+$/, '');

/** A text alone in its row, under everybody: a date, a note that goes on. */
function isFootnote(cells: readonly Cell[]): boolean {
  const lone = loneText(cells) ?? '';
  return lone !== '' && !totalLabel.test(lone) && !/^[\d,.]+元?$/.test(lone);
}

/** The text of a row that has only one cell. */
function loneText(cells: readonly Cell[]): string | undefined {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 ? squeeze(filled[0]) : undefined;
}

type Kind = 'data' | 'blank' | 'repeatedHeader' | 'changedHeader' | 'total' | 'remark' | 'section';

function kindOf(
  cells: readonly Cell[],
  header: Header,
  headerCells: readonly string[],
  titles: ReadonlySet<string>,
  isPlace: (text: string) => boolean,
): Kind {
  const filled = cells.filter((cell) => !isBlank(cell));
  const serial = header.columns.find(({ meaning }) => isSerial(meaning))?.index ?? -1;
  const isNumbered = filled.length === 1 && /^\d+$/.test(squeeze(cells[serial]));
  if (filled.length === 0 || isNumbered) return 'blank';
  const texts = filled.map(squeeze);
  if (isUnderHeader(texts)) return 'repeatedHeader';
  const hasPerson = hasIdentity(cells, header) || hasName(cells, header);
  if (!hasPerson && isTotal(texts, cells, header)) return 'total';
  if (!hasPerson && filled.length <= 8 && remarkLabel.test(texts[0] ?? '')) return 'remark';
  const lone = loneText(cells);
  if (lone !== undefined && !hasPerson) {
    if (titles.has(lone.replace(/\(?续\)?$|第\d+页$/, '')) || titles.has(lone)) return 'remark';
    if (isPlace(lone)) return 'section';
  }
  if (headerCells.includes(fingerprint(cells))) return 'repeatedHeader';
  return looksLikeHeader(cells) ? 'changedHeader' : 'data';
}

/** The numbers or the units of the columns, below their names. */
const isUnderHeader = (texts: readonly string[]): boolean =>
  texts.every((text) => unitWord.test(text)) ||
  (texts.length > 3 && texts.every((text) => columnNumber.test(text)));

/** Under 身份证号 a total may have its number of people. */
const hasIdentity = (cells: readonly Cell[], header: Header): boolean =>
  squeeze(cells[columnOf(header, 'identity')?.index ?? -1]).length > 6;

/** By its label, in one cell or letter by letter in several; or figures alone, which must add up. */
function isTotal(texts: readonly string[], cells: readonly Cell[], header: Header): boolean {
  if (texts.some((text) => totalLabel.test(text))) return true;
  if (/^[合总小累共]计\d*$/.test(texts.join('').replace(/[.,]/g, ''))) return true;
  const amount = columnOf(header, 'amountYuan');
  return (
    amount !== undefined &&
    !isBlank(cells[amount.index]) &&
    texts.every((text) => /^[\d,.]+元?$/.test(text)) &&
    (['persons', 'coveredPersons'] as const).some((use) =>
      isLoneFigure(cells, amount.index, columnOf(header, use)?.index),
    )
  );
}

/** Whether nothing but the amount and the number of persons stands in the row. */
const isLoneFigure = (cells: readonly Cell[], amount: number, persons = -1): boolean =>
  cells.every((cell, index) => index === amount || index === persons || isBlank(cell));

const isSerial = (meaning: Header['columns'][number]['meaning']): boolean =>
  typeof meaning === 'object' && 'drop' in meaning && meaning.drop === '序号';

/** A name column can also hold the label of a total or of a signature line. */
function hasName(cells: readonly Cell[], header: Header): boolean {
  const name = squeeze(cells[columnOf(header, 'name')?.index ?? -1]);
  return name !== '' && !totalLabel.test(name) && !remarkLabel.test(name) && !/[:]/.test(name);
}

/** Compares the amount of a total row with the rows above it: all of them, or those since the last total. */
function totalChecker(header: Header, faults: Fault[]) {
  const column = columnOf(header, 'amountYuan');
  let all: number | undefined = 0;
  let since: number | undefined = 0;
  const amountIn = ({ cells }: GridRow): number | undefined => {
    const parsed = column && parseAmount(cells[column.index] ?? '');
    return parsed && 'value' in parsed ? parsed.value : undefined;
  };
  const plus = (sum: number | undefined, amount: number | undefined): number | undefined =>
    sum === undefined || amount === undefined ? undefined : sum + amount;
  return {
    add: (row: GridRow): void => {
      const amount = amountIn(row);
      all = plus(all, amount);
      since = plus(since, amount);
    },
    compare: (row: GridRow): void => {
      const stated = amountIn(row);
      const known = column && stated !== undefined && all !== undefined && since !== undefined;
      if (known && stated !== all && stated !== since)
        faults.push({
          code: 'total-mismatch',
          row: row.number,
          column: column.label,
          message: `合计写 ${stated} 元，上面各行加起来是 ${all === since ? all : `${since} 或 ${all}`} 元。请核对有没有漏行、错数。`,
        });
      since = 0;
    },
  };
}
