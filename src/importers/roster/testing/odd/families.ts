import { makeIdentity, type Person } from '../../../../rosters/testing/people.ts';
import { all, book, csv, head, rowOf, withColumn, type OddRoster } from './odd-roster.ts';

type Cells = (string | number)[];

/** Names of wives, husbands and children that must never be on a list. */
const memberName = (index: number, place: number): string =>
  `${'秦孔严华金魏'[index] ?? ''}${'晓小'[place % 2] ?? ''}${'燕梅兰菊竹云'[index] ?? ''}`;

interface Family {
  head: Person;
  members: { name: string; relation: string; identity: string }[];
}

/** The six with as many members as they say, except for themselves. */
const familiesOf = (people: readonly Person[]): Family[] =>
  people.map((person, index) => ({
    head: person,
    members: Array.from({ length: person.persons - 1 }, (_, place) => ({
      name: memberName(index, place),
      relation: ['配偶', '子', '女', '母'][place] ?? '孙子',
      identity: makeIdentity(`20${10 + place}0${1 + index}1${place}`, 100 + index * 10 + place),
    })),
  }));

/** Family rows below the head, with what is filled in them. */
function familyRows(
  people: readonly Person[],
  writeHead: (family: Family, index: number) => Cells,
  writeMember: (member: Family['members'][number], family: Family, index: number) => Cells,
): Cells[] {
  return familiesOf(people).flatMap((family, index) => [
    writeHead(family, index),
    ...family.members.map((member) => writeMember(member, family, index)),
  ]);
}

/** Areas over the rows of each family, in the columns given. */
function mergesOf(people: readonly Person[], columns: string, firstRow = 2): string {
  let row = firstRow;
  const cells = people.flatMap(({ persons }) => {
    const start = row;
    row += persons;
    return persons < 2
      ? []
      : [...columns].map((column) => `<mergeCell ref="${column}${start}:${column}${row - 1}"/>`);
  });
  return `<mergeCells>${cells.join('')}</mergeCells>`;
}

