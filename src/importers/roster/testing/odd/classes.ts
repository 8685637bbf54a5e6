import { handMadeBook } from '../../../../rosters/testing/hand-made-book.ts';
import type { Person } from '../../../../rosters/testing/people.ts';
import { all, book, csv, head, rowOf, without, withColumn, type OddRoster } from './odd-roster.ts';

const ofClasses = (people: readonly Person[], ...classes: readonly string[]): Uint8Array =>
  csv(withColumn(people, '救助类别', classes));

const merged = (...areas: readonly string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

/** Tables of several programmes, amounts in groups, and villages that only a title names. */
export function classes(people: readonly Person[]): OddRoster[] {
  const rural = '农村低保';
  const villages = [...Map.groupBy(people, ({ villageName }) => villageName).values()];
  const headWithoutPlace = head.slice(2);
  const sheetOf = (own: readonly Person[], name: string, title: string) => ({
    name,
    rows: [[title], headWithoutPlace, ...own.map((person) => rowOf(person).slice(2))],
  });
  const titleOf = ([first]: readonly Person[]): string =>
    `${first?.township ?? ''}${first?.villageName ?? ''}低保户发放清单`;
  return [
    {
      name: 'a class with more in brackets, and one of another programme',
      bytes: ofClasses(people, rural, '特困（分散）', rural, '低保（重残）', '刚性支出', rural),
      listed: without(1, 4),
    },
    {
      name: 'classes in words that nobody can foresee, beside the own one',
      bytes: ofClasses(people, rural, '农村低保A类', '关爱帮扶', rural, rural, rural),
      listed: without(2),
    },
    {
      name: 'a household without a class in a table of several',
      bytes: ofClasses(people, rural, rural, '低保边缘', '', rural, rural),
      listed: without(2, 3),
    },
    {
      name: 'somebody who was moved to another programme',
      bytes: ofClasses(people, rural, rural, '低保转特困', rural, rural, rural),
      listed: without(2),
    },
    {
      name: 'a table most of whose people are in other programmes',
      bytes: ofClasses(people, rural, '特困', '特困', '特困', '特困', rural),
      stopped: 'other-class',
    },
    {
      name: 'what each person gets below the amounts, beside what the household does',
      bytes: book(
        [
          [...head.slice(0, 5), '补助标准', '', head[6] ?? ''],
          ['', '', '', '', '', '月人均', '月户补助', ''],
          ...people.map((person) => {
            const row = rowOf(person);
            return [
              ...row.slice(0, 5),
              Math.ceil(person.amountYuan / person.persons),
              ...row.slice(5),
            ];
          }),
        ],
        { after: merged('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:G1', 'H1:H2') },
      ),
      listed: all,
    },
    {
      name: 'what has changed of the amounts',
      bytes: csv(withColumn(people, '金额变动情况', ['无变动', '新增', '无变动', '停发', '提标'])),
      listed: without(3),
    },
    {
      name: 'an amount with its parts below a merged heading',
      bytes: book(
        [
          [...head.slice(0, 5), '月发放金额', '', '', head[6] ?? ''],
          ['', '', '', '', '', '基本部分', '增发部分', '小计', ''],
          ...people.map((person) => {
            const row = rowOf(person);
            return [...row.slice(0, 5), person.amountYuan - 50, 50, ...row.slice(5)];
          }),
        ],
        { after: merged('A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:E2', 'F1:H1', 'I1:I2') },
      ),
      listed: all,
    },
    {
      name: 'a sheet for each village, which only the title names',
      bytes: handMadeBook(
        villages.map((own, index) => sheetOf(own, `Sheet${index + 1}`, titleOf(own))),
      ),
      listed: all,
    },
    {
      name: 'a sheet that is called after one village and has the title of another',
      bytes: handMadeBook([
        sheetOf(villages[0] ?? [], villages[1]?.[0]?.villageName ?? '', titleOf(villages[0] ?? [])),
      ]),
      stopped: 'several-villages',
    },
  ];
}
