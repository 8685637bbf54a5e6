import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What an import wrote, as its report has it in a line that no reader sees. */
interface Written {
  readonly source: string;
  /** By path below the folder of drafts, or of pictures: the sum of the file. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly pictures: Readonly<Record<string, string>>;
}

/** An earlier import of the same file, of which nothing was edited. */
interface EarlierImport {
  /** Full paths of everything that it wrote. */
  readonly files: readonly string[];
  /** Names of drafts and report within the folder. */
  readonly names: readonly string[];
}

export const sumOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The line of the report. */
export const tellWritten = (written: Written): string =>
  `<!-- 本次导入写的文件，重新导入时用来认出没有改过的：${JSON.stringify(written)} -->\n`;

const line = /^<!-- 本次导入写的文件[^{]*(\{.*\}) -->$/mu;

/**
 * Finds the import of `source` whose report is in `folder`; `undefined` if there is none. Refuses, in Chinese, if
 * one of its drafts was edited: an editor's work is never overwritten.
 */
export async function findEarlierImport(
  source: string,
  folder: string,
  present: readonly string[],
  pictureRoot: string,
): Promise<EarlierImport | { readonly refusals: readonly string[] } | undefined> {
  for (const report of present.filter((name) => /^report(?:-\d+)?\.md$/.test(name))) {
    const [, json] = line.exec(await readFile(join(folder, report), 'utf8')) ?? [];
    if (json === undefined) continue;
    const written = JSON.parse(json) as Written;
    if (written.source !== source) continue;
    const drafts = Object.entries(written.drafts).map(([name, sum]) => ({
      path: join(folder, name),
      sum,
    }));
    const pictures = Object.entries(written.pictures).map(([name, sum]) => ({
      path: join(pictureRoot, name),
      sum,
    }));
    const files = [...drafts, ...pictures];
    const changed = (await Promise.all(files.map(isChanged))).flat();
    if (changed.length > 0)
      return {
        refusals: changed.map(
          (path) =>
            `${path} 已经改过或者移走了，不会覆盖：请直接在稿件里改标题，或者把这次导入的稿件和报告都移走，再导入。`,
        ),
      };
    return {
      files: [...files.map(({ path }) => path), join(folder, report)],
      names: [...Object.keys(written.drafts), report],
    };
  }
  return undefined;
}

async function isChanged({ path, sum }: { path: string; sum: string }): Promise<string[]> {
  const content = await readFile(path).catch(() => undefined);
  return content && sumOf(content) === sum ? [] : [path];
}
