import { appendFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { formatRecord, type ReviewFacts } from './review-record.ts';
import {
  countyFolders,
  noticeId,
  openOffice,
  readVillages,
  type Office,
} from './testing/bench-room.ts';
import { runScript, startScript } from '../../testing/run-script.ts';
import { toBook, toText, utf8 } from '../../rosters/testing/encode.ts';
import { writeImport } from './write-import.ts';
import { expectedList, makeIdentity, makePeople } from '../../rosters/testing/people.ts';
import { header, tableOf, withCell, writePerson, type Row } from './testing/sample-rosters.ts';

const people = makePeople(await readVillages());
/** Whoever is helped once has not begun years ago. */
const recent = people.map((person) => ({ ...person, since: '2026-11' }));
const csv = (rows: readonly Row[]): Uint8Array => utf8(toText(rows));
const roster = csv(tableOf(people));
const sum = people.reduce((total, { amountYuan }) => total + amountYuan, 0);
let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const codesOf = (made: object): string[] =>
  'problems' in made ? (made.problems as { code: string }[]).map(({ code }) => code) : [];
const surroundings = () => ({
  env: { ...countyFolders, NOTICES_DIR: office.settings.noticesDir, AS_OF: '2026-11-20' },
});
const command = (...args: string[]) => runScript('import-roster.ts', args, surroundings());

describe('what nobody can tell', () => {
  it('is asked at once, and the command that is asked for goes through', async () => {
    const strange = tableOf(people).map((row, at) =>
      at === 0 ? [...row, '门前', '院里', '附记'] : [...row, at % 2 ? '槐' : '柳', '狗', '压茬'],
    );
    const asked = await office.import(csv(strange));
    if (!('problems' in asked)) throw new Error(asked.list);
    expect(codesOf(asked).sort()).toEqual(['status-unknown', 'unknown-column']);
    const drop = asked.problems.flatMap(({ message }) =>
      [...message.matchAll(/--drop (\p{L}+)/gu)].flatMap(([, name]) => name ?? []),
    );
    expect(drop).toHaveLength(3);
    const again = await office.import(csv(strange), { drop });
    if ('problems' in again) throw new Error(JSON.stringify(again.problems));
    expect(again.list).toBe(expectedList(people));
  });
});

describe('the command', () => {
  it('writes list and record, tells the totals, and leaves no name in what it prints', async () => {
    const file = await office.file('张三的名册.csv', roster);
    const { code, output } = await startScript(
      'import-roster.ts',
      [file, '--notice', noticeId],
      surroundings(),
    );
    expect(output).toContain('合计 20 行');
    const notice = await readFile(
      join(office.settings.noticesDir, noticeId, 'notice.yaml'),
      'utf8',
    );
    expect(notice).toContain(`totals: { rows: 20, persons: 60, amountYuan: ${sum} }`);
    expect(notice).toContain('sample: true');
    expect(code).toBe(0);
    const list = await readFile(join(office.settings.noticesDir, noticeId, 'list.csv'), 'utf8');
    expect(list).toBe(expectedList(people));
    const record = await readFile(join(office.folder, `${noticeId}-review.md`), 'utf8');
    expect(record).toContain('| **写入名单的行** | 20 |');
    expect(record).toContain('| 银行账户 | 1 | 20 |');
    expect(record).toContain('2026年11月20日');
    for (const text of [record, output.replaceAll(file, '')])
      for (const { name, identity } of people) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(identity);
      }
    expect(record).not.toContain('张三');
  });

  it('writes nothing on a problem, and never repeats a number', async () => {
    const rows = tableOf(
      people,
      withCell('月保障金额', ({ identity }) => `${identity.slice(0, 17)}元`),
    );
    const file = await office.file('roster.csv', csv(rows));
    const { code, output } = await command(file, '--notice', noticeId);
    expect(code).toBe(1);
    expect(output).toContain('发现 1 处问题');
    expect(output).toMatch(/名册:2 （G 列「月保障金额」）.*共 20 行：2–21/);
    expect(output).not.toMatch(/\d{11}/);
    expect(await readdir(office.folder)).toEqual(['notices', 'roster.csv']);
    expect(await readdir(join(office.settings.noticesDir, noticeId))).toEqual(['notice.yaml']);
  });

  it('refuses a roster inside a git tree, also through a link', async () => {
    const repo = join(office.folder, 'repo');
    await mkdir(join(repo, '.git'), { recursive: true });
    await writeFile(join(repo, 'roster.csv'), roster);
    await symlink(join(repo, 'roster.csv'), join(office.folder, 'link.csv'));
    for (const file of [join(repo, 'roster.csv'), join(office.folder, 'link.csv')])
      expect(codesOf(await office.import(roster, { files: [file] }))).toEqual(['inside-git']);
    const inside = join(repo, 'roster.csv');
    for (const more of [{ against: [inside] }, { relatives: inside }, { last: inside }])
      expect(codesOf(await office.import(roster, more))).toEqual(['inside-git']);
  });

  it('replaces a list only when told to, and keeps earlier records', async () => {
    const file = await office.file('roster.csv', roster);
    expect((await command(file, '--notice', noticeId)).code).toBe(0);
    expect((await command(file, '--notice', noticeId)).output).toContain('--replace');
    expect((await command(file, '--notice', noticeId, '--replace')).code).toBe(0);
    const names = await readdir(office.folder);
    expect(names).toContain(`${noticeId}-review.md`);
    expect(names).toContain(`${noticeId}-review-2.md`);
  });
});

