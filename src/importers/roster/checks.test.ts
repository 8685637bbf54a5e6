import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importRoster } from './import-roster.ts';
import { noticeId, openOffice, readVillages, type Office } from './testing/bench-room.ts';
import { toText, utf8 } from '../../rosters/testing/encode.ts';
import { makeIdentity, makePeople, type Person } from '../../rosters/testing/people.ts';
import { header, tableOf, withCell, writePerson, type Row } from './testing/sample-rosters.ts';
import { writeImport } from './write-import.ts';

const people = makePeople(await readVillages());
const csv = (rows: readonly Row[]): Uint8Array => utf8(toText(rows));
const roster = csv(tableOf(people));
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const codesOf = (made: object): string[] =>
  'problems' in made ? (made.problems as { code: string }[]).map(({ code }) => code) : [];

describe('checks before publication', () => {
  const [first, second] = people as [Person, Person];
  const last = people.at(-1) as Person;
  const workOf = async (rows: readonly Row[], more = {}): Promise<string> => {
    const made = await office.import(csv(rows), more);
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    expect(made.record).not.toMatch(/\d{17}/);
    for (const { name } of people) expect(made.record).not.toContain(name);
    return made.workList ?? '';
  };
  const withIdentity = (change: (person: Person) => string): Row[] =>
    tableOf(people, withCell('身份证号', change));

  it('find nothing where nothing is', async () => {
    expect(await workOf(tableOf(people))).toBe('');
  });

  it.each<[string, () => Row[], RegExp]>([
    [
      'same number in one village',
      () => withIdentity((person) => (person === second ? first.identity : person.identity)),
      /同一个人.*,2,.*第 3 行身份证件号码相同/,
    ],
    [
      'same number in two villages',
      () => withIdentity((person) => (person === last ? first.identity : person.identity)),
      /同一个人.*,2,.*第 21 行身份证件号码相同/,
    ],
    [
      'wrong check digit',
      () =>
        withIdentity((person) =>
          person === second ? `${person.identity.slice(0, 16)}00` : person.identity,
        ),
      /号码有误.*,3,.*没有列入/,
    ],
    [
      'number lost by a spreadsheet',
      () => withIdentity((person) => (person === second ? '4.10825E+17' : person.identity)),
      /近似数/,
    ],
    [
      'no number',
      () => withIdentity((person) => (person === second ? '' : person.identity)),
      /没有填.*,3,/,
    ],
    [
      'minor',
      () =>
        withIdentity((person) =>
          person === second ? makeIdentity('20150101', 5) : person.identity,
        ),
      /未成年人.*,3,/,
    ],
    [
      'split by door',
      () =>
        tableOf(
          people,
          (person, index) => [...writePerson(person, index), index < 2 ? '东街12号' : '村里'],
          [...header, '家庭住址'],
        ),
      /拆户,3,/,
    ],
    [
      'one covered of many',
      () =>
        tableOf(people, (person, index) => [...writePerson(person, index), 1], [
          ...header,
          '保障人数',
        ]),
      /只保一人/,
    ],
    [
      'amount 0',
      () =>
        tableOf(
          people,
          withCell('月保障金额', (person) => (person === second ? 0 : person.amountYuan)),
        ),
      /金额为 0（不列入名单）,3,/,
    ],
  ])('%s', async (_name, rows, line) => {
    const work = await workOf(rows());
    expect(work).toMatch(line);
    for (const { identity } of people) expect(work).not.toContain(identity);
  });

  it('a minor by a number with a wrong check digit does not pass either', async () => {
    const minor = makeIdentity('20150101', 5);
    const wrong = `${minor.slice(0, 17)}${minor.endsWith('3') ? '4' : '3'}`;
    const made = await office.import(
      csv(withIdentity((person) => (person === second ? wrong : person.identity))),
    );
    expect('list' in made && made.list.includes(second.name)).toBe(false);
  });

  it('compare with other private tables', async () => {
    const other = await office.file(
      'other.csv',
      csv([
        ['姓名', '身份证号'],
        ['某人', second.identity],
      ]),
    );
    expect(await workOf(tableOf(people), { against: [other] })).toMatch(
      /两个项目,3,.*第 2 行号码相同/,
    );
    expect(await workOf(tableOf(people), { relatives: other })).toMatch(/近亲属,3,/);
    expect(await workOf(tableOf(people), { last: other })).toMatch(/停发.*,3,/);
    const numberless = await office.file(
      'names.csv',
      csv([
        ['姓名', '乡镇'],
        ['某人', '番田镇'],
      ]),
    );
    expect(codesOf(await office.import(roster, { last: numberless }))).toEqual(['missing-column']);
  });

  it('write a work list that only its owner can read, beside the roster', async () => {
    const file = await office.file(
      'roster.csv',
      csv(withIdentity((person) => (person === second ? '' : person.identity))),
    );
    const recordDir = join(office.folder, 'records');
    const made = await importRoster(office.settings, {
      files: [file],
      noticeId,
      recordDir,
      drop: [],
      replace: false,
      against: [],
    });
    if ('problems' in made) throw new Error('refused');
    const { workList = '' } = await writeImport(made);
    expect((await stat(workList)).mode & 0o077).toBe(0);
    expect(await readdir(recordDir)).toEqual([`${noticeId}-review.md`]);
    const blocked = {
      ...made,
      prepared: { ...made.prepared, listPath: join(office.folder, 'none', 'list.csv') },
    };
    await expect(writeImport(blocked)).rejects.toThrow();
    expect(await readdir(recordDir)).toEqual([`${noticeId}-review.md`]);
  });
});
