import { handMadeBook, type HandSheet } from '../../../../rosters/testing/hand-made-book.ts';
import type { Person } from '../../../../rosters/testing/people.ts';
import { all, book, head, rowOf, without, type OddRoster } from './odd-roster.ts';

/** People who also stand in another sheet, lists that go on over sheets, and what programs keep behind the cells. */
export function otherSheets(people: readonly Person[]): OddRoster[] {
  const rows = people.map(rowOf);
  const plain = [head, ...rows];
  const [first, second, third] = people as [Person, Person, Person];
  const beside = (more: HandSheet): Uint8Array =>
    handMadeBook([{ name: '11月发放', rows: plain }, more]);
  const ended = (person: Person): (string | number)[] => [
    person.villageName,
    person.name,
    person.identity,
    '子女收入超标',
  ];
  const endedHead = ['村', '姓名', '身份证号', '原因'];
  return [
    {
      name: 'a hidden sheet of those who are no longer paid',
      bytes: beside({ name: '退出名单', state: 'hidden', rows: [endedHead, ended(second)] }),
      listed: without(1),
    },
    {
      name: 'a sheet of those who are no longer paid, to be seen',
      bytes: beside({ name: '退出名单', rows: [endedHead, ended(second), ended(third)] }),
      listed: without(1, 2),
    },
    {
      name: 'a hidden sheet that says nothing of itself and has two of the people',
      bytes: beside({
        name: 'Sheet3',
        state: 'veryHidden',
        rows: [[first.name], ['', third.identity]],
      }),
      listed: without(0, 2),
    },
    {
      name: 'a sheet of the same name, with another number beside it',
      bytes: beside({
        name: '村干部',
        rows: [
          ['姓名', '身份证号', '职务'],
          [second.name, '410825197001010000'.replace(/0$/, '5'), '会计'],
        ],
      }),
      request: { sheets: ['11月发放'] },
      listed: all,
    },
    {
      name: 'a hidden copy of the whole list',
      bytes: beside({ name: '备份', state: 'hidden', rows: plain }),
      listed: all,
    },
    {
      name: 'a hidden copy of the whole list that says something against one row',
      bytes: beside({ name: '备份', state: 'hidden', rows: against(plain, 2, '已停发') }),
      listed: without(1),
    },
    {
      name: 'a list of another month that says something against one row',
      bytes: beside({ name: '10月发放', rows: against(plain, 3, '死亡，下月停发') }),
      request: { sheets: ['11月发放'] },
      listed: without(2),
    },
    {
      name: 'a hidden sheet with most of the list',
      bytes: beside({ name: '上报', state: 'hidden', rows: plain.slice(0, 5) }),
      stopped: 'list-twice',
    },
    {
      name: 'a hidden sheet with most of the list, and the clerk says which counts',
      bytes: beside({ name: '上报', state: 'hidden', rows: plain.slice(0, 5) }),
      request: { sheets: ['11月发放'] },
      listed: all,
    },
    {
      name: 'a sheet of notes that names somebody and who has written it',
      bytes: beside({
        name: '说明',
        rows: [[`填表人：${first.name}`], [`${third.name}家的儿子在城里买了门面`]],
      }),
      listed: without(2),
    },
    {
      name: 'a list that goes on in a second sheet, with a total over both',
      bytes: goesOn(people, 0),
      listed: all,
    },
    {
      name: 'a list that goes on in a second sheet, with a wrong total over both',
      bytes: goesOn(people, 10),
      stopped: 'total-mismatch',
    },
    {
      name: 'a name in the condition of a format',
      bytes: book(plain, {
        after: `<conditionalFormatting sqref="A2:G7"><cfRule type="expression" dxfId="0"><formula>$C2="${second.name}"</formula></cfRule></conditionalFormatting>`,
      }),
      listed: without(1),
    },
    {
      name: 'a format under a condition that holds for one row',
      bytes: book(plain, {
        after:
          '<conditionalFormatting sqref="A4:G4"><cfRule type="expression" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      }),
      listed: without(2),
    },
  ];
}

/** The rows with a remark at the end of one. */
const against = <T>(rows: readonly (readonly T[])[], at: number, remark: T): T[][] =>
  rows.map((row, index) => (index === at ? [...row, remark] : [...row]));

/** 序号 goes on, the village too; the second sheet ends with its own total and one over both. */
function goesOn(people: readonly Person[], slip: number): Uint8Array {
  const numbered = people.map((person, index) => [index + 1, ...rowOf(person)]);
  const headOf = ['序号', ...head];
  const total = (label: string, of: readonly Person[], more = 0): (string | number)[] => [
    ...[label, '', '', `${of.length}户`, ''],
    of.reduce((sum, { persons }) => sum + persons, 0),
    of.reduce((sum, { amountYuan }) => sum + amountYuan, more),
    '',
  ];
  return handMadeBook([
    {
      name: '名册',
      rows: [
        headOf,
        ...numbered.slice(0, 3),
        total('本页小计', people.slice(0, 3)),
        ['（转下页续表）'],
      ],
    },
    {
      name: '续表',
      rows: [
        headOf,
        ...numbered.slice(3),
        total('本页小计', people.slice(3)),
        total('累计', people, slip),
      ],
    },
  ]);
}
