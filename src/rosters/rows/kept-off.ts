import { isClassOfOther, namesOtherArea } from '../../domain/notices/title-words.ts';
import { isBirth, parseAge, parseBirth } from '../cells/age.ts';
import { isMinorOn, type Identity } from '../cells/identity.ts';
import { meaningOfRow } from '../cells/remark-words.ts';
import { readStatus } from '../cells/status-words.ts';
import { columnOf, hasUse } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import { squeeze, type Cell, type Fault, type GridRow } from '../files/grid.ts';
import type { OffWhy, RosterRequest } from '../roster.ts';
import type { Section } from './body-rows.ts';
import type { Household } from './households.ts';
import { readRowLook } from './row-looks.ts';
import { cellOf, shownColumns, type RowReader } from './row-reader.ts';

/** The reason why a row is kept off the list, and where it is written. */
interface KeptOff {
  why: OffWhy;
  where: string;
}

/** Cells that belong to the head himself; empty if the row describes another person. */
export function ownCells(
  { head }: Household,
  header: Header,
): { identity: Cell; birth: Cell | undefined; age: Cell | undefined } {
  const person = squeeze(cellOf(head, header, 'memberName'));
  const isHimself =
    person === '' || person === squeeze(cellOf(head, header, 'name')) || isFamilyList(person);
  const hasOwn = isHimself || hasUse(header, 'memberIdentity');
  // A single column of numbers may be each person's: the head's own row then has his number.
  const use = hasUse(header, 'identity') || person === '' ? 'identity' : 'memberIdentity';
  const mayHave = use === 'identity' ? hasOwn : person === squeeze(cellOf(head, header, 'name'));
  return {
    identity: mayHave ? cellOf(head, header, use) : '',
    birth: isHimself ? cellOf(head, header, 'birth') : undefined,
    age: isHimself ? cellOf(head, header, 'age') : undefined,
  };
}

/** 妻：张某；子：李某 beside a head is his family, in one cell, and nothing is said of him. */
const isFamilyList = (text: string): boolean =>
  /[、,;:]/.test(text) &&
  meaningOfRow(text) !== 'against' &&
  !/户主[之的]|代领|监护|代办|申请人/.test(text);

/** The first reason to keep the row off: from the heading, the look, the office's words or comments. */
export function findOff(
  { head, members }: Household,
  section: Section | undefined,
  reader: RowReader,
  faults: Fault[],
): KeptOff | undefined {
  const { header, offOfTitle, status, coloured } = reader;
  if (offOfTitle) return { why: offOfTitle, where: '标题或工作表名' };
  const { programme, area } = reader.request.subject ?? {};
  if (section && programme && isClassOfOther(bareHeading(section.text), programme))
    return { why: 'elsewhere', where: '上面的小标题（别的项目）' };
  if (section && namesOtherArea(section.text, area))
    return { why: 'elsewhere', where: '上面的小标题（农村、城市的另一份）' };
  if (section?.off) return { why: section.off, where: '上面的小标题' };
  const name = columnOf(header, 'name')?.index ?? -1;
  const look = readRowLook(head, name, shownColumns(header));
  if (look) return { why: look, where: '' };
  const asked: Fault[] = [];
  const words = status.ofRow(head, asked);
  if (words) return { why: words.off, where: words.where };
  const note = [head, ...members].map(readNotes).find((each) => each !== undefined);
  if (note) return note;
  if (members.some((row) => readRowLook(row, name, []) !== undefined))
    return { why: 'partStruck', where: '家庭成员一行' };
  if (coloured.has(head)) return { why: 'coloured', where: '' };
  faults.push(...asked);
  return undefined;
}

/** 二、分散供养（3户） → 分散供养 */
const bareHeading = (text: string): string =>
  text
    .replace(/^\(?[一二三四五六七八九十\d]+[)、.]/, '')
    .replace(/[(:]?共?(?:\d+[户人口元,、]*)+\)?$/, '');

/** A comment keeps the row off unless it is known to say nothing against it. */
function readNotes({ notes }: GridRow): KeptOff | undefined {
  for (const note of notes?.values() ?? []) {
    const status = readStatus(note);
    if (typeof status === 'object') return { why: status.off, where: '批注' };
    if (status === 'unknown') return { why: 'commented', where: '批注' };
  }
  return undefined;
}

/** Whether a table could say how old its people are. */
export const tellsAges = (header: Header): boolean =>
  (['identity', 'memberIdentity', 'birth', 'age'] as const).some((use) => hasUse(header, use));

/**
 * Every source that can be read must say that the person is of age, and at least one must; `isKnownAdult` is asked
 * where the table has none.
 */
export function findUnderAge(
  { birth, age }: ReturnType<typeof ownCells>,
  identity: Identity,
  { adultOn }: RosterRequest,
  isKnownAdult: () => boolean,
): KeptOff | undefined {
  if (adultOn === undefined || isKnownAdult()) return undefined;
  const births = [birth, ...(isBirth(age) ? [age] : [])].map((cell) => parseBirth(cell, adultOn));
  const years = isBirth(age) ? 'empty' : parseAge(age);
  const inNumber = 'birth' in identity ? identity.birth : undefined;
  const isMinor =
    (inNumber !== undefined && isMinorOn(inNumber, adultOn)) ||
    births.some((born) => typeof born === 'object' && isMinorOn(born.value, adultOn)) ||
    (typeof years === 'object' && years.value < 18);
  if (isMinor) return { why: 'minor', where: '' };
  const isKnown =
    identity.state === 'valid' ||
    ([...births, years].some((read) => typeof read === 'object') &&
      ![...births, years].includes('unreadable'));
  if (isKnown) return undefined;
  return { why: identity.state === 'invalid' ? 'identityInvalid' : 'identityMissing', where: '' };
}
