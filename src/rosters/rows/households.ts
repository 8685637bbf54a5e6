import type { Header } from '../columns/column.ts';
import { columnOf, hasUse, statusColumns } from '../columns/header.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import { isBlank, squeeze, type Cell, type Fault, type Grid, type GridRow } from '../files/grid.ts';
import { readRelation, type Relation } from '../cells/relation.ts';

/** A head and, below him in the sheet, the members of his household. */
export interface Household {
  head: GridRow;
  /** In the sheet's order; the head is not among them. */
  members: readonly GridRow[];
}

/** How members were told from heads, as the record names it. */
export type FamilyEvidence = '与户主关系' | '户主姓名' | '合并单元格' | '户编号' | '空着的各栏';

export interface Households {
  all: readonly Household[];
  evidence: readonly FamilyEvidence[];
}

/** What a row says about where it belongs. */
interface RowFacts {
  row: GridRow;
  relation: Relation;
  /** Name in the column of heads; '' where it is empty. */
  head: string;
  /** Name of the row's own person, where there is a column of its own. */
  person: string;
  household: string;
  /** Amount, persons and start are all empty. */
  isBare: boolean;
  /** One of them is in a merged area that began above; a row with persons or a start of its own is no member for that. */
  isMerged: boolean;
}

type Place =
  { household: 'new' } | { household: 'same'; evidence: FamilyEvidence } | { fault: Fault };

/**
 * The rows grouped by household. Every row becomes a head or a member. Where the sheet leaves that open there is a
 * fault, never a guess: a member must not be published as a household.
 */
export function groupHouseholds(
  grid: Grid,
  header: Header,
  rows: readonly GridRow[],
  faults: Fault[],
): Households {
  const facts = readFacts(grid, header, rows);
  const usesRelation = facts.some(({ relation }) => relation !== 'blank');
  const hasPersons = hasUse(header, 'memberName');
  const groups: { head: RowFacts; members: RowFacts[]; bare: boolean }[] = [];
  const evidence = new Set<FamilyEvidence>();
  for (const row of facts) {
    const group = groups.at(-1);
    const place = placeRow(row, group, { usesRelation, hasPersons });
    if ('fault' in place) faults.push(place.fault);
    else if (place.household === 'new' || !group)
      groups.push({ head: row, members: [], bare: false });
    else {
      evidence.add(place.evidence);
      group.members.push(row);
      if (place.evidence === '空着的各栏') group.bare = true;
    }
  }
  for (const group of groups) faults.push(...checkSize(group, header));
  if (evidence.size === 0) faults.push(...findPersonRows(rows, header));
  return {
    all: groups.map(({ head, members }) => orderGroup(head, members)),
    evidence: [...evidence],
  };
}

const factUses: readonly ColumnUse[] = ['amountYuan', 'persons', 'coveredPersons', 'since'];
const mergedUses: readonly ColumnUse[] = [...factUses, 'name', 'household'];

/** Values that belong to the household and never to a single member. */
const ownUses: readonly ColumnUse[] = ['persons', 'coveredPersons', 'since'];

function readFacts(grid: Grid, header: Header, rows: readonly GridRow[]): RowFacts[] {
  const indexes = (uses: readonly ColumnUse[]): number[] =>
    uses.flatMap((use) => columnOf(header, use)?.index ?? []);
  const facts = indexes(factUses);
  const hasPersons = hasUse(header, 'memberName');
  const merged = indexes(hasPersons ? mergedUses : factUses);
  const ofHousehold = indexes(['household']);
  const cellOf = (cells: readonly Cell[], use: ColumnUse): string =>
    squeeze(cells[columnOf(header, use)?.index ?? -1]);
  const isCovered = (row: GridRow, columns: readonly number[]): boolean =>
    columns.some((column) => isBlank(row.cells[column]) && grid.isMerged(row.number, column));
  return rows.map((row) => ({
    row,
    relation: readRelation(cellOf(row.cells, 'relation')),
    head: cellOf(row.cells, 'name'),
    person: cellOf(row.cells, 'memberName'),
    household: cellOf(row.cells, 'household'),
    isBare: facts.length > 0 && facts.every((column) => isBlank(row.cells[column])),
    isMerged:
      isCovered(row, ofHousehold) ||
      (isCovered(row, merged) &&
        (hasPersons || ownUses.every((use) => cellOf(row.cells, use) === ''))),
  }));
}

interface Layout {
  usesRelation: boolean;
  /** Heads and persons have columns of their own. */
  hasPersons: boolean;
}

interface Group {
  head: RowFacts;
  members: readonly RowFacts[];
}

function placeRow(row: RowFacts, group: Group | undefined, layout: Layout): Place {
  if (row.relation === 'unknown') return askAbout(row, unknownRelation);
  if (row.relation === 'member') return placeMember(row, group);
  if (layout.hasPersons) return placeByHead(row, group);
  if (row.relation === 'head') return placeHead(row, group);
  if (group && row.isMerged) return same('合并单元格');
  if (group && row.household !== '' && row.household === group.head.household)
    return row.isBare ? same('户编号') : askAbout(row, sameNumber);
  if (row.isBare && row.head !== '') return group ? same('空着的各栏') : askAbout(row, noHead);
  return layout.usesRelation ? askAbout(row, noRelation) : fresh;
}

const fresh: Place = { household: 'new' };
const same = (evidence: FamilyEvidence): Place => ({ household: 'same', evidence });

function placeMember(row: RowFacts, group: Group | undefined): Place {
  if (!group) return askAbout(row, noHead);
  const isOther =
    row.household !== '' && group.head.household !== '' && row.household !== group.head.household;
  return isOther ? askAbout(row, otherHousehold) : same('与户主关系');
}

