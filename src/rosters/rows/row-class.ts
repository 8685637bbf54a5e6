import type { ListArea } from '../../domain/notices/notice-scope.ts';
import {
  beginsWithClassOf,
  isClassOfOther,
  isOfUrgentHelp,
  namesOtherArea,
} from '../../domain/notices/title-words.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import type { Column, Header } from '../columns/column.ts';
import { isBlank, squeeze, type Fault, type Grid, type GridRow } from '../files/grid.ts';
import type { Subject } from '../roster.ts';

/**
 * Finds rows whose class, in a column of its own, is another programme's. Where some row is expressly of the list's
 * programme (农村低保), every other must be so too: a table of several programmes names them in words that nobody can foresee.
 */
export function buildClassReader(
  grid: Grid,
  header: Header,
  rows: readonly GridRow[],
  { programme, area }: Subject,
): (row: GridRow) => Fault[] {
  if (programme === undefined) return () => [];
  const columns = header.columns.filter(isOfClass).map((column) => {
    const cells = new Map(carryMerged(grid, column, rows));
    const texts = [...cells.values()];
    const isNamed = texts.some((text) => isOwn(text, programme));
    const isMixed = isNamed && texts.some((text) => text !== '' && !isOwn(text, programme));
    return { column, cells, isNamed, isMixed };
  });
  const isOther = (
    text: string,
    { column, isNamed, isMixed }: (typeof columns)[number],
  ): boolean => {
    if (programme === 'temporaryAssistance' && isOfUrgentHelp(text)) return true;
    if (programme === 'temporaryAssistance' && isOfPerson(column)) return false;
    if (isClassOfOther(text, programme) || namesOtherArea(text, areaOf(column, area))) return true;
    return text === '' ? isMixed : isNamed && !isOwn(text, programme);
  };
  return ({ number }) =>
    columns.flatMap((each): Fault[] =>
      isOther(each.cells.get(number) ?? '', each)
        ? [{ code: 'other-class', row: number, column: each.column.label, message: otherClass }]
        : [],
    );
}

const isOwn = (text: string, programme: ProgrammeId): boolean => beginsWithClassOf(text, programme);

const isOfClass = ({ words, meaning }: Column): boolean =>
  /类别|类型|项目|性质|属性|种类|身份|救助|保障|对象/.test(words) &&
  !(typeof meaning === 'object' && 'use' in meaning);

/** 家庭类型 tells who somebody is: 低保户 and 特困人员 may be given temporary help, too. 救助类型 tells what is given. */
const isOfPerson = ({ words }: Column): boolean =>
  /家庭|人员|对象|身份|困难|户/.test(words) && !/救助(?:类|项|种)|项目/.test(words);

/** The place of registration does not tell which list somebody belongs to. */
const areaOf = ({ words }: Column, area: ListArea | undefined): ListArea | undefined =>
  /户口|户籍|居住/.test(words) ? undefined : area;

const otherClass =
  '写的是别的项目或者另一份名单（农村、城市）的对象，与公示不同，或者空着。一份名单只放一个项目的人，请核对。';

/** The texts of a column by row; a cell below the first of a merged area has the text of that one. */
function carryMerged(
  grid: Grid,
  { index }: Column,
  rows: readonly GridRow[],
): [row: number, text: string][] {
  let above = '';
  return rows.map(({ number, cells }) => {
    const isCovered = isBlank(cells[index]) && grid.isMerged(number, index);
    if (!isCovered) above = squeeze(cells[index]);
    return [number, above];
  });
}
