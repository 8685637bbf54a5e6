import type { Person } from '../../../../rosters/testing/people.ts';
import { all, csv, head, rowOf, without, withColumn, type OddRoster } from './odd-roster.ts';

/** Columns with names that nobody knows: what describes everybody does no harm, what marks some is read or stops. */
export function unknownColumns(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const sum = (of: readonly number[], value: (person: Person) => number): number =>
    of.reduce((total, at) => total + value(people[at] as Person), 0);
  const column = (title: string, cells: readonly (string | number)[]) => ({
    name: `${title}: ${cells.join(' ')}`,
    bytes: csv(withColumn(people, title, cells)),
  });
  const harmless = (title: string, cells: readonly (string | number)[]): OddRoster => ({
    ...column(title, cells),
    listed: all,
  });
  const stopped = (title: string, cells: readonly (string | number)[]): OddRoster => ({
    ...column(title, cells),
    stopped: 'unknown-column',
  });
  const off = (title: string, cells: readonly (string | number)[], at: readonly number[]) => ({
    ...column(title, cells),
    listed: without(...at),
  });
  const six = (value: string, others: Readonly<Record<number, string>> = {}): string[] =>
    people.map((_, index) => others[index] ?? value);
  const paid = without(2, 4);
  return [
    harmless('数据核查时间', six('2026-10-28')),
    harmless('下乡核查人员', six('拜春丽', { 3: '乔明亮' })),
    harmless('村里态度', six('同意')),
    harmless(
      '户代码',
      people.map((_, index) => `D00${index}`),
    ),
    harmless('谁代管', ['', '奶奶代管', '', '', '在乡初中上学，叔叔代管', '']),
    harmless(
      '上月发放额',
      people.map(({ amountYuan }) => amountYuan - 20),
    ),
    off('回访记载', ['', '', '11.2电话，家人说已病故', '', '', ''], [2]),
    off('村民表决', six('16/18', { 2: '5/18' }), [2]),
    off('备注', ['', '本人外出联系不上，暂缓发', '同上', '', '', ''], [1, 2]),
    off('类', six('在保', { 3: '备选' }), [3]),
    off('备注', ['', '停发', '〃', '', '', ''], [1, 2]),
    stopped('人脸认证日期', six('2026-10-28', { 1: '' })),
    stopped('离世日期', six('2026-10-28')),
    stopped('转出日期', six('2026-10-28')),
    stopped('数据核查时间', six('2026-10-28', { 2: '' })),
    stopped('人在不在', six('在', { 2: '不在了' })),
    stopped('本月发否', six('是', { 2: '否' })),
    stopped('在领', six('√', { 2: '×' })),
    stopped('新户主', ['', '', '其子', '', '', '']),
    stopped(
      '本月实际',
      people.map(({ amountYuan }) => amountYuan),
    ),
    stopped('办到哪一步', six('县级审核')),
    {
      name: 'a total of those alone who are paid, and under it whoever signs',
      bytes: csv([
        [...head, '变动情况'],
        ...rows.map((row, at) => [...row, at === 2 ? '停' : at === 4 ? '换了户主' : '照旧']),
        [
          `实发${paid.length}户 ${sum(paid, ({ persons }) => persons)}人 ${sum(paid, ({ amountYuan }) => amountYuan)}元`,
        ],
        ['分管副镇长：拜志强', '', '', '民政所：浮晓丽'],
      ]),
      listed: paid,
    },
  ];
}
