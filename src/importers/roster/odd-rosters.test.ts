import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, readVillages, type Office } from './testing/bench-room.ts';
import { classes } from './testing/odd/classes.ts';
import { families } from './testing/odd/families.ts';
import { looks } from './testing/odd/looks.ts';
import { money } from './testing/odd/money.ts';
import { namesAndLegends } from './testing/odd/names-and-legends.ts';
import { notes } from './testing/odd/notes.ts';
import { otherSheets } from './testing/odd/other-sheets.ts';
import { officeWords } from './testing/odd/office-words.ts';
import { persons } from './testing/odd/persons.ts';
import { strayWords } from './testing/odd/stray-words.ts';
import { unknownColumns } from './testing/odd/unknown-columns.ts';
import { wholeOffices } from './testing/odd/whole-offices.ts';
import { makePeople } from '../../rosters/testing/people.ts';

const people = makePeople(await readVillages()).slice(0, 6);
const odd = [
  ...[officeWords, looks, families, money, persons, notes, otherSheets, strayWords],
  ...[namesAndLegends, unknownColumns, wholeOffices, classes],
].flatMap((make) => make(people));
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const namesIn = (csv: string, column: number): string[] =>
  csv
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[column] ?? '');

describe('rosters as townships make them', () => {
  it('are at least a hundred and twenty', () => {
    expect(odd.length).toBeGreaterThanOrEqual(120);
    expect(new Set(odd.map(({ name }) => name)).size).toBe(odd.length);
  });

  it.each(odd.filter(({ stopped }) => stopped !== undefined))(
    'stopped: $name',
    async ({ bytes, request, stopped }) => {
      const made = await office.import(await bytes, request);
      if (!('problems' in made)) throw new Error(`the roster was taken:\n${made.list}`);
      expect(made.problems.map(({ code }) => code)).toEqual([stopped]);
      expect(JSON.stringify(made.problems)).not.toMatch(/\d{15}/);
    },
  );

  it.each(odd.filter(({ listed }) => listed !== undefined))(
    'listed or on the work list: $name',
    async ({ bytes, request, listed = [], renamed, totals }) => {
      const made = await office.import(await bytes, request);
      if ('problems' in made) throw new Error(JSON.stringify(made.problems));
      const expected = listed.map((index) => people[index]);
      expect(namesIn(made.list, 1).filter((name) => name !== '马小民')).toEqual(
        expected.map((person) => person?.name),
      );
      const others = people.filter((person) => !expected.includes(person));
      const onWorkList = namesIn(made.workList ?? '', 3);
      if (!renamed)
        expect(
          others
            .map(({ name }) => name)
            .filter((name) => !onWorkList.some((text) => text.startsWith(name))),
        ).toEqual([]);
      if (totals) expect(made.totals).toMatchObject(totals);
      for (const { name, identity } of people) {
        expect(made.record).not.toContain(identity);
        expect(made.record).not.toContain(name);
      }
    },
  );
});
