import type { Problem } from '../src/domain/problem.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { readSettings, type Settings } from '../src/sources/formats/settings.ts';
import { soundTries, hostileTries, type Try } from '../src/testing/hostile/hostile-tries.ts';
import { removeProject, writeProject } from '../src/testing/mini-project.ts';
import type { Row } from './prove-row.ts';

type Check = (settings: Settings) => Promise<{ problems: readonly Pick<Problem, 'file'>[] }>;

/** npm run prove -- hostile: hostile files stop the check with their own name, odd and sound ones pass. */
export async function proveHostile({ check = checkProject }: { check?: Check } = {}): Promise<
  Row[]
> {
  return [
    await judge('恶意的文件拦得下', hostileTries(), true, check),
    await judge('古怪而正当的文件通得过', soundTries(), false, check),
  ];
}

async function judge(
  promise: string,
  tries: readonly Try[],
  refused: boolean,
  check: Check,
): Promise<Row> {
  const faults: string[] = [];
  for (const one of tries) if ((await isRefused(one, check)) !== refused) faults.push(one.what);
  return { promise, tried: '一个一个放进完整的项目', times: tries.length, faults };
}

async function isRefused({ file, files }: Try, check: Check): Promise<boolean> {
  const root = await writeProject(files);
  try {
    const { problems } = await check(readSettings({ AS_OF: '2026-11-20' }, root));
    return problems.some((problem) => problem.file === file);
  } finally {
    await removeProject(root);
  }
}
