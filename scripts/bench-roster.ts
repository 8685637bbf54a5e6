import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  noticeId,
  openOffice,
  readCountyVillages,
} from '../src/importers/roster/testing/bench-room.ts';
import {
  largeBook,
  largeText,
  makeManyPeople,
} from '../src/importers/roster/testing/large-roster.ts';
import { expectedList, type Person } from '../src/rosters/testing/people.ts';
import { meterNode, type Usage } from './meter.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { StepFailure } from '../src/terminal/steps.mjs';

const rows = 100_000;
/** The number of townships in the prefecture of a large province; each has a file of its own. */
const townships = 300;
const mostSeconds = 20;
const mostMegabytes = 500;

/**
 * Imports rosters of 100,000 rows, as one file and as three hundred, and compares two; each in a process of its
 * own. Prints time and memory. @throws StepFailure if either exceeds its limit, or a list differs from its roster
 */
export async function benchRoster(): Promise<void> {
  const office = await openOffice();
  const folder = await mkdtemp(join(tmpdir(), 'roster-bench-'));
  try {
    const people = makeManyPeople(await readCountyVillages('410825'), rows);
    const files = {
      CSV: join(folder, 'roster.csv'),
      XLSX: join(folder, 'roster.xlsx'),
      '下月 CSV': join(folder, 'next.csv'),
    };
    await writeFile(files.CSV, largeText(people));
    await writeFile(files.XLSX, largeBook(people));
    // A month later: some gone, some raised.
    const next = people.flatMap((person, index) =>
      index % 50 === 0
        ? []
        : { ...person, amountYuan: person.amountYuan + (index % 20 === 0 ? 1 : 0) },
    );
    await writeFile(files['下月 CSV'], largeText(next));
    const env = { ...process.env, NOTICES_DIR: office.settings.noticesDir, AS_OF: '2026-11-20' };
    const list = join(office.settings.noticesDir, noticeId, 'list.csv');
    const expected = expectedList(people);
    const usages: [string, Usage][] = [];
    for (const kind of ['CSV', 'XLSX'] as const) {
      const args = [files[kind], '--notice', noticeId, '--replace', '--record', folder];
      usages.push([`导入 ${kind}`, await meterCommand('import:roster', args, env)]);
      if ((await readFile(list, 'utf8')) !== expected)
        throw new StepFailure(`${kind} 导入的名单与名册不一致。`);
    }
    const parts = await writeParts(people, folder);
    const args = [...parts, '--notice', noticeId, '--replace', '--record', folder];
    usages.push([`导入 ${parts.length} 份`, await meterCommand('import:roster', args, env)]);
    if ((await readFile(list, 'utf8')) !== expected)
      throw new StepFailure(`${parts.length} 份合成的名单与名册不一致。`);
    usages.push([
      '比对两份名册',
      await meterCommand('compare:rosters', [files.XLSX, files['下月 CSV'], '--out', folder], env),
    ]);
    judge(usages);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await office.close();
  }
}

/** Writes the same people into one file for each township, alternately CSV and XLSX. */
async function writeParts(people: readonly Person[], folder: string): Promise<string[]> {
  const size = Math.ceil(people.length / townships);
  return Promise.all(
    Array.from({ length: townships }, async (_, index) => {
      const part = people.slice(index * size, (index + 1) * size);
      const isText = index % 2 === 0;
      const path = join(folder, `township-${index}.${isText ? 'csv' : 'xlsx'}`);
      await writeFile(path, isText ? largeText(part) : largeBook(part));
      return path;
    }),
  );
}

/** Returns a command of package.json with the flags that it has there. */
async function meterCommand(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Usage> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Record<string, string>;
  };
  const [, ...words] = scripts[command]?.split(' ') ?? [];
  return meterNode([...words, ...args], { env });
}

function judge(usages: readonly (readonly [string, Usage])[]): void {
  showTable(
    [`${rows} 行`, '秒', '处理器秒', '峰值 MB'],
    usages.map(([name, { seconds, cpuSeconds, peakMegabytes }]) => [
      name,
      seconds.toFixed(1),
      cpuSeconds.toFixed(1),
      peakMegabytes.toFixed(0),
    ]),
  );
  const faults = usages.filter(
    // What a command waits for while other programs have the processor is not its own time.
    ([, { cpuSeconds, peakMegabytes }]) =>
      cpuSeconds > mostSeconds || peakMegabytes > mostMegabytes,
  );
  if (faults.length > 0)
    throw new StepFailure(
      `${faults.map(([name]) => name).join('、')}超过了处理器 ${mostSeconds} 秒或 ${mostMegabytes} MB。`,
    );
  console.log(`都在处理器 ${mostSeconds} 秒、${mostMegabytes} MB 以内，名单与名册一字不差。`);
}
