import type { ListField } from '../../domain/notices/publicity-terms.ts';
import type { NoticeCounts, TownshipCounts } from '../../domain/notices/notice.ts';
import { townshipCode, type Place } from '../../domain/places/place.ts';
import type { ListedRecipient } from '../../domain/notices/recipient-list.ts';

/** What is kept of a list once its names are forgotten. */
export interface ListCounts {
  totals: NoticeCounts;
  townships: TownshipCounts[];
}

/** Counts by township and village in the order of the register; a row without 家庭成员数量 is one person. */
export function countRows(
  rows: readonly ListedRecipient[],
  register: readonly Place[],
  columns: readonly ListField[],
): ListCounts {
  const villages = new Map<string, NoticeCounts>();
  for (const { village, persons, amountYuan } of rows)
    villages.set(
      village,
      add(villages.get(village), { rows: 1, persons: persons ?? 1, ...amountOf(amountYuan) }),
    );
  const townships = new Map<string, TownshipCounts & { villages: VillageCounts[] }>();
  for (const { code } of register) {
    const counts = villages.get(code);
    if (!counts) continue;
    const place = townshipCode(code);
    const before = townships.get(place);
    const list = before?.villages ?? [];
    list.push({ place: code, rows: counts.rows, persons: counts.persons });
    townships.set(place, { place, ...add(before, counts), villages: list });
  }
  const inOrder = register.flatMap(({ code }) => townships.get(code) ?? []);
  const hasAmounts = columns.includes('amountYuan');
  const none: NoticeCounts = { rows: 0, persons: 0, ...amountOf(hasAmounts ? 0 : undefined) };
  return {
    totals: inOrder.reduce<NoticeCounts>((sum, each) => add(sum, each), none),
    townships: inOrder,
  };
}

type VillageCounts = TownshipCounts['villages'][number];

const amountOf = (amountYuan: number | undefined): { amountYuan?: number } =>
  amountYuan === undefined ? {} : { amountYuan };

function add(a: NoticeCounts | undefined, b: NoticeCounts): NoticeCounts {
  const amounts = [a?.amountYuan, b.amountYuan].filter((amount) => amount !== undefined);
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return {
    rows: (a?.rows ?? 0) + b.rows,
    persons: (a?.persons ?? 0) + b.persons,
    ...amountOf(amounts.length > 0 ? sum : undefined),
  };
}
