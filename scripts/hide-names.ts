import { loadProject } from '../src/sources/load-project.ts';
import { readRecipientList } from '../src/sources/notices/recipient-list.ts';
import type { Settings } from '../src/sources/formats/settings.ts';

/**
 * Returns a command's output without any name from any list. If the lists cannot be read it returns nothing of the
 * output, because that may contain names.
 */
export async function hideNames(text: string, settings: Settings): Promise<string> {
  const hidden = '（名单读不出来，说明里可能有受助人姓名，因此不显示。请先运行 npm run check。）';
  try {
    const { project, problems } = await loadProject(settings);
    if (problems.length > 0) return hidden;
    const rosters = await Promise.all(
      project.notices.map((notice) => readRecipientList(settings, notice)),
    );
    const names = new Set(rosters.flat().map(({ name }) => name));
    return [...names].reduce((shown, name) => shown.replaceAll(name, '〔姓名〕'), text);
  } catch {
    return hidden;
  }
}
