import type { Person } from '../../../../rosters/testing/people.ts';
import { all, book, csv, head, rowOf, without, withColumn, type OddRoster } from './odd-roster.ts';

type Cells = readonly (string | number)[];

/** The six with columns of an office before and behind them. */
const withColumns = (
  people: readonly Person[],
  before: readonly (readonly [string, (index: number) => string | number])[],
  behind: readonly (readonly [string, (index: number) => string | number])[],
): Cells[] => [
  [...before.map(([title]) => title), ...head, ...behind.map(([title]) => title)],
  ...people.map((person, index) => [
    ...before.map(([, cell]) => cell(index)),
    ...rowOf(person),
    ...behind.map(([, cell]) => cell(index)),
  ]),
];

const always = (text: string | number) => (): string | number => text;

/** Whole tables as townships keep them, with everything besides that harms nobody, and one that has a reason to stop. */
export function wholeOffices(people: readonly Person[]): OddRoster[] {
  const counted = people.slice(0, 3).reduce((sum, { persons }) => sum + persons, 0);
  const persons = people.reduce((sum, person) => sum + person.persons, 0);
  const amount = people.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  const page = (number: number): Cells[] => [
    ['温县农村低保金发放表'],
    ['发放月份：2026年11月', '', '', '', '', `第${number}页 共2页`],
  ];
  const foot: Cells = ['制表：尚某', '', '', '审核：牛某', '', '2026年11月10日'];
  return [
    {
      name: 'the whole way from the province, with cards, papers and who went there',
      bytes: csv(
        withColumns(
          people,
          [
            ['序号', (index) => index + 1],
            ['省', always('河南省')],
            ['市', always('焦作市')],
            ['县', always('温县')],
          ],
          [
            ['是否参加养老保险', (index) => (index % 2 === 0 ? '是' : '否')],
            ['是否入户', always('是')],
            ['代取人', (index) => (index === 2 ? '宋某某' : '')],
            ['补贴依据', always('豫民文〔2026〕31号')],
            ['下次复核时间', (index) => `2027-0${index + 1}`],
            ['60岁以上人数', (index) => index % 2],
            ['物价补贴', always('0.00')],
            ['上月金额', always(300)],
            ['公示期间群众反映', always('无')],
            ['评议', (index) => (index === 0 ? '全票通过' : '一致同意')],
          ],
        ),
      ),
      listed: all,
    },
    {
      name: 'a month beside the one before',
      bytes: csv(
        withColumn(people, '10月保障金', [200, 210, 220, 230, 240, 250]).map((row, index) =>
          index === 0 ? row.map((cell) => (cell === '月保障金额' ? '11月保障金' : cell)) : row,
        ),
      ),
      listed: all,
    },
    {
      name: 'pages as they are printed, each with its foot',
      bytes: csv([
        ...page(1),
        head,
        ...people.slice(0, 3).map(rowOf),
        ['本页小计', '', '', '', counted],
        foot,
        ...page(2),
        head,
        ...people.slice(3).map(rowOf),
        ['总计', '', '', '', persons, amount],
        foot,
      ]),
      listed: all,
    },
    {
      name: 'numbered headings over those who go on, who are new and who are taken off',
      bytes: csv([
        head,
        ['一、继续享受', '', ''],
        ...people.slice(0, 3).map(rowOf),
        ['二、本月新批准（2户）', '', ''],
        ...people.slice(3, 5).map(rowOf),
        ['三、本月取消', '', ''],
        ...people.slice(5).map(rowOf),
      ]),
      listed: without(5),
    },
    {
      name: 'a sum of those covered over its parts',
      bytes: book([
        [...head.with(4, '保障人口'), '', ''],
        ['', '', '', '', '合计', '', '', '其中：老年人', '其中：残疾人'],
        ...people.map((person, index) => [...rowOf(person), index % 2, 0]),
        ['合计', '', '', '', persons, amount, '', '', ''],
      ]),
      listed: all,
    },
    {
      name: 'what was before a review and what is after it, side by side',
      bytes: book([
        ['乡镇', '村', '姓名', '身份证号', '复核前', '', '复核后', '', '享受起始年月', '复核结果'],
        ['', '', '', '', '人数', '月金额', '人数', '月金额', '', ''],
        ...people.map((person, index) => {
          const [township = '', village = '', name = '', identity = '', size, amount, since = ''] =
            rowOf(person);
          const after = index === 3 ? [0, 0] : [size ?? '', amount ?? ''];
          const verdict = index === 3 ? '取消' : '继续享受';
          return [township, village, name, identity, 9, 999, ...after, since, verdict];
        }),
      ]),
      listed: without(3),
    },
    {
      name: 'what has changed, why and when',
      bytes: csv(
        withColumns(
          people,
          [],
          [
            [
              '变动类型',
              (index) => ['无变动', '调增', '停发', '新增', '调减', '无变动'][index] ?? '',
            ],
            [
              '变动原因',
              (index) => ['', '成员患重病', '收入超标', '本月新纳入', '减1人', ''][index] ?? '',
            ],
          ],
        ),
      ),
      listed: without(2),
    },
    {
      name: 'a remark under a reason where nothing has changed',
      bytes: csv(
        withColumns(
          people,
          [],
          [
            ['变动类型', (index) => (index === 4 ? '新增' : '照旧')],
            [
              '变动原因',
              (index) => ['', '', '村民反映有车', '家里有车', '乡里正查', ''][index] ?? '',
            ],
          ],
        ),
      ),
      listed: [0, 1, 5],
    },
    {
      name: 'a total that says whom it leaves out, and its sum is right',
      bytes: csv([
        ...withColumn(people, '备注', ['', '', '本月起停发', '', '', '']),
        [
          '合计',
          '5户',
          '',
          '',
          persons - (people[2]?.persons ?? 0),
          amount - (people[2]?.amountYuan ?? 0),
          '',
          '不含停发1户',
        ],
      ]),
      listed: without(2),
    },
    {
      name: 'an amount with the parts that it is made of',
      bytes: csv(
        withColumns(
          people,
          [
            ['基础部分', (index) => (people[index]?.amountYuan ?? 0) - 50],
            ['增发部分', always(50)],
          ],
          [],
        ).map(([basic = '', more = '', ...own]) => [
          ...own.slice(0, 5),
          basic,
          more,
          ...own.slice(5),
        ]),
      ),
      listed: all,
    },
    {
      name: 'a question whose answer is the list itself',
      bytes: csv(withColumn(people, '是否低保户', ['是', '是', '否', '是', '是', '是'])),
      listed: without(2),
    },
    {
      name: 'the same word of an unknown column for everybody but one',
      bytes: csv(withColumn(people, '勾选', ['√', '√', '', '√', '√', '√'])),
      stopped: 'unknown-column',
    },
  ];
}