/** Two heads of one household number are one household split in two, or a slip. */
function placeHead(row: RowFacts, group: Group | undefined): Place {
  const isSame = group && row.household !== '' && row.household === group.head.household;
  return isSame ? askAbout(row, sameNumber) : fresh;
}

/** 户主姓名 beside 姓名: a household lasts as long as its head's name does, or stays empty below it. */
function placeByHead(row: RowFacts, group: Group | undefined): Place {
  if (!group) return row.head === '' ? askAbout(row, noHead) : fresh;
  if (row.head === '')
    return row.person === '' && !row.isBare ? askAbout(row, noHead) : same('户主姓名');
  const isSameHead =
    row.head === group.head.head &&
    (row.household === group.head.household || row.household === '' || group.head.household === '');
  if (!isSameHead) return fresh;
  const isHimself = row.person === '' || row.person === row.head;
  const hasHimself = [group.head, ...group.members].some(
    ({ person }) => person === '' || person === row.head,
  );
  return isHimself && hasHimself ? fresh : same('户主姓名');
}

const askAbout = ({ row }: RowFacts, [code, message]: readonly [string, string]): Place => ({
  fault: { code, row: row.number, message },
});

const unknownRelation = [
  'relation',
  '“与户主关系”的写法不认得，分不清是户主还是家庭成员。请写 户主、配偶、子、女、父、母、孙子 等。',
] as const;
const noRelation = [
  'relation-missing',
  '“与户主关系”空着，而这一行有自己的金额或人数，分不清是户主还是家庭成员。请补上。',
] as const;
const noHead = [
  'family-member',
  '这一行是家庭成员，上面没有他家的户主。请把户主放在成员的上面一行。',
] as const;
const otherHousehold = [
  'family-member',
  '这一行是家庭成员，户编号却与上面的户主不同。请把一家人放在一起，或改正户编号。',
] as const;
const sameNumber = [
  'household-twice',
  '与上面一行户编号相同，却各有各的金额、人数，分不清是一户两人还是两户。请加“与户主关系”一列，或改正户编号。',
] as const;

const leastFamilies = 2;

/**
 * For a sheet with one row for each person that does not say who belongs to whom: every run of rows of one village with
 * the same 家庭人口, and the same start where it is told, is as long as that number. Neighbouring households rarely
 * satisfy this by chance.
 */
function findPersonRows(rows: readonly GridRow[], header: Header): Fault[] {
  const cellOf = ({ cells }: GridRow, use: ColumnUse): string =>
    squeeze(cells[columnOf(header, use)?.index ?? -1]);
  const uses: readonly ColumnUse[] = ['township', 'village', 'persons', 'since'];
  let families = 0;
  let at = 0;
  while (at < rows.length) {
    const first = rows[at] as GridRow;
    const size = Number.parseInt(cellOf(first, 'persons'), 10);
    const run = rows.slice(at, at + size);
    const isRun = run.every((row) => uses.every((use) => cellOf(row, use) === cellOf(first, use)));
    if (!(size >= 1) || run.length < size || !isRun) return [];
    if (size > 1) families += 1;
    at += size;
  }
  return families < leastFamilies
    ? []
    : [{ code: 'person-rows', row: rows[0]?.number ?? 1, message: personRows }];
}

const personRows =
  '像是一人一行：每一户的几行写着同样的村、人数（和起始年月），行数正好等于人数。名单一户一行，请加“与户主关系”或“户主姓名”一列，再导入。';

/** Rows without values belong to the household above only if its number of persons says so. */
function checkSize(
  { head, members, bare }: { head: RowFacts; members: readonly RowFacts[]; bare: boolean },
  header: Header,
): Fault[] {
  const numberIn = (use: ColumnUse): number | undefined => {
    const text = squeeze(head.row.cells[columnOf(header, use)?.index ?? -1]);
    return /^\d{1,2}(?:\.0+)?(?:人|口)?$/.test(text) ? Number.parseInt(text, 10) : undefined;
  };
  const stated = [numberIn('persons'), numberIn('coveredPersons')].filter(
    (count) => count !== undefined,
  );
  const rows = members.length + 1;
  if (members.length === 0) return [];
  const covered = [head, ...members].filter(({ row }) => !isUncovered(row, header)).length;
  const fits = bare ? stated.includes(rows) : stated.length === 0 || Math.max(...stated) >= covered;
  if (fits) return [];
  const row = members[0]?.row.number ?? head.row.number;
  return [{ code: 'family-size', row, message: stated.length === 0 ? emptyRows : otherSize }];
}

/** 否 under 是否保障对象: he lives in the household and is not among its 保障人数. */
const isUncovered = ({ cells }: GridRow, header: Header): boolean =>
  statusColumns(header).some(
    ({ index, meaning }) =>
      typeof meaning === 'object' &&
      'status' in meaning &&
      meaning.yes === 'keep' &&
      /^(?:否|不是)$/.test(squeeze(cells[index])),
  );

const emptyRows =
  '金额、人数、起始年月都空着。是家庭成员的，请加“与户主关系”一列；是另一户的，请补上。';
const otherSize =
  '从这一行起像是上面一户的家庭成员，行数却与户主那一行写的人数不符。请核对人数，或加“与户主关系”一列。';

/** With a column of heads the head may be below others of his household. */
function orderGroup(first: RowFacts, others: readonly RowFacts[]): Household {
  const all = [first, ...others];
  const himself = all.find(
    ({ relation, person, head }) => relation === 'head' || (person !== '' && person === head),
  );
  const head = himself ?? first;
  return { head: head.row, members: all.filter((row) => row !== head).map(({ row }) => row) };
}
