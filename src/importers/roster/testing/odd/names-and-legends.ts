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

/** Names of columns that are put together from known words, legends of marks and letters, texts beside the table. */
export function namesAndLegends(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const named = (at: number, name: string): OddRoster => ({
    name: `a column called ${name}`,
    bytes: csv([head.with(at, name), ...rows]),
    listed: all,
  });
  const third = people[2] as Person;
  const titled = (title: string, table: readonly (readonly (string | number)[])[]): Uint8Array =>
    csv([[title], ...table]);
  const beside = (texts: readonly string[]): Uint8Array =>
    csv([
      head,
      ...rows.map((row, at) => (texts[at] === undefined ? row : [...row, '', texts[at]])),
    ]);
  return [
    named(5, '核定家庭月保障金'),
    named(5, '家庭月救助额（元）'),
    named(6, '保障起始月'),
    named(5, '11月实发'),
    named(6, '批准享受年月'),
    named(2, '户主（申请人）姓名'),
    named(4, '批准保障人数'),
    {
      name: 'columns of candidates in a notice of those who are confirmed',
      bytes: csv([head.with(4, '拟保障人数').with(5, '拟月保障金额'), ...rows]),
      stopped: 'other-stage',
    },
    {
      name: 'what was paid out beside the amount, and for one another sum',
      bytes: csv(withColumn(people, '11月实发', [...rows.map((row) => row[5] ?? '')].with(2, 1))),
      listed: without(2),
    },
    {
      name: 'two columns that nobody knows are one message',
      bytes: csv([[...head, '网格', '经度'], ...rows.map((row) => [...row, 3, 4])]),
      stopped: 'unknown-column',
    },
    {
      name: 'columns that are left out by their names',
      bytes: csv([[...head, '网格', '经度'], ...rows.map((row) => [...row, 3, 4])]),
      request: { drop: ['网格', '经度'] },
      listed: all,
    },
    {
      name: 'two tables side by side are one message',
      bytes: csv([[...head, '', ...head], ...rows.map((row) => [...row, '', ...row])]),
      stopped: 'repeated-column',
    },
    {
      name: 'a legend of marks above the table',
      bytes: titled(
        '符号：✔同意　✘不同意　○待定',
        withColumn(people, '审核意见', ['✔', '✔', '✘', '✔', '○', '✔']),
      ),
      listed: without(2, 4),
    },
    {
      name: 'a mark that the legend does not know',
      bytes: titled(
        '符号：✔同意　✘不同意',
        withColumn(people, '审核意见', ['✔', '✔', '◇', '✔', '✔', '✔']),
      ),
      stopped: 'decision-unknown',
    },
    {
      name: 'a legend of marks beside names',
      bytes: csv([
        ...withCell(people, '姓名', { 2: `${third.name}※` }).map((row) => row.map(String)),
        ['姓名后带※的，本人已故，家属未来办手续'],
      ]),
      listed: without(2),
    },
    {
      name: 'a legend of marks beside names that no row has',
      bytes: csv([head, ...rows, ['姓名后带※的，本人已故，家属未来办手续']]),
      stopped: 'remark-unclear',
    },
    {
      name: 'a start that may be the month of approval is none',
      bytes: csv([head.with(6, '批准年月'), ...rows]),
      listed: all,
    },
    {
      name: 'a legend of letters in italics',
      bytes: book([
        ['斜体的户待县里核对'],
        ...withCell(people, '姓名', { 2: { value: third.name, style: 'italic' } }),
      ]),
      listed: without(2),
    },
    {
      name: 'a legend of letters that no row has',
      bytes: book([['斜体的户待县里核对'], head, ...rows]),
      stopped: 'remark-unclear',
    },
    {
      name: 'letters in italics for new households',
      bytes: book([
        ['斜体的为新增户'],
        ...withCell(people, '姓名', { 2: { value: third.name, style: 'italic' } }),
      ]),
      listed: all,
    },
    {
      name: 'words of a number format',
      bytes: book(
        withCell(people, '月保障金额', { 2: { value: third.amountYuan, style: 'said' } }),
      ),
      listed: without(2),
    },
    {
      name: 'a text beside the table that says how it is filled in',
      bytes: beside(['填表说明', '一、身份证号以文本格式填写。', '联系人：民政所 韦清']),
      listed: all,
    },
    {
      name: 'a text beside the table that speaks of a row',
      bytes: beside(['填表说明', `二、${third.name}家本月停发，下月再定。`]),
      listed: without(2),
    },
    {
      name: 'a short note beside a row under a text',
      bytes: beside(['填表说明', '搬走了']),
      listed: without(0, 1),
    },
    {
      name: 'classes of other programmes',
      bytes: csv(
        withColumn(people, '对象类别', [
          '农村低保',
          '城市低保',
          '特困',
          '低保',
          '低保边缘',
          '低保',
        ]),
      ),
      listed: without(2, 4),
    },
    {
      name: '停发 in a merged cell of a column that is dropped',
      bytes: book(withColumn(people, '人员类别', ['在享', '在享', '在享', '停发', '', '']), {
        after: '<mergeCells count="1"><mergeCell ref="H5:H7"/></mergeCells>',
      }),
      listed: [0, 1, 2],
    },
    {
      name: 'a verdict that one row lacks',
      bytes: csv(withColumn(people, '年审', ['合格', '合格', '', '合格', '不合格', '合格'])),
      listed: without(2, 4),
    },
    {
      name: 'opinions of two offices under one head',
      bytes: book(
        [
          [...head, '审批意见', ''],
          [...head.map(() => ''), '乡镇', '民政局'],
          ...rows.map((row, at) => [...row, '同意', at === 2 ? '不同意' : '同意']),
        ],
        { after: '<mergeCells count="1"><mergeCell ref="H1:I1"/></mergeCells>' },
      ),
      listed: without(2),
    },
    {
      name: 'units in a header row of their own',
      bytes: csv([
        head.with(5, '救助情况').with(6, ''),
        head.map((_name, at) => ['', '', '', '', '', '金额', '享受低保起始年月'][at] ?? ''),
        head.map((_name, at) => (at === 5 ? '元/月' : '')),
        ...rows,
      ]),
      listed: all,
    },
    {
      name: 'a legend of marks below the table',
      bytes: csv([
        ...withColumn(people, '标记', ['√', '√', '△', '√', '×', '√']),
        ['说明：√为继续保障；△为暂停发放、等核实；×为取消待遇。'],
      ]),
      listed: without(2, 4),
    },
    {
      name: 'a comment on a header that says the amounts are of several months',
      bytes: book([
        head.map((value, at) =>
          at === 5 ? { value: '保障金额', note: '本列为四季度三个月合计' } : value,
        ),
        ...rows,
      ]),
      stopped: 'amount-span',
    },
    {
      name: 'a condition that picks rows by their numbers',
      bytes: book([['序号', ...head], ...rows.map((row, at) => [at + 1, ...row])], {
        after:
          '<conditionalFormatting sqref="A2:H7"><cfRule type="expression"><formula>$A2=3</formula></cfRule></conditionalFormatting>',
      }),
      stopped: 'remark-unclear',
    },
    {
      name: 'a word beside a cell that is chosen',
      bytes: book([head, ...rows], {
        after:
          '<dataValidations count="1"><dataValidation sqref="C4" prompt="此人10月已去世"/></dataValidations>',
      }),
      stopped: 'remark-unclear',
    },
    ...['停发', '退保', '王建国故', '张三等', '集体户'].map((text) => ({
      name: `${text} in place of a name`,
      bytes: book(withCell(people, '姓名', { 2: text })),
      listed: without(2),
      renamed: true as const,
    })),
  ];
}
