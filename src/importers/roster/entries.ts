import { parseDate, type CalendarDate, type Month } from '../../domain/date.ts';
import type { Cause, ListField } from '../../domain/notices/disclosure-policy.ts';
import type { Body } from '../../rosters/rows/body-rows.ts';
import { keepsZeros, parseSince } from '../../rosters/cells/cell-month.ts';
import {
  parseAmount,
  parseCause,
  parseName,
  parsePersons,
  type Parsed,
} from '../../rosters/cells/cell-values.ts';
import { isBlank, squeeze, type Cell, type Fault, type Grid } from '../../rosters/files/grid.ts';
import { columnOf, type Header } from '../../rosters/columns/header.ts';
import { useNames, type ColumnUse } from '../../rosters/columns/header-names.ts';
import { isMinorOn, parseIdentity, type Identity } from '../../rosters/cells/identity.ts';

/** A recipient of the raw roster with what the checks need. Private: never leaves this room but as a list row. */
export interface Entry {
  row: number;
  village: string;
  name: string;
  since: Month;
  /** Of the household. */
  persons?: number;
  /** Of the household's members, those who receive support. */
  coveredPersons?: number;
  amountYuan?: number;
  cause?: Cause;
  identity: Identity;
  household: string;
  address: string;
}

/** A row that must not reach the list. */
export interface ExcludedRow {
  row: number;
  name: string;
}

export interface EntryRules {
  fields: readonly ListField[];
  /** 户: a row is a household, and its members have none. */
  recipient: '户' | '人';
  period: Month;
  published: CalendarDate;
}

export interface FoundEntries {
  entries: Entry[];
  /** Under 18 on the day of publication. */
  minors: ExcludedRow[];
}

/** The rows as values; a row with a fault is left out and its faults are reported. */
export function readEntries(
  grid: Grid,
  header: Header,
  body: Body,
  villages: readonly (string | undefined)[],
  rules: EntryRules,
  faults: Fault[],
): FoundEntries {
  const found: FoundEntries = { entries: [], minors: [] };
  const at = (use: ColumnUse): number => columnOf(header, use)?.index ?? -1;
  const since = {
    latest: rules.period,
    keepsZeros:
      grid.source === 'workbook' ||
      keepsZeros(body.rows.map(({ cells }) => cells[at('since')] ?? '')),
  };
  const personsUse: ColumnUse = at('persons') >= 0 ? 'persons' : 'coveredPersons';
  for (const [index, { number, cells }] of body.rows.entries()) {
    const read = <T>(use: ColumnUse, parse: (cell: Cell) => Parsed<T>): T | undefined => {
      const parsed = parse(cells[at(use)] ?? '');
      if ('value' in parsed) return parsed.value;
      const column = columnOf(header, use)?.label ?? useNames[use];
      faults.push({ code: parsed.code, row: number, column, message: parsed.fault });
      return undefined;
    };
    const identity: Identity =
      at('identity') < 0 ? { state: 'unasked' } : parseIdentity(cells[at('identity')] ?? '');
    if (isMinor(identity, cells[at('birth')], cells[at('age')], rules.published)) {
      found.minors.push({ row: number, name: squeeze(cells[at('name')]) });
      continue;
    }
    const has = (field: ListField): boolean => rules.fields.includes(field);
    const before = faults.length;
    if (rules.recipient === '户' && at('relation') >= 0)
      checkRelation(
        cells[at('relation')] ?? '',
        number,
        columnOf(header, 'relation')?.label,
        faults,
      );
    const name = read('name', parseName);
    const month = read('since', (cell) => parseSince(cell, since));
    const persons = has('persons') ? read(personsUse, parsePersons) : undefined;
    const covered =
      has('persons') && at('coveredPersons') >= 0 && !isBlank(cells[at('coveredPersons')])
        ? read('coveredPersons', parsePersons)
        : undefined;
    const amountYuan = has('amountYuan') ? read('amountYuan', parseAmount) : undefined;
    const cause = has('cause') ? read('cause', parseCause) : undefined;
    const village = villages[index];
    if (faults.length > before || village === undefined || !name || !month) continue;
    found.entries.push({
      row: number,
      village,
      name,
      since: month,
      ...(persons === undefined ? {} : { persons }),
      ...(covered === undefined ? {} : { coveredPersons: covered }),
      ...(amountYuan === undefined ? {} : { amountYuan }),
      ...(cause === undefined ? {} : { cause }),
      identity,
      household: squeeze(cells[at('household')]),
      address: squeeze(cells[at('address')]),
    });
  }
  return found;
}

/** By the identity number where a date can be read in it, else by the columns of birth and age. */
function isMinor(
  identity: Identity,
  birthCell: Cell | undefined,
  ageCell: Cell | undefined,
  published: CalendarDate,
): boolean {
  const inNumber = 'birth' in identity ? identity.birth : undefined;
  const birth = inNumber ?? birthOf(squeeze(birthCell));
  if (birth) return isMinorOn(birth, published);
  const age = /^(\d{1,3})(?:周?岁)?$/.exec(squeeze(ageCell))?.[1];
  return age !== undefined && Number(age) < 18;
}

/** A month alone counts from its last day, so that nobody is taken for older than he is. */
function birthOf(text: string): CalendarDate | undefined {
  const match = /^(\d{4})[-年./]?(\d{1,2})(?:[-月./]?(\d{1,2})?日?)$/.exec(text);
  if (!match) return undefined;
  const pad = (part = '28'): string => part.padStart(2, '0');
  return parseDate(`${match[1]}-${pad(match[2])}-${pad(match[3])}`);
}

function checkRelation(cell: Cell, row: number, label: string | undefined, faults: Fault[]): void {
  const relation = squeeze(cell);
  if (relation === '' || /^(?:本人|户主|申请人|户主本人|之?本人|01|1)$/.test(relation)) return;
  faults.push({
    code: 'family-member',
    row,
    ...(label === undefined ? {} : { column: label }),
    message: '这一行是家庭成员，不是户主。名单一户一行，家庭成员的姓名不得公布；请只留户主那一行。',
  });
}