describe('the starting files of npm run new', () => {
  it('need no --replace and no totals, and the record speaks of no correction', async () => {
    const started = await openOffice({
      totals: '\n  rows: 【待填】\n  persons: 【待填】\n  amountYuan: 【待填】\nnote: 【待填】',
    });
    const folder = join(started.settings.noticesDir, noticeId);
    const columns = '区划代码,姓名,家庭成员数量,保障金额,享受起始年月';
    await writeFile(
      join(folder, 'list.csv'),
      `${columns}\n${columns.replace(/[^,]+/g, '【待填】')}\n`,
    );
    const made = await started.import(roster);
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    expect(made.record).not.toContain('更正');
    await writeImport(made);
    const notice = await readFile(join(folder, 'notice.yaml'), 'utf8');
    expect(notice).toContain(`rows: 20\n  persons: 60\n  amountYuan: ${sum}\nnote: 【待填】`);
    const again = await started.import(roster);
    expect(codesOf(again)).toEqual(['list-exists']);
    const corrected = await started.import(roster, { replace: true });
    expect('record' in corrected && corrected.record.includes('更正')).toBe(true);
    await started.close();
  });

  it('still need title, programme, county, period and day', async () => {
    const started = await openOffice({ stage: '【待填】' });
    expect(codesOf(await started.import(roster))).toEqual(['unfilled']);
    await started.close();
  });
});

describe('several files', () => {
  it('are one list, each with its hash in the record', async () => {
    const half = (some: typeof people): Uint8Array => csv(tableOf(some));
    const files = [
      await office.file('一.csv', half(people.slice(0, 8))),
      await office.file('二.csv', half(people.slice(8))),
    ];
    const made = await office.import(roster, { files });
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    expect(made.list).toBe(expectedList(people));
    expect(made.record.match(/SHA-256：`[0-9a-f]{64}`/g)).toHaveLength(2);
  });

  it('with one number in two of them stop', async () => {
    const files = [await office.file('一.csv', roster), await office.file('二.csv', roster)];
    expect(codesOf(await office.import(roster, { files }))).toEqual(['in-two-tables']);
  });

  it('are sheets, too: a sheet a village is one list', async () => {
    const sheetOf = (some: typeof people) => tableOf(some);
    const byVillage = toBook(sheetOf(people.slice(0, 4)), 'xlsx', {
      sheets: { 二: sheetOf(people.slice(4, 8)), 三: sheetOf(people.slice(8)) },
    });
    const made = await office.import(byVillage);
    expect('list' in made && made.list).toBe(expectedList(people));
    const torn = toBook(sheetOf(people.slice(0, 3)), 'xlsx', {
      sheets: { 二: sheetOf(people.slice(3)) },
    });
    expect(codesOf(await office.import(torn))).toEqual(['several-sheets']);
    expect('list' in (await office.import(torn, { sheets: ['全部'] }))).toBe(true);
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
        tableOf(recent, (person, index) => [...writePerson(person, index), cause], [
          ...header,
          '救助原因',
        ]),
      );
    const taken = await relief.import(withCause('因病'));
    expect('list' in taken && taken.list.split('\n')[1]?.endsWith(',医疗')).toBe(true);
    expect(codesOf(await relief.import(withCause('家里出了事')))).toEqual(['cause']);
    await relief.close();
  });

  it('of 特困 leaves its 供养金 out, of 临时救助 takes the date of approval where there is one', async () => {
    const renamed = (from: string, to: string, more: readonly string[] = []) =>
      csv(
        tableOf(
          recent,
          (person, index) => [...writePerson(person, index), ...more.map(() => '因病')],
          [...header.map((title) => (title === from ? to : title)), ...more],
        ),
      );
    const poor = await openOffice({ programme: 'extremePovertySupport' });
    const made = await poor.import(renamed('月保障金额', '月供养金（元）'));
    expect('list' in made && made.list.split('\n')[0]).toBe('区划代码,姓名,享受起始年月');
    await poor.close();
    const relief = await openOffice({ programme: 'temporaryAssistance', stage: 'expense' });
    const approved = (...more: string[]) =>
      relief.import(renamed('享受起始年月', '批准日期', ['救助原因', ...more]));
    expect('list' in (await approved())).toBe(true);
    const unsaid = await approved('审批日期');
    expect('list' in unsaid && unsaid.list.split('\n')[0]).toBe(
      '区划代码,姓名,家庭成员数量,保障金额,救助原因',
    );
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
    tables: made.tables,
    labels: ['名册'],
    off: new Map(),
    totals: made.totals,
    dropped: new Map(),
    seen: new Map(),
    seenInList: 0,
    checks: new Map(),
    listColumns: [],
    replaces: false,
  };
  expect(() => formatRecord(facts)).toThrow();
});
