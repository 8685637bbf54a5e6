import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice, readVillages, type Office } from './testing/bench-room.ts';
import { faultyRosters } from './testing/faulty-rosters.ts';
import { layoutRosters } from './testing/layout-rosters.ts';
import { expectedList, makePeople } from '../../rosters/testing/people.ts';
import { plainRosters } from './testing/sample-rosters.ts';

const people = makePeople(await readVillages());
const good = [...plainRosters(people), ...layoutRosters(people)];
const faulty = faultyRosters(people);
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const holdsPersonal = (text: string): boolean =>
  people.some(({ name, identity }) => text.includes(identity) || text.includes(name));

describe('rosters that offices write', () => {
  it('are at least sixty', () => {
    expect(good.length + faulty.length).toBeGreaterThanOrEqual(60);
  });

  it.each(good)('$name', async ({ bytes, request, listed }) => {
    const made = await office.import(bytes, request);
    if ('problems' in made) expect(made.problems).toEqual([]);
    else {
      expect(made.list).toBe(expectedList(listed ?? people));
      expect(holdsPersonal(made.record)).toBe(false);
    }
  });

  it.each(faulty.filter(({ aside }) => aside))('$name: set aside', async ({ bytes, aside }) => {
    const made = await office.import(bytes);
    if ('problems' in made) throw new Error(JSON.stringify(made.problems));
    const lines = (made.workList ?? '').split('\r\n');
    const [, , , name = ''] =
      lines.find((line) => line.split(',')[2] === `${aside?.line}`)?.split(',') ?? [];
    expect(made.workList).toMatch(aside?.hint ?? /./);
    expect(name === '' || !made.list.includes(`,${name},`)).toBe(true);
    expect(made.list.split('\n').length).toBeLessThan(expectedList(people).split('\n').length);
    expect(holdsPersonal(made.record)).toBe(false);
  });

  it.each(faulty.filter(({ fault }) => fault))('$name', async ({ bytes, request, fault }) => {
    const made = await office.import(bytes, request);
    if (!('problems' in made)) throw new Error('the roster was taken');
    expect(made.problems.map(({ code, line }) => ({ code, line }))).toEqual([
      { code: fault?.code, line: fault?.line },
    ]);
    expect(JSON.stringify(made.problems)).toMatch(fault?.hint ?? /./);
    expect(JSON.stringify(made.problems)).not.toMatch(/\d{15}/);
  });
});
