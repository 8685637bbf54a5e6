import type { Problem } from '../src/domain/problem.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { readSettings, type Settings } from '../src/sources/formats/settings.ts';
import { filesInTheWay, goodPublic, hostilePublic } from '../src/testing/hostile/hostile-texts.ts';
import {
  filesInPublic,
  hostileTries,
  soundTries,
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
    row('恶意的文字拦得下', await askEach(hostileTries(), check), true),
    row('古怪而正当的文字通得过', await askEach(soundTries(), check), false),
    row('恶意的文件拦得下', await askTogether(hostilePublic, check), true),
    row('古怪而正当的文件通得过', await askTogether(goodPublic, check), false),
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

/** Files of `public/` do not touch each other: one project holds them all. */
async function askTogether(texts: typeof hostilePublic, check: Check): Promise<Asked> {
  const { files, tries } = filesInPublic(texts);
  const refused = await filesRefused(files, check);
  return tries.map(({ what, file }) => ({ what, isRefused: refused.has(file) }));
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
