import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { readStatus, statusOfTitle, type OffReason } from '../cells/status-words.ts';
import { findReferences } from '../cells/row-references.ts';
import { isSigned, signsFor } from '../cells/remark-words.ts';
import { isBlank, squeeze, type Cell, type Fault, type Grid, type GridRow } from '../files/grid.ts';
import { columnOf, hasUse, isSerial, looksLikeHeader } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import { findTextBlock, noteReader } from './notes-beside.ts';
import { titleTotal, type TotalRow } from './totals.ts';

/** The rows of a sheet by kind; every row is counted once. */
export interface Body {
  /** Rows of recipients, in order. */
  rows: readonly GridRow[];
  /** Positions in `rows` before which the township or village of a heading row begins. */
  sections: readonly Section[];
  totals: readonly TotalRow[];
  /** Texts above, between, below and beside the recipients: titles, units, notes. */
  remarks: readonly Remark[];
  counts: RowCounts;
  faults: readonly Fault[];
}

/** A text outside the rows of recipients. */
export interface Remark {
  /** Row of the spreadsheet; 0 for what is outside the cells. */
  row: number;
  text: string;
}

export interface Section {
  /** Row of the spreadsheet. */
  row: number;
  before: number;
  text: string;
  /** The heading speaks of those who are not on the list: 停发人员. */
  off?: OffReason;
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
  /^(?:本?(?:页|村|乡|镇|乡镇|街道|县|表|社区|组)?|全(?:村|镇|乡|县|部)?)(?:合计|总计|小计|累计|共计|总共)|^.{1,20}(?:合计|总计|小计|累计|共计):?$|^(?:本?(?:页|村|组|乡|镇|街道|社区))?计:?$/;
/** 合计：6户，13人，3963元; 实发4户 8人 1995元 */
const countedTotal =
  /^.{0,12}(?:合计|总计|小计|累计|共计|共)[:：]?[^一-鿿]*\d[\d,.]*(?:户|人|口|元)|^[^\d第]{0,8}\d+户[,、;:]?[一-鿿]{0,4}\d[\d,.]*(?:人|口|元)/;
/** 甲 乙 丙 1 2 3: how statistics number their columns. */
const columnNumber = /^(?:[甲乙丙丁戊己庚辛壬癸]|\(?\d{1,2}\)?)$/;
const unitWord = /^\(?(?:单位:?)?(?:元|人|户|口|个|岁|元\/月|年月)\)?$/;
const remarkLabel =
  /^(?:制表|填表|审核|审批|负责|经办|复核|填报|单位|主管|联系电话|日期|时间|注|备注|说明|盖章|公章|报送|第\d+页|共\d+[页户人]|户数)(?:人|单位|领导|时间|日期|章)?(?:[:(]|[^一-鿿]|$|.*:)/;

/** Separates the rows below the header into recipients and everything else found in printed sheets. */
export function sortRows(sheet: Grid, header: Header, isPlace: (text: string) => boolean): Body {
  const { grid, beside } = takeOutText(sheet, header);
  const counts: RowCounts = { above: 0, data: 0, blank: 0, repeatedHeader: 0, total: 0, remark: 0 };
  const rows: GridRow[] = [];
  const sections: Section[] = [];
  const titleRows = grid.rows.slice(0, header.first);
  const totals: TotalRow[] = titleRows.flatMap((row) => titleTotal(row) ?? []);
  const readNotes = noteReader(grid, header);
  const faults: Fault[] = [];
  const above = grid.rows.slice(0, header.last + 1);
  const below = grid.rows.slice(header.last + 1);
  const remarks = [
    ...[grid.name, ...(grid.texts ?? [])].map((text) => ({ row: 0, text: squeeze(text) })),
    ...above.slice(0, header.first).flatMap(remarksOf),
    ...above.flatMap(notesOf),
    ...beside.flatMap(remarksOf),
  ];
  const lastPerson = below.findLastIndex(
    ({ cells }) => hasIdentity(cells, header) || hasName(cells, header),
  );
  counts.above = above.length;
  for (const { number, cells } of above)
    if (cells.some((cell) => holdsPersonalData(String(cell))))
      faults.push({ code: 'data-above-header', row: number, message: dataAbove });
  const context: KindContext = {
    header,
    headerCells: above.slice(header.first).map(({ cells }) => fingerprint(cells)),
    titles: new Set(above.slice(0, header.first).flatMap(({ cells }) => loneText(cells) ?? [])),
    above: new Set(above.slice(0, header.first).map(({ cells }) => shapeOf(cells))),
    isPlace,
  };
  for (const [index, row] of below.entries()) {
    const isBelow = index > lastPerson && (isFootnote(row.cells) || isSigned(textsIn(row.cells)));
    const kind = isBelow ? 'remark' : kindOf(row.cells, context);
    if (kind === 'section') {
      counts.remark += 1;
      sections.push({
        row: row.number,
        ...toSection(loneText(row.cells) ?? '', rows.length, sections, isPlace),
      });
      continueTotals(totals, rows.length);
    } else if (kind === 'changedHeader') {
      faults.push({ code: 'header-changed', row: row.number, message: changedHeader });
      // The rows that follow have different columns.
      break;
    } else counts[kind] += 1;
    if (kind === 'data' && index < lastPerson && isUnknownHeading(row.cells, context))
      faults.push({ code: 'heading-unknown', row: row.number, message: unknownHeading });
    if (kind === 'repeatedHeader') continueTotals(totals, rows.length);
    if (kind === 'total') totals.push({ before: rows.length, row });
    if (kind === 'total') remarks.push(...remarksOf(withoutLeftOut(row)));
    if (kind === 'remark') remarks.push(...remarksOf(row));
    const noted = readNotes(row);
    if (kind === 'data') rows.push(noted);
    else remarks.push(...notesOf(row));
  }
  return { rows, sections, totals, remarks, counts, faults };
}

/** The sheet without the text beside its table, and that text. */
function takeOutText(sheet: Grid, header: Header): { grid: Grid; beside: readonly GridRow[] } {
  const column = findTextBlock(sheet, header);
  if (column === undefined) return { grid: sheet, beside: [] };
  const part = (from: number, to?: number): GridRow[] =>
    sheet.rows.map(({ cells, ...row }) => ({ ...row, cells: cells.slice(from, to) }));
  return { grid: { ...sheet, rows: part(0, column) }, beside: part(column) };
}

const textsIn = (cells: readonly Cell[]): string[] =>
  cells.map(squeeze).filter((text) => text !== '');

const remarksOf = ({ number, cells }: GridRow): Remark[] =>
  joinLabels(textsIn(cells)).map((text) => ({ row: number, text }));

const leftOut =
  /^\(?(?:均|都|已)?(?:不含|不包括|未含|未计入?|扣除|剔除|减去)[^,，。;；]{0,12}\d+[户人][^,，。;；]{0,4}\)?$/;

/**
 * A row of totals without 不含停发1户, if it counts the households in a cell of their own: those are compared with the
 * rows that are listed, so nobody else is left out.
 */
function withoutLeftOut(row: GridRow): GridRow {
  if (!row.cells.some((cell) => /^\d+户$/.test(squeeze(cell)))) return row;
  return { ...row, cells: row.cells.map((cell) => (leftOut.test(squeeze(cell)) ? '' : cell)) };
}

/** Joins 制表人： and the name in the next cell. */
const joinLabels = (texts: readonly string[]): string[] =>
  texts.flatMap((text, index) => {
    const label = signsFor(texts[index - 1] ?? '');
    if (signsFor(text) !== undefined) return [];
    return label === undefined ? text : `${label}${text}`;
  });

const notesOf = ({ number, notes }: GridRow): Remark[] =>
  [...(notes?.values() ?? [])].map((text) => ({ row: number, text: squeeze(text) }));

/** A heading or a header below a total begins the next part of the list. */
function continueTotals(totals: TotalRow[], before: number): void {
  const last = totals.at(-1);
  if (last?.before === before) totals[totals.length - 1] = { ...last, isContinued: true };
}

/** A village heading directly below 停发人员 continues it, unless people stood between or villages came before. */
function toSection(
  text: string,
  before: number,
  sections: readonly Section[],
  isPlace: (text: string) => boolean,
): Omit<Section, 'row'> {
  const own = statusOfTitle(text);
  const above = sections.at(-1);
  const isVillage = isPlace(text.replace(counted, ''));
  const before2 = sections.at(-2);
  const byVillage =
    before2?.off === undefined && isPlace((before2?.text ?? '').replace(counted, ''));
  const goesOn = isVillage && (above?.before === before || !byVillage);
  const off = own ?? (goesOn ? above?.off : undefined);
  return { before, text, ...(off ? { off } : {}) };
}

const unknownHeading =
  '这一行只有一句话，看不懂，看不出下面的人该不该列入。请改成村名或类别；与名单无关的话移到表的最后；不该列入的人，在备注里逐行写明。';
const dataAbove =
  '表头上面的行里有像证件或电话的号码，表头的位置不对。请把表头移到名单的第一行之上。';
const changedHeader =
  '这里又有一行表头，列的顺序或名称与前面的不同。请把两段整理成同样的列，或分成两张工作表。';

const fingerprint = (cells: readonly Cell[]): string =>
  cells.map(squeeze).join('|').replace(/\|+$/, '');

/** 第1页共3页 and 第2页共3页 have one shape. */
const shapeOf = (cells: readonly Cell[]): string => fingerprint(cells).replace(/\d+/g, '#');

/** Labels with what belongs to them, a date, the number of a page: the foot of each printed page. */
const isSignature = (texts: readonly string[]): boolean =>
  texts.some((text) => isSigned([text])) &&
  texts.every((text) => isSigned([text]) || pageMark.test(text) || ofDay.test(text));
const ofDay = /^(?:19|20)\d{2}[-./年]\d{1,2}[-./月]\d{1,2}日?$/;

/** A text alone in its row, under everybody: a date, a note that goes on. */
function isFootnote(cells: readonly Cell[]): boolean {
  const lone = loneText(cells) ?? '';
  return (
    lone !== '' && !totalLabel.test(lone) && !countedTotal.test(lone) && !/^[\d,.]+元?$/.test(lone)
  );
}

/** The text of a row that has only one cell. */
function loneText(cells: readonly Cell[]): string | undefined {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length === 1 ? squeeze(filled[0]) : undefined;
}

type Kind = 'data' | 'blank' | 'repeatedHeader' | 'changedHeader' | 'total' | 'remark' | 'section';

interface KindContext {
  header: Header;
  headerCells: readonly string[];
  titles: ReadonlySet<string>;
  /** Shapes of the rows above the header: printed sheets have them on every page. */
  above: ReadonlySet<string>;
  isPlace(text: string): boolean;
}

function kindOf(cells: readonly Cell[], context: KindContext): Kind {
  const { header, headerCells, titles, isPlace } = context;
  const filled = cells.filter((cell) => !isBlank(cell));
  const serial = header.columns.find(isSerial)?.index ?? -1;
  const isNumbered = filled.length === 1 && /^\d+$/.test(squeeze(cells[serial]));
  if (filled.length === 0 || isNumbered) return 'blank';
  const texts = filled.map(squeeze);
  if (isUnderHeader(texts)) return 'repeatedHeader';
  const hasPerson = hasIdentity(cells, header) || hasName(cells, header);
  const alone = texts.length === 1 && !hasUse(header, 'village') ? (texts[0] ?? '') : '';
  // 丙村(12户30人) counts what is below it where no other word tells the village.
  if (alone.replace(counted, '') !== alone && isPlace(alone.replace(counted, ''))) return 'section';
  if (!hasPerson && isTotal(texts, cells, header)) return 'total';
  if (!hasPerson && filled.length <= 8 && remarkLabel.test(texts[0] ?? '')) return 'remark';
  if (!hasPerson && (context.above.has(shapeOf(cells)) || isSignature(texts))) return 'remark';
  const lone = loneText(cells);
  if (lone !== undefined && isHeading(lone, cells, header)) {
    if (titles.has(lone.replace(/\(?续\)?$|第\d+页$/, '')) || titles.has(lone)) return 'remark';
    if (pageMark.test(lone)) return 'remark';
    const place = lone.replace(counted, '');
    if (statusOfTitle(lone) || isOfKind(lone) || isPlace(place)) return 'section';
  }
  if (headerCells.includes(fingerprint(cells))) return 'repeatedHeader';
  return looksLikeHeader(cells) ? 'changedHeader' : 'data';
}

/** What a heading counts behind its words: 丙村（12户30人） */
export const counted = /[(:]?共?(?:\d+[户人口元,、]*)+\)?$/;
/** 一、A类低保户; （二）在享人员 */
const sectionOfKind =
  /^(?:\(?[一二三四五六七八九十\d]+[)、.])?(?:[A-D一二三四甲乙丙丁]类|在享|在保|正常|新增|续保|农村|城市|城镇|分散供养|集中供养|全护理|半护理|全自理)(?:低保|特困|保障|享受|供养|救助)*(?:对象|人员|户|家庭|名单)*(?:\(?\d+[户人]\)?)*$/;

/** 二、本月新批准, 以下为12月新增户: a heading whose words keep everybody below it on the list. */
function isOfKind(text: string): boolean {
  const words = text.replace(counted, '');
  const bare = words.replace(numbered, '').replace(toBelow, '');
  return sectionOfKind.test(text) || (bare !== words && readStatus(bare) === 'keep');
}
const numbered = /^(?:\(?[一二三四五六七八九十]{1,2}[)、.]|\(?\d{1,2}[)、.])/;
const toBelow = /^(?:以下|下列|下面)(?:各户|人员)?(?:均|都)?(?:为|是|系|属于?)?/;

const pageMark =
  /^\(?(?:第\d+页|共\d+页|接上页|转下页|上接|下转|续表?|续上表|续下表|[,、;。])*\)?$/;

/** Tells whether a row contains only words that are neither a heading nor a reference to a row. */
function isUnknownHeading(cells: readonly Cell[], context: KindContext): boolean {
  const { header } = context;
  const lone = loneText(cells);
  const at = cells.findIndex((cell) => !isBlank(cell));
  return (
    lone !== undefined &&
    at <= (columnOf(header, 'name')?.index ?? -1) &&
    /[一-鿿]/.test(lone) &&
    !lone.includes('·') &&
    isHeading(lone, cells, header) &&
    findReferences(lone).length === 0
  );
}

/** A text alone in its row that is no name: a heading, wherever it is. */
function isHeading(lone: string, cells: readonly Cell[], header: Header): boolean {
  const isInNames = squeeze(cells[columnOf(header, 'name')?.index ?? -1]) === lone;
  return (
    !isInNames || !hasName(cells, header) || lone.length > 4 || statusOfTitle(lone) !== undefined
  );
}

/** The numbers or the units of the columns, below their names. */
const isUnderHeader = (texts: readonly string[]): boolean =>
  texts.every((text) => unitWord.test(text)) ||
  (texts.length > 3 && texts.every((text) => columnNumber.test(text)));

/** Under 身份证号 a total may have its number of people. */
const hasIdentity = (cells: readonly Cell[], header: Header): boolean =>
  squeeze(cells[columnOf(header, 'identity')?.index ?? -1]).length > 6;

/** By its label, in one cell or character by character in several; or figures alone, which must add up. */
function isTotal(texts: readonly string[], cells: readonly Cell[], header: Header): boolean {
  if (texts.some((text) => totalLabel.test(text) || countedTotal.test(text))) return true;
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

/** Whether nothing but the amount and the number of persons is in the row. */
const isLoneFigure = (cells: readonly Cell[], amount: number, persons = -1): boolean =>
  cells.every((cell, index) => index === amount || index === persons || isBlank(cell));

/** A name column can also hold the label of a total, its number of households, or a signature line. */
function hasName(cells: readonly Cell[], header: Header): boolean {
  const name = squeeze(cells[columnOf(header, 'name')?.index ?? -1]);
  return (
    name !== '' &&
    !totalLabel.test(name) &&
    !countedTotal.test(name) &&
    !/^\d[\d,]*(?:$|[户人口名])/.test(name) &&
    !remarkLabel.test(name) &&
    !/[:]/.test(name)
  );
}
