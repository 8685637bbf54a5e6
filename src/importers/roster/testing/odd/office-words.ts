import type { Person } from '../../../../rosters/testing/people.ts';
import {
  all,
  book,
  csv,
  head,
  rowOf,
  without,
  withColumn,
  withCell,
  type OddRoster,
} from './odd-roster.ts';

/** Columns in which an office says who is on the list and who is not: header, cells, who stays. */
const columns: readonly (readonly [string, readonly (string | number)[], readonly number[]])[] = [
  ['审核结果', ['同意', '同意', '不同意', '同意', '同意', '同意'], without(2)],
  ['审批意见', ['符合', '不符合条件，不予确认', '符合', '符合', '符合', '符合'], without(1)],
  ['县级审批结果', ['通过', '通过', '未通过', '通过', '通过', '通过'], without(2)],
  ['评议结果', ['同意', '同意', '', '同意', '同意', '同意'], without(2)],
  ['公示情况', ['无异议', '有异议', '无异议', '无异议', '有异议，暂缓', '无异议'], without(1, 4)],
  ['公示结果', ['无异议', '无异议', '公示中', '无异议', '无异议', '无异议'], without(2)],
  ['村民代表评议', ['同意', '缓议', '2票同意，没有通过', '同意', '', '退回乡镇补材料'], [0, 3]],
  ['是否停发', ['否', '否', '否', '是', '否', '否'], without(3)],
  ['是否停发', ['', '', '√', '', '', ''], without(2)],
  ['停发', ['', '', '', '', '', '停发'], without(5)],
  ['停发时间', ['', '', '2026-10', '', '', ''], without(2)],
  ['停发原因', ['', '死亡', '', '', '', ''], without(1)],
  ['是否享受', ['是', '是', '否', '是', '是', '是'], without(2)],
  ['是否在享', ['是', '是', '是', '', '是', '是'], without(3)],
  ['是否死亡', ['否', '否', '是', '否', '否', '否'], without(2)],
  ['有无异议', ['无', '无', '有', '无', '无', '无'], without(2)],
  ['变动类型', ['新增', '', '停发', '提标', '迁出', ''], without(2, 4)],
  ['人员状态', ['正常', '正常', '死亡', '正常', '已故', '正常'], without(2, 4)],
  ['享受状态', ['在享', '在享', '停保', '在享', '在享', '注销'], without(2, 5)],
  ['动态管理', ['续保', '续保', '退出', '续保', '续保', '续保'], without(2)],
  ['人员类别', ['低保', '停发人员', '低保', '低保', '低保', '低保'], without(1)],
  ['备注', ['', '2026年10月死亡，本月停发', '', '低保户', '', ''], without(1)],
  ['备注', ['无', '肢体二级残疾', '尿毒症', '2021年纳入', '独居', '死亡注销'], without(5)],
  ['健康状况', ['良好', '死亡', '良好', '良好', '良好', '良好'], without(1)],
  [
    '本月走访情况',
    ['人在家，情况没变', '照旧保障', '老人没了', '无变化', '因案收押', '闺女接走，没见着'],
    [0, 1, 3],
  ],
  ['情况说明', ['', '待核实', '', '', '', ''], without(1)],
  [
    '村里说的情况',
    ['', '独居，邻居照看', '上月走了', '年审通过，照发', '自愿放弃', '儿子外出打工'],
    without(2, 4),
  ],
  ['有啥要交代的', ['无', '无', '有', '', '', ''], without(2)],
];

const unclear: readonly (readonly [string, string])[] = [
  ['备注', '其母去世'],
  ['备注', '停发其妻，本人继续'],
  ['审核意见', '详见会议纪要'],
  ['变动情况', '儿子结婚分出去了'],
];

/** Numbers of the rows with something beside them, and who stays. */
const serials: readonly (readonly [readonly (string | number)[], readonly number[]])[] = [
  [[1, 2, '3（退）', 4, 5, 6], without(2)],
  [[1, '2 停', 3, 4, '5×', 6], without(1, 4)],
  [['1.', '（二）', '第3号', 'A-04', '5死', '6*'], without(4, 5)],
  [['1新增', '', '３', '低保户4', '5.0', '待查6'], without(5)],
  [['温保1', '温保2', '温保3', '温保4', '温保5退', '温保6'], without(4)],
];

