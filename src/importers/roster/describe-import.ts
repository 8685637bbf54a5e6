import { checkNames, noAges } from './check-names.ts';
import { approvalHint } from '../../rosters/columns/check-header.ts';
import { describeStarts } from './earlier-list.ts';
import type { RosterImport } from './import-roster.ts';

/** What the clerk is told of an import besides where its files are; without names and numbers of people. */
export function describeImport({
  totals,
  totalsTyped,
  off,
  tables,
  starts,
  untoldAges,
}: RosterImport): string[] {
  const amount = totals.amountYuan === undefined ? '' : `，${totals.amountYuan} 元`;
  const carried = tables.reduce((sum, { carriedCells }) => sum + carriedCells, 0);
  const members = tables.reduce((sum, each) => sum + each.members, 0);
  const unread = tables.filter(({ unread, hiddenSheets }) => unread + hiddenSheets > 0);
  const lines = [
    `合计 ${totals.rows} 行，${totals.persons} 人${amount}。${totalsTyped ? '与 notice.yaml 一致。' : '已填进 notice.yaml 的 totals，请与发放台账核对。'}`,
    ...(tables.length > 1 ? [`合并了 ${tables.length} 张表。`] : []),
    ...(members > 0 ? [`另有家庭成员 ${members} 行，不列入名单。`] : []),
    ...[...off].map(
      ([check, count]) =>
        `没有列入：${checkNames[check].title.replace(/（.*）$/, '')} ${count} 行。`,
    ),
    ...(carried > 0 ? [`沿用上方单元格的乡镇、村 ${carried} 格，请抽查。`] : []),
    ...(tables.some(({ personsFrom }) => personsFrom === '保障人数')
      ? ['名册没有“家庭人口”一列，家庭成员数量写的是保障人数，请核对。']
      : []),
    ...(tables.some(({ personsFrom }) => personsFrom === '行数')
      ? ['名册没有“家庭人口”一列，家庭成员数量是各户的行数，请核对。']
      : []),
    ...(tables.some(({ addsAmounts }) => addsAmounts)
      ? ['每人一份的金额已按户相加，请抽查。']
      : []),
    ...(untoldAges && off.has('identityMissing') ? [noAges] : []),
    ...(starts
      ? [describeStarts(starts), ...tables.map(({ header }) => approvalHint(header))]
      : []),
    ...(unread.length > 0
      ? ['文件里还有没有读的工作表（隐藏的、没有名单的或别的月份的），请核对。']
      : []),
  ];
  return [...new Set(lines)].filter((line) => line !== '');
}
