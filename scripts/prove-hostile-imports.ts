import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileInput } from '../src/testing/hostile/hostile-input.ts';
import { pdfInputs } from '../src/testing/hostile/hostile-pdf.ts';
import { rosterInputs } from '../src/testing/hostile/hostile-roster.ts';
import { textInputs } from '../src/testing/hostile/hostile-text.ts';
import { wordInputs } from '../src/testing/hostile/hostile-word.ts';
import { miniProject, removeProject, writeProject } from '../src/testing/mini-project.ts';
import { meterCommand, type Metered } from './meter.ts';
import type { Row, Tell } from './prove-row.ts';

const mostCpuSeconds = 5;
const mostMegabytes = 500;
/** The command is ended then; a busy machine may need longer than its processor time. */
const mostSeconds = 90;

/** Arguments of Node for the import of a file. */
type Program = (file: string, out: string) => readonly string[];

/** As the commands of package.json begin. */
const installed = ['--import', './scripts/installed.mjs'];

const news: Program = (file, out) => [
  ...installed,
  'scripts/import-bulletin.ts',
  ...[file, '--issue', '2026-10', '--out', out],
];
const roster: Program = (file) => [
  ...['--heap-growing-percent=50', '--max-semi-space-size=8', ...installed],
  ...['scripts/import-roster.ts', file],
  ...['--notice', '410621-subsistence-allowance-2026-11', '--replace'],
];

const doors: readonly { name: string; program: Program; inputs: readonly HostileInput[] }[] = [
  { name: '稿件', program: news, inputs: [...wordInputs, ...pdfInputs, ...textInputs] },
  { name: '名册', program: roster, inputs: rosterInputs },
];

export interface ImportTries {
  /** In the place of the commands. */
  program?: Program;
  /** So many of each door. */
  count?: number;
  tell?: Tell;
}

/** Hostile files go through the commands of an office, each in a process of its own. */
export async function proveHostileImports({
  program,
  count,
  tell = () => undefined,
}: ImportTries = {}): Promise<Row[]> {
  const rows: Row[] = [];
  for (const door of doors) {
    const inputs = door.inputs.slice(0, count);
    const faults = await askEach(inputs, program ?? door.program);
    const row = (promise: string, tried: string, of: keyof Faults): Row => ({
      ...{ promise, tried, times: inputs.length },
      faults: faults.flatMap((one) => one[of] ?? []),
    });
    const done = [
      row(`恶意的${door.name}拦得下，或者只取正当的`, '一个一个导入', 'answer'),
      row(
        `恶意的${door.name}拖不垮机器`,
        `处理器 ${mostCpuSeconds} 秒、内存 ${mostMegabytes} MB 以内`,
        'usage',
      ),
    ];
    rows.push(...done);
    done.forEach(tell);
  }
  return rows;
}

interface Faults {
  answer?: string;
  usage?: string;
}

async function askEach(inputs: readonly HostileInput[], program: Program): Promise<Faults[]> {
  const root = await writeProject(miniProject());
  const folder = await mkdtemp(join(tmpdir(), 'hostile-imports-'));
  const env = {
    ...process.env,
    ...{ CONTENT_DIR: join(root, 'content'), DATA_DIR: join(root, 'data'), AS_OF: '2026-11-20' },
  };
  const faults: Faults[] = [];
  try {
    for (const [at, input] of inputs.entries()) {
      const own = join(folder, String(at));
      await mkdir(own);
      const file = join(own, input.name);
      await writeFile(file, input.bytes());
      faults.push(
        judge(input, await meterCommand(program(file, join(own, 'out')), { env, mostSeconds })),
      );
      await rm(own, { recursive: true });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
    await removeProject(root);
  }
  return faults;
}

function judge(
  { what, passes }: HostileInput,
  { code, output, cpuSeconds, peakMegabytes }: Metered,
): Faults {
  const isTold = /\p{Script=Han}{4}/u.test(output) && !/^\s+at /m.test(output);
  const isRight = (code === 0) === passes && isTold;
  const isCheap = cpuSeconds <= mostCpuSeconds && peakMegabytes <= mostMegabytes;
  return {
    ...(isRight
      ? {}
      : { answer: `${what}：${isTold ? (code === 0 ? '收下了' : '没有收下') : '没有说明'}` }),
    ...(isCheap
      ? {}
      : { usage: `${what}：${cpuSeconds.toFixed(1)} 秒，${Math.round(peakMegabytes)} MB` }),
  };
}