export function families(people: readonly Person[]): OddRoster[] {
  const withRelation = familyRows(
    people,
    ({ head: person }) => [...rowOf(person), '户主'],
    ({ name, identity, relation }) => ['', '', name, identity, '', '', '', relation],
  );
  const bare = familyRows(
    people,
    ({ head: person }) => rowOf(person),
    ({ name, identity }) => ['', '', name, identity, '', '', ''],
  );
  const sideHead = [
    '乡镇',
    '村',
    '户主姓名',
    '姓名',
    '身份证号',
    '家庭人口',
    '月保障金额',
    '享受起始年月',
  ];
  const side = (amountOf: (family: Family, place: number) => number | ''): Cells[] =>
    familiesOf(people).flatMap((family) => {
      const { head: person } = family;
      const own = { name: person.name, identity: person.identity };
      return [own, ...family.members].map(({ name, identity }, place) => [
        person.township,
        person.villageName,
        person.name,
        name,
        identity,
        person.persons,
        amountOf(family, place),
        person.since,
      ]);
    });
  const perPerson = (family: Family, place: number): number =>
    100 + place * 7 + family.head.persons;
  const perPersonSum = people.reduce(
    (sum, person) =>
      sum +
      Array.from({ length: person.persons }, (_, place) => 100 + place * 7 + person.persons).reduce(
        (a, b) => a + b,
        0,
      ),
    0,
  );
  const equalAmount = (family: Family): number => family.head.amountYuan;
  const once = people.reduce((sum, { amountYuan }) => sum + amountYuan, 0);
  const numbered = familiesOf(people).flatMap(({ head: person, members }, index) => [
    [`HH${index}`, ...rowOf(person)],
    ...members.map(({ name, identity }) => [`HH${index}`, '', '', name, identity, '', '', '']),
  ]);
  const firstFamily = people.find(({ persons }) => persons > 1);
  const partlyCovered = withRelation.map((row): Cells => {
    const isHead = row[2] === firstFamily?.name;
    const persons = Number(row[4]) - (isHead ? 1 : 0);
    return [...(isHead ? row.with(4, persons) : row), isHead ? '否' : '是'];
  });
  const relationHead = [...head, '与户主关系'];
  return [
    {
      name: 'a head who is not covered, only his family',
      bytes: csv([[...relationHead, '是否保障对象'], ...partlyCovered]),
      listed: all.filter((index) => people[index] !== firstFamily),
    },
    { name: 'relation column', bytes: csv([relationHead, ...withRelation]), listed: all },
    {
      name: 'relation column in a workbook',
      bytes: book([relationHead, ...withRelation]),
      listed: all,
    },
    ...['本人', '之本人', '户主本人', '申请人', '01'].map((word) => ({
      name: `the head as ${word}`,
      bytes: csv([
        relationHead,
        ...withRelation.map((row) => (row[7] === '户主' ? row.with(7, word) : row)),
      ]),
      listed: all,
    })),
    {
      name: 'a member without relation and without amounts',
      bytes: csv([
        relationHead,
        ...withRelation.map((row) => (row[7] === '配偶' ? row.with(7, '') : row)),
      ]),
      listed: all,
    },
    {
      name: 'a member without relation and with an amount',
      bytes: csv([
        relationHead,
        ...withRelation.map((row) => (row[7] === '配偶' ? row.with(7, '').with(5, 300) : row)),
      ]),
      stopped: 'relation-missing',
    },
    {
      name: 'a relation that nobody knows',
      bytes: csv([
        relationHead,
        ...withRelation.map((row) => (row[7] === '子' ? row.with(7, '甲方') : row)),
      ]),
      stopped: 'relation',
    },
    {
      name: 'family rows below a merged head',
      bytes: book([head, ...bare], { after: mergesOf(people, 'ABEFG') }),
      listed: all,
    },
    {
      name: 'family rows below a head, nothing merged, as many as the head says',
      bytes: csv([head, ...bare]),
      listed: all,
    },
    {
      name: 'bare rows that are more than the head says',
      bytes: csv([head, ...bare, ['', '', '孔小刚', makeIdentity('19800101', 7), '', '', '']]),
      stopped: 'family-size',
    },
    {
      name: '户主姓名 merged beside 姓名',
      bytes: book(
        [
          sideHead,
          ...side(equalAmount).map((row, index, rows) =>
            index > 0 && rows[index - 1]?.[2] === row[2]
              ? ['', '', '', row[3] ?? '', row[4] ?? '', '', '', '']
              : row,
          ),
        ],
        { after: mergesOf(people, 'ABCFGH') },
      ),
      listed: all,
    },
    {
      name: '户主姓名 repeated beside 姓名, amounts of each person',
      bytes: csv([sideHead, ...side(perPerson)]),
      listed: all,
      totals: { amountYuan: perPersonSum },
    },
    {
      name: '户主姓名 repeated beside 姓名, amounts of the household repeated, a total that tells',
      bytes: csv([sideHead, ...side(equalAmount), ['合计', '', '', '', '', '', once, '']]),
      listed: all,
    },
    {
      name: '户主姓名 repeated beside 姓名, amounts that may be either',
      bytes: csv([sideHead, ...side(equalAmount)]),
      stopped: 'amount-repeated',
    },
    {
      name: 'a row a person, and nobody says who is whose',
      bytes: csv([head, ...side(perPerson).map((row) => row.filter((_cell, at) => at !== 2))]),
      stopped: 'person-rows',
    },
    {
      name: '户主姓名 cannot be dropped',
      bytes: csv([
        sideHead,
        ...side((family, place) => (place === 0 ? family.head.amountYuan : '')),
      ]),
      request: { drop: ['C', 'D'] },
      listed: all,
    },
    {
      name: 'household numbers, members without amounts',
      bytes: csv([['户编号', ...head], ...numbered]),
      listed: all,
    },
    {
      name: 'a row a person under 家庭成员 and 关系',
      bytes: csv([
        relationHead.map((title) =>
          title === '姓名' ? '家庭成员' : title === '与户主关系' ? '关系' : title,
        ),
        ...withRelation,
      ]),
      listed: all,
    },
    {
      name: 'a column of the others of the household, left out',
      bytes: csv(withColumn(people, '其他家庭成员', ['赵小明、钱小红'])),
      listed: all,
    },
    {
      name: 'the family in one cell beside the head, unless the cell speaks of the head',
      bytes: csv(
        withColumn(people, '家庭成员', [
          '妻：赵小明；子：钱小红',
          '',
          '户主之女，代领人：赵小明',
          '妻（已去世）、子',
          '钱小红',
          '妻、子、女共四口',
        ]),
      ),
      listed: [0, 1, 5],
    },
    {
      name: 'a column of members, 家庭成员姓名',
      bytes: csv([
        sideHead.with(3, '家庭成员姓名'),
        ...side((family, place) => (place === 0 ? family.head.amountYuan : '')),
      ]),
      listed: all,
    },
    {
      name: 'without 家庭人口 the rows are counted',
      bytes: csv([
        relationHead.filter((_cell, at) => at !== 4),
        ...withRelation.map((row) => row.filter((_cell, at) => at !== 4)),
      ]),
      listed: all,
    },
    {
      name: 'a total of rows, households and yuan below family rows',
      bytes: csv([
        relationHead,
        ...withRelation,
        [
          `合计：6户，${people.reduce((sum, { persons }) => sum + persons, 0)}人，${once}元`,
          '',
          '',
          '',
          '',
          '',
          '',
          '',
        ],
      ]),
      listed: all,
    },
  ];
}
