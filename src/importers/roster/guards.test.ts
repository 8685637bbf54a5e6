import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { formatRecord, type ReviewFacts } from './review-record.ts';
import { noticeId, openOffice, readVillages, type Office } from './testing/bench-room.ts';
import { toText, utf8 } from '../../rosters/testing/encode.ts';
import { expectedList, makeIdentity, makePeople } from '../../rosters/testing/people.ts';
import { header, tableOf, withCell, writePerson, type Row } from './testing/sample-rosters.ts';

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
const command = (args: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ['scripts/import-roster.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NOTICES_DIR: office.settings.noticesDir, AS_OF: '2026-11-20', ...env },
  });

describe('the command', () => {
  it('writes list and record, tells the totals, and leaves no name in what it prints', async () => {
    const file = await office.file('张三的名册.csv', roster);
    const { status, stdout } = command([file, '--notice', noticeId]);
    expect(stdout).toContain('totals: { rows: 20,');
    expect(status).toBe(0);
    const list = await readFile(join(office.settings.noticesDir, noticeId, 'list.csv'), 'utf8');
    expect(list).toBe(expectedList(people));
    const record = await readFile(join(office.folder, `${noticeId}-review.md`), 'utf8');
    expect(record).toContain('| **写入名单的行** | 20 |');
    expect(record).toContain('| 银行账户 | 1 | 20 |');
    expect(record).toContain('2026年11月20日');
    for (const text of [record, stdout.replaceAll(file, '')])
      for (const { name, identity } of people) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(identity);
      }
    expect(record).not.toContain('张三');
  });

  it('writes nothing on a problem, and never repeats a number', async () => {
    const rows = tableOf(
      people,
      withCell('月保障金额', ({ identity }) => identity),
    );
    const file = await office.file('roster.csv', csv(rows));
    const { status, stdout } = command([file, '--notice', noticeId]);
    expect(status).toBe(1);
    expect(stdout).toContain('发现 20 处问题');
    expect(stdout).toMatch(/名册:2 （G 列「月保障金额」）/);
    expect(stdout).not.toMatch(/\d{11}/);
    expect(await readdir(office.folder)).toEqual(['notices', 'roster.csv']);
    expect(await readdir(join(office.settings.noticesDir, noticeId))).toEqual(['notice.yaml']);
  });

  it('refuses a roster inside a git tree, also through a link', async () => {
    const repo = join(office.folder, 'repo');
    await mkdir(join(repo, '.git'), { recursive: true });
    await writeFile(join(repo, 'roster.csv'), roster);
    await symlink(join(repo, 'roster.csv'), join(office.folder, 'link.csv'));
    for (const file of [join(repo, 'roster.csv'), join(office.folder, 'link.csv')])
      expect(codesOf(await office.import(roster, { file }))).toEqual(['inside-git']);
    const inside = join(repo, 'roster.csv');
    for (const more of [{ against: [inside] }, { relatives: inside }, { last: inside }])
      expect(codesOf(await office.import(roster, more))).toEqual(['inside-git']);
  });

  it('replaces a list only when told to, and keeps earlier records', async () => {
    const file = await office.file('roster.csv', roster);
    expect(command([file, '--notice', noticeId]).status).toBe(0);
    expect(command([file, '--notice', noticeId]).stdout).toContain('--replace');
    expect(command([file, '--notice', noticeId, '--replace']).status).toBe(0);
    const names = await readdir(office.folder);
    expect(names).toContain(`${noticeId}-review.md`);
    expect(names).toContain(`${noticeId}-review-2.md`);
  });
});

describe('the notice', () => {
  it('must exist, under a plain name', async () => {
    expect(codesOf(await office.import(roster, { noticeId: 'none' }))).toEqual(['missing-notice']);
    expect(codesOf(await office.import(roster, { noticeId: '../x' }))).toEqual(['notice-id']);
  });

  it.each([
    ['{ rows: 21, persons: 60, amountYuan: 9478 }', ['totals']],
    ['{ rows: 20, persons: 60, amountYuan: 9478 }', []],
  ])('with totals %s', async (totals, codes) => {
    const typed = await openOffice({ totals });
    expect(codesOf(await typed.import(roster))).toEqual(codes);
    await typed.close();
  });

  it('may tell of corrections and objections already', async () => {
    const corrected = await openOffice({});
    await appendFile(
      join(corrected.settings.noticesDir, noticeId, 'notice.yaml'),
      'firstRows: 21\ncorrections:\n  - { date: 2026-11-17, kind: removed, count: 1 }\n',
    );
    expect(codesOf(await corrected.import(roster))).toEqual([]);
    await corrected.close();
  });

  it.each([
    [{ programme: 'childrenInNeed', id: 'x' }, 'list-not-allowed'],
    [{ stage: 'expense' }, 'stage-not-allowed'],
  ])('%j is refused', async (options, code) => {
    const other = await openOffice(options);
    expect(codesOf(await other.import(roster))).toEqual([code]);
    await other.close();
  });

  it('takes no record into its folder', async () => {
    const recordDir = join(office.settings.noticesDir, noticeId);
    expect(codesOf(await office.import(roster, { recordDir }))).toEqual(['record-dir']);
  });

  it('of 特困 gets no amounts, one of 临时救助 only the closed list of causes', async () => {
    const poor = await openOffice({ programme: 'extremePovertySupport' });
    const made = await poor.import(roster);
    expect('list' in made && made.list.split('\n')[0]).toBe('区划代码,姓名,享受起始年月');
    await poor.close();
    const relief = await openOffice({ programme: 'temporaryAssistance', stage: 'expense' });
    const withCause = (cause: string) =>
      csv(
        tableOf(people, (person, index) => [...writePerson(person, index), cause], [
          ...header,
          '救助原因',
        ]),
      );
    const taken = await relief.import(withCause('因病'));
    expect('list' in taken && taken.list.split('\n')[1]?.endsWith(',医疗')).toBe(true);
    expect(codesOf(await relief.import(withCause('儿子住院')))).toEqual(people.map(() => 'cause'));
    await relief.close();
  });
});

it('a record with a number in it is never made', async () => {
  const made = await office.import(roster);
  if ('problems' in made) throw new Error('refused');
  const facts: ReviewFacts = {
    notice: { ...made.notice, title: makeIdentity('19700101', 1) },
    programmeName: '',
    countyName: '',
    date: '2026-11-20' as never,
    fileHash: 'x',
    fileKind: '',
    unreadSheets: 0,
    rows: { above: 0, data: 0, blank: 0, repeatedHeader: 0, total: 0, remark: 0 },
    minors: 0,
    totals: made.totals,
    carriedCells: 0,
    dropped: new Map(),
    seen: new Map(),
    seenInList: 0,
    checks: new Map(),
    listColumns: [],
    replaces: false,
  };
  expect(() => formatRecord(facts)).toThrow();
});
