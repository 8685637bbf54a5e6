import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePeople, type Person } from '../../rosters/testing/people.ts';
import { toText, utf8 } from '../../rosters/testing/encode.ts';
import { noticeId, openOffice, readVillages, type Office } from './testing/bench-room.ts';
import { tableOf } from './testing/sample-rosters.ts';

const people = makePeople(await readVillages());
const [first, second] = people as [Person, Person];
const other = '410825-extreme-poverty-support-2026-11';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const { noticesDir } = office.settings;
  const own = await readFile(join(noticesDir, noticeId, 'notice.yaml'), 'utf8');
  await mkdir(join(noticesDir, other));
  const yaml = own.replace('subsistenceAllowance', 'extremePovertySupport');
  await writeFile(join(noticesDir, other, 'notice.yaml'), yaml);
  const list = ['区划代码,姓名,享受起始年月', `${first.village},${first.name},2020-01`, ''].join(
    '\n',
  );
  await writeFile(join(noticesDir, other, 'list.csv'), list);
});
afterAll(() => office.close());

test('who is on the list of 特困 is not put on that of 低保; the article is told', async () => {
  const made = await office.import(utf8(toText(tableOf(people))));
  if ('problems' in made) throw new Error(JSON.stringify(made.problems));
  expect(made.list).not.toContain(`,${first.name},`);
  expect(made.list).toContain(`,${second.name},`);
  expect(made.workList).toMatch(/不能同时享受.*,2,.*特困.*关于制度衔接的规定/);
});
