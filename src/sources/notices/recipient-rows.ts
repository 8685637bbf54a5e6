import { addMonths, type Month } from '../../domain/date.ts';
import type { ListField } from '../../domain/notices/publicity-terms.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { shortPlaceName, type Place } from '../../domain/places/place.ts';
import { reaches } from '../../domain/notices/notice-scope.ts';
import { noNameFault } from '../../domain/notices/no-name.ts';
import { earliestStart } from '../../domain/notices/disclosure-policy.ts';
import type { PlaceNames } from '../../domain/places/place-name.ts';
import { unstated, type ListedRecipient } from '../../domain/notices/recipient-list.ts';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import type { Table, TableRow, TableShape } from '../formats/csv-table.ts';
import {
  countBetween,
  matching,
  month,
  oneOf,
  personName,
  text,
  yuan,
  type FieldRule,
} from '../formats/field-rules.ts';
import type { Register } from '../formats/register.ts';
import { columnHeads } from './column-heads.ts';

const codeColumn = '区划代码';
const nameColumns = ['乡镇', '村'];
/** The columns of a list with these fields; the place stands as a code or as the names of township and village. */
export function listShape(fields: readonly ListField[]): TableShape {
  return {
    columns: (header) => {
      const byName =
        !header.includes(codeColumn) && nameColumns.some((name) => header.includes(name));
      return fields.flatMap((field) =>
        field === 'place' ? (byName ? nameColumns : [codeColumn]) : [columnHeads[field]],
      );
    },
    optional: [columnHeads.since],
    unknownColumn: '公示名单里不允许有这一列，不能公开的内容一格也不得提交',
    holdsNames: true,
  };
}

/** What the rows of a list are checked against. */
export interface ListReferences {
  notice: Pick<Notice, 'programme' | 'county' | 'within' | 'period' | 'rule'>;
  places: Register<Place>;
  names: PlaceNames;
  /** The most yuan a month for one person, if a standard in force sets it. */
  mostPerPerson?: number;
}

/** The rows, in the file's order; a row with a problem is left out. */
export function buildRecipientRows(table: Table, references: ListReferences): ListedRecipient[] {
  const fields = references.notice.rule.columns;
  const seen = new Map<string, number>();
  const placeNames = namesOfPlaces(references.places.values);
  const saysStarts =
    fields.includes('since') && table.rows.some((row) => row.text(columnHeads.since) !== '');
  return table.rows.flatMap((row) => {
    const earlier = seen.get(row.fingerprint);
    if (earlier !== undefined) {
      table.report(row.line, 'repeated-row', `与第 ${earlier} 行完全相同，请只留一行。`);
      return [];
    }
    seen.set(row.fingerprint, row.line);
    const built = buildRow(row, table, fields, references, placeNames);
    const start = saysStarts ? readStart(row, references) : {};
    return built && start ? { ...built, ...start } : [];
  });
}

function buildRow(
  row: TableRow,
  table: Table,
  fields: readonly ListField[],
  references: ListReferences,
  placeNames: ReadonlySet<string>,
): ListedRecipient | undefined {
  const optional = <T>(field: keyof typeof columnHeads, rule: FieldRule<T>): T | undefined =>
    fields.includes(field) ? row.read(columnHeads[field], rule) : undefined;
  const persons = optional('persons', personsRule);
  const amountYuan = optional('amountYuan', yuan);
  const cause = optional('cause', oneOf(references.notice.rule.causes));
  checkAmount(row, amountYuan, persons, references);
  const village = table.header.includes(codeColumn)
    ? readCode(row, references)
    : readNames(row, references);
  if (village !== undefined && !reaches(references.notice, village))
    row.fail(
      table.header.includes(codeColumn) ? codeColumn : (nameColumns[0] ?? ''),
      'other-township',
      '不在这份公示的乡镇（within）里，请放到那个乡镇的名单。',
    );
  const base = allOrUndefined<ListedRecipient>({
    village,
    name: readName(row, placeNames),
  });
  return base && { ...base, ...omitUndefined({ persons, amountYuan, cause }) };
}

/** Nothing if the office states that it does not know; an empty cell among filled ones was forgotten. */
function readStart(
  row: TableRow,
  { notice }: ListReferences,
): Pick<ListedRecipient, 'since'> | undefined {
  if (row.text(columnHeads.since) === unstated) return {};
  return allOrUndefined({ since: row.read(columnHeads.since, startOf(notice)) });
}

