import { join } from 'node:path';
import { ProblemsError } from '../src/domain/problem.ts';
import { LeafletTooLong } from '../src/print/handbook/leaflet.ts';
import { MissingGlyphs, openPrinter, type Printer } from '../src/print/printer.ts';
import { loadProject } from '../src/sources/load-project.ts';
import type { Project } from '../src/sources/project.ts';
import { replaceFile } from '../src/sources/formats/replace-file.ts';
import { currentSettings, type Settings } from '../src/sources/formats/settings.ts';
import { needChineseFont, needChromium } from '../src/terminal/browser.mjs';
import { StepFailure } from '../src/terminal/steps.mjs';

/** What a new print mends. */
const oldPrint = 'print-seal';

/** What a printing command works on: a project without problems. */
export interface PrintRun {
  project: Project;
  settings: Settings;
  printer: Printer;
}

/**
 * Writes the files that `work` prints into `out`, by name, after all have been printed. @throws ProblemsError,
 * StepFailure
 */
export async function printFiles(
  out: string,
  work: (run: PrintRun) => Promise<ReadonlyMap<string, Uint8Array | string>>,
): Promise<void> {
  const settings = currentSettings();
  const { project, problems } = await loadProject(settings);
  const others = problems.filter(({ code }) => code !== oldPrint);
  if (others.length > 0) throw new ProblemsError(others);
  await needChineseFont();
  const printer = await openPrinter(await needChromium());
  try {
    const files = await work({ project, settings, printer });
    for (const [name, bytes] of files) await replaceFile(join(out, name), bytes);
  } catch (error) {
    throw tellInChinese(error);
  } finally {
    await printer.close();
  }
}

function tellInChinese(error: unknown): unknown {
  if (error instanceof MissingGlyphs)
    return new StepFailure(
      `没有字体能印这些字：${error.characters.join('')}。请换字，或者安装有这些字的字体。`,
    );
  if (error instanceof LeafletTooLong)
    return new StepFailure(
      `“${error.title}”的申请材料、步骤太多，一页纸放不下。请把指南里的材料和步骤写短。`,
    );
  return error;
}
