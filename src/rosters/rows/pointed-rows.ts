import { findReferences, type RowReference } from '../cells/row-references.ts';

/** A household as a note may point at it. */
export interface PlacedHousehold {
  /** Row of the head. */
  head: number;
  /** Rows of all its people. */
  rows: readonly number[];
  /** What stands under 序号 in these rows. */
  serials: readonly number[];
  /** The village as the sheet writes it; '' where it does not. */
  village: string;
}

/** Heads that a sentence points at by numbers; `isUnclear` if it also points where nobody can follow it. */
export interface Pointed {
  heads: readonly number[];
  isUnclear: boolean;
}

/** Follows the numbers of a sentence in the row `row` of the sheet (0 for outside the cells). */
export type Pointer = (sentence: string, row: number) => Pointed;

/** What the numbers of a note count: the whole table, the households of villages, or nobody can tell. */
type Counted = 'all' | 'unclear' | readonly string[];

/**
 * Reads 第2户, 序号3 and 西留村第2户. If a number can mean several households, by position or by 序号, in the table or in the
 * village above the note, it means all of them.
 */
export function buildPointer(households: readonly PlacedHousehold[]): Pointer {
  const whole = indexNumbers(households);
  const byVillage = Map.groupBy(households, ({ village }) => village);
  const inVillages = (villages: readonly string[]): NumberIndex[] =>
    villages.map((village) => indexNumbers(byVillage.get(village) ?? []));
  const names = [...byVillage.keys()].filter((village) => village !== '');
  const villagesAbove = (row: number): string[] => {
    const isBetween = row > 0 && households.some(({ head }) => head > row);
    const above = isBetween ? households.findLast(({ head }) => head < row) : undefined;
    return above ? [above.village] : [];
  };
  return (sentence, row) => {
    const heads = new Set<number>();
    let isUnclear = false;
    let last: { reference: RowReference; counted: Counted } | undefined;
    for (const reference of findReferences(sentence)) {
      const goesOn = last && isListed(reference, last.reference);
      const counted = goesOn && last ? last.counted : countedIn(reference.before, names);
      last = { reference, counted };
      if (counted === 'unclear' || isBeside.test(reference.after)) isUnclear = true;
      const spoken = names.filter((name) => reference.before.includes(stemOf(name)));
      const indexes = Array.isArray(counted)
        ? inVillages(counted as readonly string[])
        : [whole, ...inVillages([...spoken, ...villagesAbove(row)])];
      for (const number of reference.numbers) {
        const found = indexes.flatMap((index) => headsOf(index, reference.kind, number));
        for (const head of found) heads.add(head);
        if (found.length === 0 && /户|序号/.test(reference.words)) isUnclear = true;
      }
    }
    return { heads: [...heads], isUnclear };
  };
}

interface NumberIndex {
  bySerialOrPlace: ReadonlyMap<number, readonly number[]>;
  byRow: ReadonlyMap<number, number>;
}

function indexNumbers(households: readonly PlacedHousehold[]): NumberIndex {
  const bySerialOrPlace = new Map<number, number[]>();
  const byRow = new Map<number, number>();
  households.forEach(({ head, rows, serials }, index) => {
    for (const number of new Set([index + 1, ...serials])) {
      const heads = bySerialOrPlace.get(number);
      if (heads) heads.push(head);
      else bySerialOrPlace.set(number, [head]);
    }
    for (const row of rows) byRow.set(row, head);
  });
  return { bySerialOrPlace, byRow };
}

const headsOf = (
  { bySerialOrPlace, byRow }: NumberIndex,
  kind: RowReference['kind'],
  number: number,
): number[] => [
  ...(bySerialOrPlace.get(number) ?? []),
  ...(kind === 'row' ? [byRow.get(number) ?? []].flat() : []),
];

/** 第2户、第4户: the second is counted as the first is. */
const isListed = ({ before }: RowReference, last: RowReference): boolean =>
  /^(?:[、,和及与户\s]|以及)*$/.test(before.slice(last.before.length + last.words.length));

/** 第2户的下一户 */
const isBeside = /^的?[上下前后](?:面|边|方)?的?[一1]?[户行家]/;
const filler = /(?:[的中里内:,、(\s]|名单|农户|低保户)*$/;
const ofWhole = /(?:[本此该上]表|[全本][镇乡县]|[全本]街道)$/;
/** 二组第3户, 第2页第3户, 倒数第2户 */
const ofPart =
  /(?:倒数|倒着|最后|末尾?|从后|往[上前后]数?|[组页表类栏段屯队街村镇乡]|社区|部分|居委会|村委会)$/;
/** What may stand before the name of a village. */
const beginning = /(?:^|[^一-鿿]|[镇乡]|街道|其中|另外?|备?注|说明|[和及与的对因将由])$/;

function countedIn(before: string, villages: readonly string[]): Counted {
  const plain = before.replace(filler, '');
  if (ofWhole.test(plain)) return 'all';
  const named = villages.filter((village) => endsWithVillage(plain, village));
  if (named.length > 0) return named;
  return ofPart.test(plain) ? 'unclear' : 'all';
}

function endsWithVillage(text: string, village: string): boolean {
  const stem = stemOf(village);
  const spoken = stem.length > 1 ? [village, ownName(village), stem] : [village, ownName(village)];
  const endings = [text, text.replace(/(?:村民委员会|居民委员会|村委会|居委会|社区|村)$/, '')];
  return spoken.some((name) =>
    endings.some(
      (ending) => ending.endsWith(name) && beginning.test(ending.slice(0, -name.length)),
    ),
  );
}

/** 黄庄镇西留村 → 西留村 */
const ownName = (village: string): string =>
  village.replace(/^.*(?:镇|乡|街道|办事处)(?=.{2})/, '');
/** 西留村 → 西留; a name of one letter keeps its 村. */
const stemOf = (village: string): string => {
  const own = ownName(village);
  const stem = own.replace(/(?:村民委员会|居民委员会|村委会|居委会|社区|村)$/, '');
  return stem.length > 1 ? stem : own;
};
