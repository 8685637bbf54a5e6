import { resolve } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../sources/project.ts';
import { displayPath, type Settings } from '../sources/formats/settings.ts';
import { inspectSite } from './inspect-site.ts';

/** What a site in preparation still lacks before it may go online: the inspection's problems, and windows. */
export async function listOpenTasks(project: Project, settings: Settings): Promise<Problem[]> {
  const { problems } = await inspectSite(project, settings, []);
  return [...problems, ...missingWindows(project, settings)];
}

function missingWindows({ places, windows }: Project, settings: Settings): Problem[] {
  const filled = new Set(windows.map(({ place }) => place));
  const [first, ...more] = places.filter(
    ({ level, code }) => level === 'township' && !filled.has(code),
  );
  if (first === undefined) return [];
  const others = more.length > 0 ? `等 ${more.length + 1} 个乡镇（街道）` : '';
  return [
    {
      code: 'missing-window',
      file: displayPath(settings, resolve(settings.dataDir, 'reference/windows.csv')),
      line: 1,
      message: `${first.name}（${first.code}）${others}的窗口还没有填：一个乡镇一行，填上地址、办理时间和电话，核对名称。`,
    },
  ];
}
