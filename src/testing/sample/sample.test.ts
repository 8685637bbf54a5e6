import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowedFields } from '../../domain/notices/disclosure-policy.ts';
import type { ListField } from '../../domain/notices/publicity-terms.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { inventCalendar, inventedCounties, inventRegion } from './invented-region.ts';
import { sampleFiles } from './sample.ts';

interface NoticeFile {
  title: string;
  indexNumber: string;
  programme: ProgrammeId;
  stage: string;
  legalBasis: string[];
  contact: { sample: boolean };
  totals: { rows: number; persons: number; amountYuan?: number };
  sample: boolean;
}
interface NoticeFolder {
  id: string;
  notice: NoticeFile;
  header: string[];
  rows: string[][];
}

const places = inventRegion();
const makeSample = (realNames: readonly string[] = []): Map<string, string> =>
  new Map(
    [
      ...sampleFiles({
        places,
        calendar: inventCalendar(),
        counties: inventedCounties,
        areaCode: '0999',
        realNames,
      }),
    ].map(({ path, text }) => [path, text]),
  );

const files = makeSample();
const folders: NoticeFolder[] = [...files].flatMap(([path, text]) => {
  const id = /^notices\/(.+)\/notice\.yaml$/.exec(path)?.[1];
  if (id === undefined) return [];
  const [header = [], ...rows] = readCsv(`notices/${id}/list.csv`);
  return [{ id, notice: parse(text) as NoticeFile, header, rows }];
});

function readCsv(path: string): string[][] {
  const text = files.get(path) ?? '';
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

const namesIn = (folder: NoticeFolder): string[] =>
  folder.rows.map((row) => row[folder.header.indexOf('姓名')] ?? '');

test('it is the same every time', () => {
  expect([...makeSample()]).toEqual([...files]);
});

test('there are thirteen notices and two months of ledger', () => {
  expect(folders).toHaveLength(13);
  expect([...files.keys()].filter((path) => path.startsWith('ledger/'))).toEqual([
    'ledger/2026-10.csv',
    'ledger/2026-11.csv',
  ]);
  expect(folders.every(({ rows }) => rows.length > 0)).toBe(true);
});

test('every file ends with one line feed', () => {
  for (const text of files.values()) expect(/[^\n]\n$/.test(text)).toBe(true);
});

test('columns are those that the policy allows', () => {
  const headers: Record<ListField, string> = {
    place: '区划代码',
    name: '姓名',
    persons: '家庭成员数量',
    amountYuan: '保障金额',
    since: '享受起始年月',
    cause: '救助原因',
  };
  for (const { notice, header } of folders)
    expect(header).toEqual(allowedFields(notice.programme).map((field) => headers[field]));
});

test('the totals are those of the list', () => {
  for (const { notice, header, rows } of folders) {
    const sum = (column: string): number =>
      rows.reduce((total, row) => total + Number(row[header.indexOf(column)]), 0);
    expect(notice.totals).toEqual(
      notice.programme === 'extremePovertySupport'
        ? { rows: rows.length, persons: rows.length }
        : { rows: rows.length, persons: sum('家庭成员数量'), amountYuan: sum('保障金额') },
    );
  }
});

test('every row is in a village of the county, ordered as in the register', () => {
  const order = places.map(({ code }) => code);
  for (const { id, rows } of folders) {
    const positions = rows.map(([village = '']) => order.indexOf(village));
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(rows.every(([village]) => village?.startsWith(id.slice(0, 6)))).toBe(true);
  }
});

test('every notice is a sample with a legal basis and an index number of its own', () => {
  expect(folders.every(({ notice }) => notice.sample && notice.contact.sample)).toBe(true);
  expect(folders.every(({ notice }) => notice.legalBasis.length > 0)).toBe(true);
  expect(new Set(folders.map(({ notice }) => notice.indexNumber)).size).toBe(13);
  expect(new Set(folders.map(({ notice }) => notice.title)).size).toBe(13);
});

test('a name stands for one household, in the months of its list', () => {
  const owners = new Map<string, Set<string>>();
  for (const folder of folders)
    for (const [index, name] of namesIn(folder).entries())
      owners.set(name, (owners.get(name) ?? new Set()).add(folder.rows[index]?.[0] ?? ''));
  expect([...owners].filter(([, villages]) => villages.size > 1)).toEqual([]);
  for (const folder of folders) expect(new Set(namesIn(folder)).size).toBe(folder.rows.length);
});

test('names of lists that never stand on the web are in no live list', () => {
  const live = new Set(
    folders
      .filter(({ id, notice }) => id.endsWith('2026-11') && notice.stage === 'confirmed')
      .flatMap(namesIn),
  );
  const hidden = folders.filter(({ notice }) => ['review', 'termination'].includes(notice.stage));
  expect(hidden).toHaveLength(3);
  expect(hidden.flatMap(namesIn).filter((name) => live.has(name))).toEqual([]);
});

test('whoever is about to lose support was in the list before', () => {
  const termination = folders.find(({ notice }) => notice.stage === 'termination');
  const before = folders.find(({ id }) => id === '990102-extreme-poverty-support-2026-10');
  expect(termination && before).toBeDefined();
  if (!termination || !before) return;
  expect(namesIn(before)).toEqual(expect.arrayContaining(namesIn(termination)));
});

test('real names are never used', () => {
  const real = folders.flatMap(namesIn).slice(0, 20);
  const text = [...makeSample(real).values()].join('\n');
  expect(real.filter((name) => text.includes(`,${name},`))).toEqual([]);
});

test('the ledger agrees with the lists', () => {
  for (const month of ['2026-10', '2026-11']) {
    const [header = [], ...ledger] = readCsv(`ledger/${month}.csv`);
    for (const programme of ['subsistenceAllowance', 'extremePovertySupport']) {
      const households = ledger
        .filter((row) => row[header.indexOf('programme')] === programme)
        .reduce((sum, row) => sum + Number(row[header.indexOf('households')]), 0);
      const rows = folders
        .filter(
          ({ id, notice }) =>
            id.endsWith(month) && notice.programme === programme && notice.stage === 'confirmed',
        )
        .reduce((sum, folder) => sum + folder.rows.length, 0);
      expect(households).toBe(rows);
    }
  }
});
