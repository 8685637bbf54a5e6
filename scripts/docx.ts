/**
 * npm run docx -- ARTICLE|NOTICE … --out DIR: writes articles and notices as Word files for circulation inside an
 * office. The file of a notice contains no list and no name.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readDocument, type WordFile } from '../src/documents/read-document.ts';
import { ProblemsError } from '../src/domain/problem.ts';
import { scanFile } from '../src/leaks/scan-personal-data.ts';
import { replaceFiles } from '../src/sources/formats/replace-file.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { loadProject } from '../src/sources/load-project.ts';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：npm run docx -- 文章或公示代号 --out 文件夹
  2016-06/safety-net                      一篇文章：期和英文短名，可以写几篇
  410825-subsistence-allowance-2026-11    一份公示：文件夹的名字；文件里没有名单
  --out 文件夹                             放在哪里`;

async function writeDocuments(): Promise<void> {
  const { ids, out } = readRequest();
  const settings = currentSettings();
  const { project, problems } = await loadProject(settings);
  if (problems.length > 0) throw new ProblemsError([...problems]);
  const files: WordFile[] = [];
  for (const id of ids) {
    const file = await readDocument(id, project, settings);
    if (!file) throw new StepFailure(`没有这篇文章或这份公示：${id}。\n\n${usage}`);
    await needClean(file);
    files.push(file);
  }
  await replaceFiles(files.map(({ name, bytes }) => ({ path: join(out, name), content: bytes })));
  console.log(`已写到 ${out}：${files.map(({ name }) => name).join('、')}`);
}

/** What may not be published on the site is not written into a file either. */
async function needClean({ name, bytes }: WordFile): Promise<void> {
  const [found] = await scanFile(name, Buffer.from(bytes));
  if (found) throw new StepFailure(`${name} 没有写出：${found.message}。`);
}

function readRequest(): { ids: string[]; out: string } {
  try {
    const { positionals, values } = parseArgs({
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 0 && values.out !== undefined)
      return { ids: [...new Set(positionals)], out: resolve(values.out) };
  } catch {
    // The usage says it.
  }
  throw new StepFailure(usage);
}

await writeDocuments().catch(reportFailure);
