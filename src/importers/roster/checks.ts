import { isBlankText, type CheckId, type Clue } from './check-names.ts';
import type { PrivateRegister } from '../../rosters/private-register.ts';
import type { OffRow, OffWhy, RosterRow } from '../../rosters/roster.ts';
import { offReasons } from '../../rosters/cells/status-words.ts';

/** What the roster is compared with; an absent register means that its check was not made. */
export interface CheckReferences {
  against: readonly PrivateRegister[];
  relatives?: PrivateRegister;
  endedLastMonth?: PrivateRegister;
  /** Most yuan a month for a person; absent where no standard is in force. */
  mostPerPerson?: number;
}

/** 三核三清四查四重点: everything about the rows that somebody must look into, in the order of rows. */
export function checkRoster(
  entries: readonly RosterRow[],
  off: readonly OffRow[],
  references: CheckReferences,
): Clue[] {
  return [
    ...off.map(toClue),
    ...entries.flatMap((entry) => checkEntry(entry, references)),
    ...findSplitHouseholds(entries),
  ].sort((a, b) => a.table - b.table || a.row - b.row);
}

const lookNotes: Partial<Record<OffWhy, string>> = {
  struck: '整行或姓名划掉了',
  partStruck: '有一格或几个字划掉了',
  hidden: '隐藏、筛选掉，或行高为 0',
  coloured: '涂了与别的行不同的颜色',
  commented: '有批注',
};

/** Why the row is not on the list, and where that is written. */
function toClue({ table, row, name, why, where, said, identity }: OffRow): Clue {
  const at = { table, row, name };
  const place = where === '' ? '' : `（${where}）`;
  if (why === 'minor') return { ...at, check: 'minor', note: '已从名单中剔除' };
  if (why === 'identityMissing' || why === 'identityInvalid')
    return { ...at, check: why, note: `${noteOnIdentity(identity)}，不知年龄，没有列入名单` };
  if (why === 'unreadable') return { ...at, check: why, note: `${place}${said ?? ''}没有列入名单` };
  if (why === 'remarked') return { ...at, check: why, note: `${where}提到这一户，没有列入名单` };
  if (why === 'afterTotal')
    return { ...at, check: 'remarked', note: '写在合计的下面，没有列入名单' };
  if (why === 'elsewhere')
    return { ...at, check: 'remarked', note: `工作表“${where}”里也有这个人，没有列入名单` };
  if (why === 'zeroAmount') return { ...at, check: why, note: `${place}是 0，没有列入名单` };
  if (why === 'excluded') return { ...at, check: why, note: `${said ?? ''}。没有列入名单` };
  if (why === 'twice') return { ...at, check: 'samePerson', note: `${said ?? ''}，没有列入名单` };
  const note = lookNotes[why];
  return note === undefined
    ? {
        ...at,
        check: 'statusOff',
        note: `名册写明${offReasons[why as keyof typeof offReasons]}${place}，没有列入名单`,
      }
    : { ...at, check: 'markedRow', note: `${note}${place}，没有列入名单` };
}

const noteOnIdentity = (identity: OffRow['identity']): string =>
  identity.state === 'invalid'
    ? identity.lost
      ? '号码被表格改成了近似数，后几位已丢失'
      : '位数、日期或校验位不对'
    : '身份证件号码空着';

function checkEntry(entry: RosterRow, references: CheckReferences): Clue[] {
  const { table, row, name, identity, persons, coveredPersons, amountYuan, memberChange } = entry;
  const clues: Clue[] = [];
  const add = (check: CheckId, note: string): void => {
    clues.push({ check, table, row, name, note });
  };
  if (identity.state === 'missing') add('identityMissing', noteOnIdentity(identity));
  if (identity.state === 'invalid') add('identityInvalid', noteOnIdentity(identity));
  if (memberChange)
    add('memberChange', `家庭成员一行写着${offReasons[memberChange]}，请核对人数和金额`);
  if (coveredPersons === 1 && (persons ?? 1) > 1)
    add('singlePerson', `家庭 ${persons ?? ''} 人，只保障 1 人`);
  const payable = coveredPersons ?? persons;
  const most = references.mostPerPerson;
  if (
    most !== undefined &&
    amountYuan !== undefined &&
    payable !== undefined &&
    amountYuan > most * payable
  )
    add('amountOverStandard', `${amountYuan} 元，${payable} 人最多 ${most * payable} 元`);
  for (const register of references.against) {
    const other = register.rowOf(entry);
    if (other) add('identityTwoProgrammes', `与对照名册第 ${other.row} 行${other.by}`);
  }
  const relative = references.relatives?.rowOf(entry);
  if (relative) add('officialRelative', `与近亲属备案表第 ${relative.row} 行${relative.by}`);
  const ended = references.endedLastMonth?.rowOf(entry);
  if (ended) add('endedAndBack', `与上月停发名册第 ${ended.row} 行${ended.by}`);
  return clues;
}

/** One household number, or one address down to the door, in several rows; each row counts once. */
function findSplitHouseholds(entries: readonly RosterRow[]): Clue[] {
  const seen = new Set<RosterRow>();
  const groupsBy = (keyOf: (entry: RosterRow) => string, note: string): Clue[] => {
    const groups = Map.groupBy(entries, keyOf);
    groups.delete('');
    return [...groups.values()].flatMap((group) => {
      const fresh = group.length > 1 && group.some((entry) => !seen.has(entry));
      for (const entry of fresh ? group : []) seen.add(entry);
      return fresh ? cluesOf(group, 'splitHousehold', note) : [];
    });
  };
  const byNumber = groupsBy(({ household }) => household, '户编号相同');
  const byAddress = groupsBy(
    ({ address, place }) => (isDoor(address) ? `${place} ${address}` : ''),
    '住址相同',
  );
  return [...byNumber, ...byAddress];
}

/** 东街12号 is a door, 丙村 and 3组 are not. */
const isDoor = (address: string): boolean =>
  !isBlankText(address) && /[\d一二三四五六七八九十]+(?:号|室|单元|栋|幢|户)/.test(address);

const mostRowsInNote = 5;

function cluesOf(group: readonly RosterRow[], check: CheckId, what: string): Clue[] {
  const rows = group.map(({ row }) => row);
  return group.map(({ table, row, name }) => {
    const others = rows.filter((other) => other !== row);
    const shown = others.slice(0, mostRowsInNote).join('、');
    const more = others.length > mostRowsInNote ? ` 等 ${others.length} 行` : ' 行';
    return { check, table, row, name, note: `与第 ${shown}${more}${what}` };
  });
}