export function officeWords(people: readonly Person[]): OddRoster[] {
  const [, , third] = people;
  const section = (text: string): (string | number)[] => [text, '', '', '', '', '', ''];
  return [
    ...columns.map(([title, cells, listed], index) => ({
      name: `column ${title}: ${cells.join('|')}`,
      bytes:
        index % 2 === 0
          ? csv(withColumn(people, title, cells))
          : book(withColumn(people, title, cells)),
      listed,
    })),
    ...unclear.map(([title, text]) => ({
      name: `column ${title}: ${text}`,
      bytes: csv(withColumn(people, title, ['', text])),
      ...(title === '审核意见' ? { stopped: 'decision-unknown' } : { listed: without(1) }),
    })),
    ...serials.map(([cells, listed]) => ({
      name: `beside the serial number: ${cells.join('|')}`,
      bytes: csv([
        ['序号', ...head],
        ...people.map((person, index) => [cells[index] ?? '', ...rowOf(person)]),
      ]),
      listed,
    })),
    {
      name: 'a word of the office beside a number of the household or under 性别',
      bytes: csv([
        ['户编号', ...head, '性别'],
        ...people.map((person, index) => [
          index === 1 ? '0002（注销）' : `000${index + 1}`,
          ...rowOf(person),
          index === 4 ? '男（亡）' : '男',
        ]),
      ]),
      listed: without(1, 4),
    },
    {
      name: 'unclear remarks passed over by the clerk, clear ones not',
      bytes: csv(withColumn(people, '备注', ['其母去世', '停发', '', '', '', ''])),
      request: { drop: ['H'] },
      listed: without(1),
    },
    {
      name: '停发 in place of an amount',
      bytes: book(withCell(people, '月保障金额', { 2: '停发' })),
      listed: without(2),
    },
    {
      name: 'a word of the office under a column that the clerk drops',
      bytes: csv(withColumn(people, '网格', ['一', '二', '三', '已注销', '五', '六'])),
      request: { drop: ['H'] },
      listed: without(3),
    },
    {
      name: 'a heading over those who are no longer paid',
      bytes: csv([
        head,
        ...people.slice(0, 4).map(rowOf),
        section('二、停发人员'),
        ...people.slice(4).map(rowOf),
      ]),
      listed: without(4, 5),
    },
    {
      name: 'a heading over the dead, after those who are in receipt',
      bytes: book([
        head,
        section('在享人员'),
        ...people.slice(0, 5).map(rowOf),
        section('死亡人员（1人）'),
        rowOf(people[5] as Person),
      ]),
      listed: without(5),
    },
    {
      name: 'a title that speaks of those whose support ended',
      bytes: csv([['温县2026年11月低保停发人员名单', ''], head, ...people.map(rowOf)]),
      listed: [],
    },
    {
      name: 'a sheet named 停发',
      bytes: book([head, ...people.map(rowOf)], { name: '停发' }),
      listed: [],
    },
    {
      name: 'decisions in a merged cell hold for all its rows',
      bytes: book(withColumn(people, '审核结果', ['不同意', '', '', '同意', '同意', '同意']), {
        after: '<mergeCells><mergeCell ref="H2:H4"/></mergeCells>',
      }),
      listed: without(0, 1, 2),
    },
    {
      name: 'below a heading are the new ones of the month',
      bytes: csv([
        head,
        ...people.slice(0, 4).map(rowOf),
        ['以下为11月新增户'],
        ...people.slice(4).map(rowOf),
      ]),
      listed: all,
    },
    {
      name: 'below a heading are those who wait for the next meeting',
      bytes: csv([
        head,
        ...people.slice(0, 4).map(rowOf),
        ['以下为待评议户'],
        ...people.slice(4).map(rowOf),
      ]),
      stopped: 'heading-unknown',
    },
    {
      name: 'words of no harm keep everybody',
      bytes: csv(
        withColumn(people, '备注', ['正常', '续保', '/', '提标', '在享', third ? '新增' : '']),
      ),
      listed: all,
    },
  ];
}
