import type { Person } from '../../../../rosters/testing/people.ts';
import {
  all,
  book,
  csv,
  head,
  rowOf,
  without,
  withCell,
  withColumn,
  type OddRoster,
} from './odd-roster.ts';

type Table = (string | number)[][];

/** What is below, beside and over a table, rows below the totals, people who are there twice. */
export function notes(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const numbered: Table = [['序号', ...head], ...rows.map((row, index) => [index + 1, ...row])];
  const total = (of: readonly Person[]): (string | number)[] => [
    '合计',
    '',
    '',
    '',
    of.reduce((sum, { persons }) => sum + persons, 0),
    of.reduce((sum, { amountYuan }) => sum + amountYuan, 0),
    '',
  ];
  const [first, second, third] = people as [Person, Person, Person];
  const last = people[5] as Person;
  const note = (text: string, table: Table = numbered): Uint8Array =>
    csv([...table, ['', ...total(people)], [text]]);
  const below = (text: string, listed: readonly number[]): OddRoster => ({
    name: `note below: ${text}`,
    bytes: note(text),
    listed,
  });
  const unclear = (text: string): OddRoster => ({
    name: `note below that names no row: ${text}`,
    bytes: note(text),
    stopped: 'remark-unclear',
  });
  const withoutNumbers = (table: Table): Table =>
    table.map((row) => row.filter((_cell, at) => at !== 3));
  const plain = withoutNumbers([head, ...rows]).map((row, index) =>
    index === 0 ? [...row, '年龄'] : [...row, 60],
  );
  const again = (row: readonly (string | number)[]): Table => [...plain, [...row, 60]];
  const box = (inner: string, from: number, to: number): string =>
    `<xdr:twoCellAnchor xmlns:xdr="x" xmlns:a="a"><xdr:from><xdr:col>1</xdr:col><xdr:row>${from}</xdr:row></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:row>${to}</xdr:row></xdr:to>${inner}</xdr:twoCellAnchor>`;
  const textBox = (text: string, from: number, to: number): string =>
    box(
      `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>`,
      from,
      to,
    );
  return [
    below('备注：1. 本表一式三份。2. 第2户11月20日提出退保申请。', without(1)),
    below('注：3号王某已死亡', without(2)),
    below('注：第二、五户重复', without(1, 4)),
    below('说明：序号2、4因买车取消', without(1, 3)),
    below('第1至3户暂缓发放。', without(0, 1, 2)),
    below(`备注：${second.name}已迁出，${last.name}去世。`, without(1, 5)),
    below('第3户金额应为520元', without(2)),
    below('第4户为本月新增。', all),
    below('如对以上名单有异议，请于公示期内拨打监督电话反映。', all),
    below('填表说明：死亡人员应及时注销，停发的在备注栏注明。', all),
    below('公示期内未收到异议。', all),
    below('本表不含已停发人员；金额核实无误。', all),
    below(`制表人：${first.name}　审核人：王所长`, all),
    below(`${first.villageName}第1户有群众反映，正在调查。`, without(0)),
    below(`说明：1. 序号3停发；2. 另${last.villageName}第1户有异议。`, without(2, 4)),
    below(`第2户停发，${last.villageName}序号6待查。`, without(1, 5)),
    below(`${last.villageName}有异议的是第1户。`, without(0, 4)),
    unclear(`${last.villageName}第4户有群众反映`),
    below(`${second.name}户群众反映强烈，正在调查。`, without(1)),
    below('公示期内无群众反映，未发现疑点。', all),
    unclear('其中一户正在调查核实'),
    unclear('不在表里的村第1户停发'),
    unclear('二组第1户停发'),
    unclear('倒数第2户停发'),
    unclear('第2户的下一户停发'),
    unclear('第9户正在调查'),
    {
      name: 'a note between two villages counts in the table or in the village above it',
      bytes: csv([...numbered.slice(0, 6), ['注：第1户有异议'], ...numbered.slice(6)]),
      listed: without(0, 4),
    },
    unclear('以上第一户以外两户本月停发，详见附件'),
    unclear('其中两户已退保'),
    unclear('以上人员除外'),
    unclear('注：王某已去世'),
    unclear('最后一户不再享受'),
    unclear('标红的为停发户'),
    {
      name: 'a note in a cell of the total row',
      bytes: csv([...numbered, ['', ...total(people), '其中第2户停发']]),
      listed: without(1),
    },
    {
      name: 'a note in the column of names',
      bytes: csv([[...head], ...rows, ['', '', '第2户11月退保', '', '', '', '']]),
      listed: without(1),
    },
    {
      name: 'a mark beside the table, in a column without a name',
      bytes: csv([[...head, ''], ...rows.map((row, index) => [...row, index === 3 ? '死' : ''])]),
      listed: without(3),
    },
    {
      name: 'a note beside the table, right of the last column',
      bytes: csv([
        head,
        ...rows.map((row, index) => (index === 3 ? [...row, '', '← 这户下月停'] : row)),
      ]),
      listed: without(3),
    },
    {
      name: 'a note beside three rows in a merged cell',
      bytes: book([head, ...rows.map((row, index) => (index === 2 ? [...row, '', '待核'] : row))], {
        after: '<mergeCells><mergeCell ref="I4:I6"/></mergeCells>',
      }),
      listed: without(2, 3, 4),
    },
    {
      name: 'a harmless note beside the table',
      bytes: csv([head, ...rows.map((row, index) => (index === 3 ? [...row, '新增'] : row))]),
      listed: all,
    },
    {
      name: 'a note beside a row about the one above',
      bytes: csv([
        head,
        ...rows.map((row, index) => (index === 3 ? [...row, '上面这户已去世'] : row)),
      ]),
      stopped: 'remark-unclear',
    },
    {
      name: 'figures without a header beside most rows',
      bytes: csv([head, ...rows.map((row) => [...row, '12'])]),
      stopped: 'unknown-column',
    },
    {
      name: 'ticks beside the table mean nothing by themselves',
      bytes: csv([[...head, ''], ...rows.map((row, index) => [...row, index === 3 ? '√' : ''])]),
      stopped: 'unknown-column',
    },
    {
      name: 'a remark of one row about another one',
      bytes: csv(withColumn(people, '备注', ['', '', `与${first.name}重复，${first.name}停发`])),
      listed: without(0, 2),
    },
    {
      name: 'a comment on the title',
      bytes: book([[{ value: '低保花名册', note: '第2户停发' }], head, ...rows]),
      listed: without(1),
    },
    {
      name: 'a text box over the sheet',
      bytes: book([head, ...rows], { drawing: textBox('第5户已去世', 12, 16) }),
      listed: without(4),
    },
    {
      name: 'a text box beside a row',
      bytes: book([head, ...rows], { drawing: textBox('停发', 2, 2) }),
      listed: without(1),
    },
    {
      name: 'a line drawn through a row',
      bytes: book([head, ...rows], { drawing: box('<xdr:cxnSp/>', 3, 3) }),
      listed: without(2),
    },
    {
      name: 'a footer of the page',
      bytes: book([head, ...rows], {
        after:
          '<headerFooter><oddFooter>&amp;L第3户停发&amp;R第&amp;P页</oddFooter></headerFooter>',
      }),
      listed: without(2),
    },
    {
      name: 'a row of no height, as a program leaves it out',
      bytes: book([head, ...rows], { rowAttributes: { 4: 'customHeight="1"' } }),
      listed: without(2),
    },
    {
      name: 'a row below the total',
      bytes: csv([head, ...rows.slice(0, 5), total(people.slice(0, 5)), rows[5] ?? []]),
      listed: without(5),
    },
    {
      name: 'people of the same village below a total, with a total of their own',
      bytes: csv([
        head,
        ...rows.slice(0, 2),
        total(people.slice(0, 2)),
        ...rows.slice(2),
        total(people.slice(2)),
      ]),
      listed: [0, 1],
    },
    {
      name: 'a heading over those who are new, below the total of the others',
      bytes: csv([
        head,
        ...rows.slice(0, 2),
        total(people.slice(0, 2)),
        ['二、新增人员'],
        ...rows.slice(2),
        total(people.slice(2)),
      ]),
      listed: all,
    },
    {
      name: 'a village below the heading over those who are no longer paid',
      bytes: csv([
        head,
        ...rows.slice(0, 4),
        ['停发人员'],
        [people[4]?.villageName ?? ''],
        ...rows.slice(4),
      ]),
      listed: without(4, 5),
    },
    {
      name: 'one number on two rows',
      bytes: csv(withCell(people, '身份证号', { 4: first.identity }) as Table),
      listed: without(0, 4),
    },
    {
      name: 'one number on a row and on one that is stopped',
      bytes: csv(
        withColumn(people, '备注', ['停发']).map((row, index) =>
          index === 5 ? row.with(3, first.identity) : row,
        ),
      ),
      listed: without(0, 4),
    },
    {
      name: 'one name twice in a village, without numbers',
      bytes: csv(again([first.township, first.villageName, first.name, 2, 280, '2024-05'])),
      listed: without(0),
    },
    {
      name: 'one name twice in a village, spaced and with a radical, without numbers',
      bytes: csv(
        again([third.township, third.villageName, [...third.name].join('　'), 2, 280, '2024-05']),
      ),
      listed: without(2),
    },
    {
      name: 'one name in two villages, without numbers',
      bytes: csv(again([last.township, last.villageName, first.name, 2, 280, '2024-05'])),
      listed: [...all, 0],
    },
    ...mistakes(people),
  ];
}

/** A slip in one row takes that row off and no other. */
const mistakes = (people: readonly Person[]): OddRoster[] =>
  (
    [
      ['月保障金额', '三百'],
      ['月保障金额', -20],
      ['家庭人口', '3口半'],
      ['享受起始年月', '2027年3月'],
      ['享受起始年月', '去年'],
      ['村', '没有的村'],
      ['乡镇', '没有的镇'],
    ] as const
  ).map(([column, cell]) => ({
    name: `one wrong cell: ${column} ${cell}`,
    bytes: book(withCell(people, column, { 3: cell })),
    listed: without(3),
  }));
