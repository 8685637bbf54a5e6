import { afterEach, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { readSettings } from '../formats/settings.ts';
import { loadProject } from '../load-project.ts';

const table = 'data/reference/publicity.csv';
const noticeFile = 'data/notices/410621-extreme-poverty-support-review-2026-11/notice.yaml';
const listFile = 'data/notices/410621-subsistence-allowance-2026-11/list.csv';

let root = '';
afterEach(() => removeProject(root));

/** Problems of the small project after its table of rules was changed. */
async function problemsWith(change: (csv: string) => string, files = miniProject()) {
  files.set(table, change(String(files.get(table))));
  root = await writeProject(files);
  const { project, problems } = await loadProject(readSettings({}, root));
  return {
    project,
    problems: problems.map(
      ({ file, line, field, message }) => `${file}:${line} ${field ?? ''}：${message}`,
    ),
  };
}

test('a notice has the rule of its programme, its stage and its day', async () => {
  const { project, problems } = await problemsWith((csv) => csv);
  expect(problems).toEqual([]);
  const review = project.notices.find(({ stage }) => stage === 'review');
  expect(review?.rule).toMatchObject({ days: 7, articles: '第十五条' });
});

test.each([
  ['five days', 'review,7,0,60', 'review,5,0,60', /publicity\.csv:2 .*days.*第十九条/],
  ['a year of review', 'review,7,0,60', 'review,7,0,400', /publicity\.csv:2 .*longest.*最长 60 天/],
  [
    'identity numbers',
    '家庭成员数量|保障金额|享受起始年月,full,,confirmation-measures,第二十四条',
    '身份证号|家庭成员数量|保障金额|享受起始年月,full,,confirmation-measures,第二十四条',
    /publicity\.csv:3 .*columns.*《个人信息保护法》第二十八条.*身份证号/,
  ],
  [
    'an amount for each of the 特困',
    '60,享受起始年月,full,,support-rules,第十五条',
    '60,保障金额|享受起始年月,full,,support-rules,第十五条',
    /publicity\.csv:4 .*columns.*不得公开无关信息/,
  ],
  ['full names of 临时救助', ',masked,医疗', ',full,医疗', /publicity\.csv:7 .*请写 masked/],
  ['lists of children', 'temporaryAssistance,', 'childrenInNeed,', /publicity\.csv:7 .*不得公布/],
  ['a cause that tells of an illness', '医疗|教育', '癌症|教育', /publicity\.csv:7 .*causes.*癌症/],
  [
    'before its law',
    '2021-07-01,\nsubsistence',
    '2020-01-01,\nsubsistence',
    /:2 .*2021-07-01 才有/,
  ],
  [
    'a law that is repealed',
    'confirmation-measures,第十九条',
    'trial-measures,第十九条',
    /:2 .*起废止/,
  ],
  ['an unknown law', 'support-rules,第十五条', 'no-law,第十五条', /:4 .*laws\.csv/],
])('%s is refused', async (_what, is, becomes, expected) => {
  const { problems } = await problemsWith((csv) => csv.replace(is, becomes));
  expect(problems.filter((problem) => expected.test(problem))).toHaveLength(1);
});

test('two rows for one day are refused', async () => {
  const { problems } = await problemsWith((csv) =>
    `${csv.trimEnd()}\n${csv.split('\n')[1] ?? ''}x\n`.replace(',x\n', ',2030-01-01\n'),
  );
  expect(problems).toEqual([expect.stringMatching(/publicity\.csv:8 .*同一段时间已经有一行/)]);
});

test('a notice without a rule of its day is refused where it stands', async () => {
  const { problems } = await problemsWith((csv) =>
    csv.replace(/(support-rules,第十五条.*),2021-04-26,/, '$1,2026-11-13,'),
  );
  expect(problems).toEqual([
    expect.stringMatching(/notice\.yaml:\d+ .*没有这个项目“初审公示”在 2026-11-12 用的一行/),
  ]);
});

test('a longer period of the bureau’s own holds for its notices', async () => {
  const { problems } = await problemsWith((csv) =>
    csv.replace('extremePovertySupport,review,7', 'extremePovertySupport,review,10'),
  );
  expect(problems).toEqual([
    expect.stringMatching(/notice\.yaml:\d+ .*满10个工作日到2026年11月26日/),
  ]);
});

test('columns that the bureau does not publish are refused in its lists', async () => {
  const { problems } = await problemsWith((csv) =>
    csv.replace(
      '家庭成员数量|保障金额|享受起始年月,full,,confirmation-measures,第二十四条',
      '家庭成员数量|保障金额,full,,confirmation-measures,第二十四条',
    ),
  );
  expect(problems[0]).toMatch(/list\.csv:1 .*享受起始年月.*不允许/);
});

test('a list without the month of start is whole where the rule leaves it out', async () => {
  const files = miniProject();
  files.set(listFile, String(files.get(listFile)).replace(/,[^,\n]*$/gm, ''));
  const { problems, project } = await problemsWith(
    (csv) =>
      csv.replace(
        '家庭成员数量|保障金额|享受起始年月,full,,confirmation-measures,第二十四条',
        '家庭成员数量|保障金额,full,,confirmation-measures,第二十四条',
      ),
    files,
  );
  expect(problems).toEqual([]);
  expect(project.notices.find(({ stage }) => stage === 'confirmed')?.totals.persons).toBe(8);
});

test('while the table has problems, notices are not blamed', async () => {
  const { problems } = await problemsWith((csv) => csv.replace('review,7,0,60', 'review,x,0,60'));
  expect(problems).toHaveLength(1);
  expect(problems.join()).not.toContain(noticeFile);
});