/** 石羊村 and 石羊村村民委员会: nobody is called so. */
const namesOfPlaces = (places: readonly Place[]): Set<string> =>
  new Set(places.flatMap(({ name }) => [name, shortPlaceName(name)]));

const personsRule = countBetween(1, 20);

/** The name itself never is in a message. */
function readName(row: TableRow, placeNames: ReadonlySet<string>): string | undefined {
  const name = row.text(columnHeads.name);
  if (/[*＊×●]/.test(name)) {
    row.fail(
      columnHeads.name,
      'masked-name',
      '里有打码的符号。请写全名，网页上怎样显示由系统按规定处理。',
    );
    return undefined;
  }
  if (/\p{Co}/u.test(name)) {
    row.fail(
      columnHeads.name,
      'private-character',
      '里有电脑自造的字，别处显示不出来。请换成国家标准里的字。',
    );
    return undefined;
  }
  const read = row.read(columnHeads.name, personName);
  const fault = read === undefined ? undefined : noNameFault(read, (text) => placeNames.has(text));
  if (fault) row.fail(columnHeads.name, fault.code, fault.fault);
  return read;
}

/** Not later than the month of the notice, not earlier than the programme. */
const startOf = ({ period, programme }: ListReferences['notice']): FieldRule<Month> => {
  const isOnce = programme === 'temporaryAssistance';
  const earliest = isOnce ? addMonths(period, 1 - monthsOfRelief) : earliestStart(programme);
  const rule = isOnce
    ? `临时救助是一次一次给的，不早于一年以前的 ${earliest}`
    : `不早于这个项目开始的 ${earliest}`;
  return {
    ...month,
    expected: `${month.expected}，${rule}，并且不晚于公示所属的 ${period}；确实不知道的写“${unstated}”，全都不知道的删去这一列`,
    parse: (found) => {
      const since = month.parse(found);
      return since !== undefined && earliest <= since && since <= period ? since : undefined;
    },
  };
};

/** Relief that is paid once is not listed after so many months. */
const monthsOfRelief = 12;

function checkAmount(
  row: TableRow,
  amountYuan: number | undefined,
  persons: number | undefined,
  { mostPerPerson }: ListReferences,
): void {
  if (amountYuan === undefined || persons === undefined || mostPerPerson === undefined) return;
  if (amountYuan > mostPerPerson * persons)
    row.fail(
      columnHeads.amountYuan,
      'amount-over-standard',
      `高于现行标准：${persons} 人每月最多 ${mostPerPerson * persons} 元（每人 ${mostPerPerson} 元）。请核对金额和人数，或更新 data/reference/standards.csv。`,
    );
}

const villageCode = matching('place-code', /^\d{12}$/, '应为 12 位数字的村（社区）区划代码');

function readCode(row: TableRow, { places, notice }: ListReferences): string | undefined {
  const code = row.read(codeColumn, villageCode);
  if (code === undefined) return undefined;
  if (!places.knows(code)) {
    row.fail(
      codeColumn,
      'unknown-place',
      `在 data/reference/places.csv 里没有这个村（社区），请核对代码${row.quote(code)}。`,
    );
    return undefined;
  }
  if (code.startsWith(notice.county)) return code;
  row.fail(
    codeColumn,
    'other-county',
    `不在本公示的县（${notice.county}）里，请核对代码${row.quote(code)}。`,
  );
  return undefined;
}

function readNames(row: TableRow, { names, places }: ListReferences): string | undefined {
  const [townshipColumn = '', villageColumn = ''] = nameColumns;
  const township = row.read(townshipColumn, text);
  const village = row.read(villageColumn, text);
  if (township === undefined || village === undefined || !places.sound) return undefined;
  const match = names.match(township, village);
  if (match.found === 'one') return match.code;
  const column = match.level === 'township' ? townshipColumn : villageColumn;
  const shown = row.quote(match.level === 'township' ? township : village);
  if (match.found === 'none')
    row.fail(
      column,
      'unknown-place',
      `在本县的登记表（data/reference/places.csv）里找不到，请按登记表改正${shown}。`,
    );
  else
    row.fail(
      column,
      'ambiguous-place',
      `对应不止一处：${match.names.join('、')}。请写全称，或改用“${codeColumn}”一列。`,
    );
  return undefined;
}
