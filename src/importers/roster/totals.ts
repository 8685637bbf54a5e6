import { allowedFields } from '../../domain/notices/disclosure-policy.ts';
import type { NoticeCounts } from '../../domain/notices/notice.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import type { Entry } from './entries.ts';
import type { Fault } from '../../rosters/files/grid.ts';

/** Rows, persons and yuan of a list as notice.yaml states them; a row without 家庭成员数量 is one person. */
export function addUp(entries: readonly Entry[], programme: ProgrammeId): NoticeCounts {
  const persons = entries.reduce((sum, entry) => sum + (entry.persons ?? 1), 0);
  const amountYuan = entries.reduce((sum, entry) => sum + (entry.amountYuan ?? 0), 0);
  const hasAmount = allowedFields(programme).includes('amountYuan');
  return { rows: entries.length, persons, ...(hasAmount ? { amountYuan } : {}) };
}

const names = { rows: '行数', persons: '人数', amountYuan: '金额' } as const;

/** What the clerk has added up by hand and the list contradicts; empty totals contradict nothing. */
export function compareTotals(
  typed: Partial<NoticeCounts>,
  counted: NoticeCounts,
  minors: number,
): Fault[] {
  return (Object.keys(names) as (keyof typeof names)[])
    .filter((key) => typed[key] !== undefined && typed[key] !== counted[key])
    .map((key) => ({
      code: 'totals',
      row: 1,
      message: `notice.yaml 的 totals.${key}（${names[key]}）写 ${typed[key] ?? ''}，名册实际为 ${counted[key] ?? '（名单没有这一项）'}${minors > 0 ? `（已剔除未成年人 ${minors} 行）` : ''}。请核对有没有漏行；数没错的，先改 notice.yaml。`,
    }));
}
