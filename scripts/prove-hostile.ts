import type { Problem } from '../src/domain/problem.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { readSettings, type Settings } from '../src/sources/formats/settings.ts';
import { filesInTheWay } from '../src/testing/hostile/hostile-texts.ts';
import {
  hostileTogether,
  hostileTries,
  type ManyTries,
  soundTogether,
  type Try,
} from '../src/testing/hostile/hostile-tries.ts';
import {
  miniProject,
  removeProject,
  writeProject,
  type ProjectFiles,
} from '../src/testing/mini-project.ts';
import type { Row } from './prove-row.ts';

type Check = (
  settings: Settings,
) => Promise<{ problems: readonly Pick<Problem, 'code' | 'file'>[] }>;

/** npm run prove -- hostile: hostile files stop the check with their own name, odd and sound ones pass. */
export async function proveHostile({ check = checkProject }: { check?: Check } = {}): Promise<
  Row[]
> {
  return [
    row('恶意的内容拦得下', await askEach(hostileTries(), check), true),
    row('恶意的文字和文件拦得下', await askTogether(hostileTogether(), check), true),
    row('古怪而正当的文字和文件通得过', await askTogether(soundTogether(), check), false),
    row('public 里的文件占不了网页的网址', await askInTheWay(check), true),
  ];
}

/** What was tried, and whether a problem names its file. */
type Asked = readonly { what: string; isRefused: boolean }[];

function row(promise: string, asked: Asked, refused: boolean): Row {
  const wrong = asked.filter(({ isRefused }) => isRefused !== refused);
  const faults = wrong.map(({ what }) => what);
  return { promise, tried: '放进完整的项目', times: asked.length, faults };
}

async function askEach(tries: readonly Try[], check: Check): Promise<Asked> {
  const asked = [];
  for (const { what, file, files } of tries)
    asked.push({ what, isRefused: (await filesRefused(files, check)).has(file) });
  return asked;
}

/** Tries in files of their own do not touch each other: one project holds all of a kind. */
async function askTogether(kinds: readonly ManyTries[], check: Check): Promise<Asked> {
  const asked = [];
  for (const { files, tries } of kinds) {
    const refused = await filesRefused(files, check);
    asked.push(...tries.map(({ what, file }) => ({ what, isRefused: refused.has(file) })));
  }
  return asked;
}

async function askInTheWay(check: Check): Promise<Asked> {
  const files = miniProject();
  for (const file of filesInTheWay) files.set(`public/${file}`, '甲\n');
  const refused = await filesRefused(files, check);
  return filesInTheWay.map((what) => ({ what, isRefused: refused.has(`public/${what}`) }));
}

async function filesRefused(files: ProjectFiles, check: Check): Promise<ReadonlySet<string>> {
  const root = await writeProject(files);
  try {
    const { problems } = await check(readSettings({ AS_OF: '2026-11-20' }, root));
    return new Set(problems.map(({ file }) => file));
  } finally {
    await removeProject(root);
  }
}
