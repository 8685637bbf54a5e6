import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { runScript, startScript } from '../../testing/run-script.ts';
import { makeIdentity } from '../testing/people.ts';
import { closeMonth } from './close-month.ts';
import type { RosterPerson } from './read-people.ts';

const november = { month: '2026-11' as Month, programme: 'subsistenceAllowance' as const };
const villages = ['410825101201', '410825101202', '410825102201'];

const person = (number: number, village: number, amountYuan: number): RosterPerson => ({
  row: number + 2,
  name: '王秀英',
  identity: {
    state: 'valid',
    number: makeIdentity('19600101', number),
    birth: '1960-01-01' as never,
  },
  place: villages[village] ?? '',
  amountYuan,
  persons: 1 + (number % 3),
});

test('who moves within a township stays; who moves to another one ended here and is new there', () => {
  const { rows } = closeMonth(
    [person(1, 0, 300), person(2, 0, 300), person(3, 0, 300)],
    [person(1, 1, 300), person(2, 2, 500), person(3, 0, 250)],
    november,
  );
  expect(rows).toMatchObject([
    { place: '410825101', new: 0, ended: 1, raised: 0, lowered: 1, households: 2, amountYuan: 550 },
    { place: '410825102', new: 1, ended: 0, raised: 0, lowered: 0, households: 1, amountYuan: 500 },
  ]);
});

test('every township adds up: last month, and who came, less who left', () => {
  const list = fc.uniqueArray(
    fc.record({ number: fc.nat(30), village: fc.nat(2), amount: fc.nat(5) }),
    { selector: ({ number }) => number },
  );
  fc.assert(
    fc.property(list, list, (older, newer) => {
      const people = (some: typeof older) =>
        some.map((one) => person(one.number, one.village, one.amount));
      const { rows } = closeMonth(people(older), people(newer), november);
      for (const { place, households, new: entered, ended } of rows) {
        const before = people(older).filter((one) => one.place.startsWith(place)).length;
        expect(households).toBe(before + entered - ended);
      }
    }),
  );
});

const county = 'src/testing/fixtures/one-county';

/** The list becomes two, of 农村 and 城市, each with every other row. */
async function shareOut(notices: string, id: string): Promise<void> {
  const yaml = await readFile(join(notices, id, 'notice.yaml'), 'utf8');
  const [head = '', ...rows] = (await readFile(join(notices, id, 'list.csv'), 'utf8'))
    .trim()
    .split('\n');
  for (const [turn, [word, area]] of Object.entries({ rural: '农村', urban: '城市' }).entries()) {
    const folder = join(notices, id.replace('-2026', `-${word}-2026`));
    await mkdir(folder);
    await writeFile(join(folder, 'notice.yaml'), `${yaml.trimEnd()}\narea: ${area}\n`);
    const half = rows.filter((_, index) => index % 2 === turn);
    await writeFile(join(folder, 'list.csv'), `${[head, ...half].join('\n')}\n`);
  }
  await rm(join(notices, id), { recursive: true });
}

describe('npm run close:month', () => {
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'close-'));
    await cp(join(county, 'data'), data, { recursive: true });
  });
  afterEach(() => rm(data, { recursive: true, force: true }));
  const lists = ['10', '11'].map((month) => `410825-subsistence-allowance-2026-${month}`);
  const words = (named: readonly string[]): string[] => [
    ...['--programme', '低保', '--county', '温县', '--month', '2026年11月'],
    ...named,
  ];
  const folders = () => ({ env: { CONTENT_DIR: join(county, 'content'), DATA_DIR: data } });
  const close = (...args: string[]) => runScript('close-month.ts', words(args), folders());

  test('from the two published lists of a county comes its ledger, other rows untouched', async () => {
    const file = join(data, 'ledger/2026-11.csv');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace(/^(4108251.*subsistenceAllowance),\d+,\d+/m, '$1,0,0'));
    const broken = await close(...lists);
    // The month before and the broken one no longer add up: the ledger is refused as a whole.
    expect(broken.output).toContain('ledger/2026-11.csv');
    await rm(file);
    const { code, output } = await startScript('close-month.ts', words(lists), folders());
    expect(output).toContain('按姓名和村对上');
    expect(code).toBe(0);
    const own = (text: string) =>
      text.split('\n').filter((line) => line.startsWith('410825') && line.includes('subsistence'));
    expect(own(await readFile(file, 'utf8'))).toEqual(own(before));
  });

  test('a county or programme that there is not is refused with those that there are', async () => {
    const { output } = await close(...lists, '--county', '火星县');
    expect(output).toContain('没有“火星县”，应为 解放区、');
    expect((await close(...lists, '--programme', '月饼')).output).toContain('最低生活保障');
  });

  test('of a county whose month has two lists both are added up, and none is forgotten', async () => {
    const file = join(data, 'ledger/2026-11.csv');
    const before = await readFile(file, 'utf8');
    const [october = '', november = ''] = lists;
    await shareOut(join(data, 'notices'), november);
    await rm(file);
    const rural = november.replace('-2026', '-rural-2026');
    const alone = await close(october, rural);
    expect(alone.output).toContain('同一个月的另一份名单，没有写上');
    const { code } = await close(october, `${rural},${rural.replace('rural', 'urban')}`);
    expect(code).toBe(0);
    const own = (text: string) =>
      text.split('\n').filter((line) => line.startsWith('410825') && line.includes('subsistence'));
    expect(own(await readFile(file, 'utf8'))).toEqual(own(before));
  });

  test('lists that do not follow last month’s ledger are refused, and nothing is written', async () => {
    const file = join(data, 'ledger/2026-11.csv');
    const before = await readFile(file, 'utf8');
    const { code, output } = await close(...lists.reverse());
    lists.reverse();
    expect(code).toBe(1);
    expect(output).toContain('对不上');
    expect(await readFile(file, 'utf8')).toBe(before);
  });
});
