import { afterEach, expect, test } from 'vitest';
import { webNamePolicy } from '../../domain/notices/disclosure-policy.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { readSettings } from '../formats/settings.ts';
import { loadProject } from '../load-project.ts';

const lawsFile = 'data/reference/laws.csv';
const noticeFile = 'data/notices/410621-subsistence-allowance-2026-11/notice.yaml';
const village = '《最低生活保障审核确认办法》第二十四条';

let root = '';
afterEach(() => removeProject(root));

/** The notice of the small project, which cites a local rule with these days and this word on the open web. */
async function policyUnder(inForce: string, repealed: string, openWeb: string): Promise<string> {
  const files = miniProject();
  const laws = String(files.get(lawsFile)).replace(/,note$/m, ',openWeb,note');
  const withColumn = laws.replace(/,,,$/gm, ',,,,').replace(/,"已废止/, ',,"已废止');
  files.set(lawsFile, `${withColumn}local,示例规定,,县政府,${inForce},${repealed},,${openWeb},\n`);
  const notice = String(files.get(noticeFile));
  files.set(noticeFile, notice.replace(village, `${village}、《示例规定》第三条`));
  root = await writeProject(files);
  const { project, problems } = await loadProject(readSettings({}, root));
  // That a rule is repealed is reported as well.
  expect(problems.filter(({ code }) => code !== 'stale-law')).toEqual([]);
  const found = project.notices.find(({ id }) => noticeFile.includes(id));
  return found ? webNamePolicy(found) : 'no notice';
}

test.each([
  ['a rule that allows the open web and holds', '2026-01-01', '', 'true', 'full'],
  ['a rule for the village alone', '2026-01-01', '', '', 'masked'],
  ['a rule of which it is said that it does not', '2026-01-01', '', 'false', 'masked'],
  ['a rule repealed before', '2020-01-01', '2026-01-01', 'true', 'masked'],
  ['a rule that ends while the list stands', '2020-01-01', '2026-11-20', 'true', 'masked'],
  ['a rule that begins while the list stands', '2026-11-20', '', 'true', 'masked'],
])('%s', async (_what, inForce, repealed, openWeb, policy) => {
  expect(await policyUnder(inForce, repealed, openWeb)).toBe(policy);
});
