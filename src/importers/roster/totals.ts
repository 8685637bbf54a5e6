import type { ListField } from '../../domain/notices/publicity-terms.ts';
import type { NoticeCounts } from '../../domain/notices/notice.ts';
import type { RosterRow, RosterFault } from '../../rosters/roster.ts';

/** Rows, persons and yuan of a list as notice.yaml states them; a row without 家庭成员数量 is one person. */
export function addUp(entries: readonly RosterRow[], columns: readonly ListField[]): NoticeCounts {
  const persons = entries.reduce((sum, entry) => sum + (entry.persons ?? 1), 0);
  const amountYuan = entries.reduce((sum, entry) => sum + (entry.amountYuan ?? 0), 0);
  const hasAmount = columns.includes('amountYuan');
  return { rows: entries.length, persons, ...(hasAmount ? { amountYuan } : {}) };
}

const names = { rows: '行数', persons: '人数', amountYuan: '金额' } as const;

/** What the clerk has added up by hand and the list contradicts; empty totals contradict nothing. */
export function compareTotals(
  typed: Partial<NoticeCounts>,
  counted: NoticeCounts,
  off: number,
): RosterFault[] {
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((key) => typed[key] !== undefined && typed[key] !== counted[key])
    .map((key) => ({
      code: 'totals',
      row: 1,
      rows: [],
      message: `notice.yaml 的 totals.${key}（${names[key]}）写 ${typed[key] ?? ''}，名册实际为 ${counted[key] ?? '（名单没有这一项）'}${off > 0 ? `（没有列入名单的 ${off} 行不算）` : ''}。请核对有没有漏行；数没错的，先改 notice.yaml。`,
    }));
}
