import { handMadeBook } from '../../../../rosters/testing/hand-made-book.ts';
import type { Person } from '../../../../rosters/testing/people.ts';
import {
  all,
  book,
  csv,
  head,
  rowOf,
  withCell,
  without,
  withColumn,
  type OddRoster,
} from './odd-roster.ts';

type Table = (string | number)[][];

/** Words where nobody expects them: in columns of figures, alone in a row, around the table; and what only looks odd. */
export function strayWords(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const plain = [head, ...rows];
  const third = people[2] as Person;
  const column = (title: string, cells: readonly (string | number)[], listed = without(2)) => ({
    name: `${title}: ${cells.join(' ')}`,
    bytes: csv(withColumn(people, title, cells)),
    listed,
  });
  const between = (text: string): Uint8Array =>
    csv([...plain.slice(0, 5), [text], ...rows.slice(4)]);
  const ditto = (mark: string): OddRoster => ({
    name: `the village above as ${mark}`,
    bytes: csv([head, ...rows.map((row, at) => (at === 1 || at === 2 ? row.with(1, mark) : row))]),
    listed: all,
  });
  const note = (text: string): Uint8Array => csv([...plain, [text]]);
  return [
    column('性别', ['男', '女', '男*', '男', '女', '女']),
    column('银行账号', ['621', '622', '卡已冻结', '624', '625', '626']),
    column('联系电话', ['138', '139', '人没了', '136', '135', '134']),
    column('村民小组', ['1组', '2组', '搬走了', '3组', '1组', '2组']),
    column('家庭住址', ['1号', '2号', '拆迁走了', '4号', '5号', '6号']),
    column('年龄', [60, 61, '去年走了', 63, 64, 65]),
    column('民族', ['汉', '汉', '回', '汉', '汉', '满'], all),
    column('残疾情况', ['', '', '肢体二级', '', '精神一级', ''], all),
    ...['人不在的', '以下几户下个月就没有了'].map((text) => ({
      name: `words alone between people: ${text}`,
      bytes: between(text),
      stopped: 'heading-unknown',
    })),
    ...['第2页', '（接上页）'].map((text) => ({
      name: `a mark of pages between people: ${text}`,
      bytes: between(text),
      listed: all,
    })),
    ...['〃', '同上', '-"-'].map(ditto),
    ...['老李家那户别报了', '有一户家里刚盖了楼'].map((text) => ({
      name: `a note of somebody: ${text}`,
      bytes: note(text),
      stopped: 'remark-unclear',
    })),
    {
      name: 'a note that names somebody in words that nobody knows',
      bytes: note(`${third.name}家的儿子吃财政`),
      listed: without(2),
    },
    ...[
      '其中A类2户，B类4户；新增1户。',
      '本表金额为每月发放额，由县财政局通过一卡通发放。',
      `制表人：${third.name}　审核人：王刚`,
    ].map((text) => ({ name: `a note of no harm: ${text}`, bytes: note(text), listed: all })),
    {
      name: 'label and name of the one who signs in two cells',
      bytes: csv([...plain, ['制表人', third.name, '', '审核人：', '王刚']]),
      listed: all,
    },
    {
      name: 'a sheet that is called void',
      bytes: handMadeBook([{ name: '作废', rows: plain }]),
      stopped: 'remark-unclear',
    },
    ...['300/月', `${third.amountYuan}元/月`].map((amount) => ({
      name: `an amount: ${amount}`,
      bytes: csv(withCell(people, '月保障金额', { 2: amount }) as Table),
      listed: all,
      totals: {
        amountYuan: people.reduce(
          (sum, { amountYuan }, at) => sum + (at === 2 ? Number.parseInt(amount, 10) : amountYuan),
          0,
        ),
      },
    })),
    ...['马道街居委会', '敬老院王主任', `${third.villageName}五保`].map((name) => ({
      name: `no name: ${name}`,
      bytes: book(withCell(people, '姓名', { 2: name })),
      listed: without(2),
      renamed: true as const,
    })),
    {
      name: 'colours with a legend: yellow is stopped, red is new',
      bytes: book([
        ...plain.map((row, at) =>
          row.map((value) =>
            at === 2
              ? { value, style: 'yellow' as const }
              : at === 4
                ? { value, style: 'red' as const }
                : value,
          ),
        ),
        ['说明：标黄色的为停发户，标红色的为新增户。'],
      ]),
      listed: without(1),
    },
  ];
}
