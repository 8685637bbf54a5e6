import { afterEach, describe, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { loadProject } from '../load-project.ts';
import { readSettings } from '../formats/settings.ts';

type Files = ReturnType<typeof miniProject>;

const november = 'data/notices/410621-subsistence-allowance-2026-11';
const december = 'data/notices/410621-subsistence-allowance-2026-12';
let root: string | undefined;
afterEach(async () => {
  if (root !== undefined) await removeProject(root);
});

async function load(files: Files) {
  root = await writeProject(files);
  return loadProject(readSettings({}, root));
}

/** The November list with more lines in its notice.yaml. */
function withLines(lines: string, path = november, files = miniProject()): Files {
  const file = `${path}/notice.yaml`;
  return files.set(file, `${String(files.get(file))}${lines}\n`);
}

/** A second list, by default of December and published on the day on which November's ends, a Thursday. */
function withDecember(change: (yaml: string) => string, files = miniProject()): Files {
  const before = String(files.get(`${november}/notice.yaml`)).replace('2026-12-05', '2026-12-03');
  const yaml = before
    .replaceAll('2026-11', '2026-12')
    .replace('2026年11月', '2026年12月')
    .replace('2026-0001', '2026-0009')
    .replace('published: 2026-12-06', 'published: 2026-12-03')
    .replace('ends: 2026-12-03', 'ends: 2027-01-04');
  return files
    .set(`${november}/notice.yaml`, before)
    .set(`${december}/notice.yaml`, change(yaml))
    .set(`${december}/list.csv`, files.get(`${november}/list.csv`) ?? '');
}

const codesOf = async (files: Files): Promise<string[]> =>
  (await load(files)).problems.map(({ code, file }) => `${file.split('/')[2] ?? ''} ${code}`);

const corrected = `
firstRows: 5
corrections:
  - { date: 2026-11-10, kind: removed, count: 1, received: 2026-11-09 }
objections:
  - { received: 2026-11-09, closed: 2026-11-10, upheld: true }
  - { received: 2026-11-12 }`;

describe('更正', () => {
  test('a correction and its objection are read, without a name', async () => {
    const { project, problems } = await load(withLines(corrected));
    expect(problems).toEqual([]);
    const notice = project.notices.find(({ id }) => november.endsWith(id));
    expect(notice).toMatchObject({
      firstRows: 5,
      corrections: [{ date: '2026-11-10', kind: 'removed', count: 1 }],
      objections: [{ upheld: true }, { received: '2026-11-12' }],
    });
  });

  test.each([
    [
      'the rows do not come out',
      corrected.replace('firstRows: 5', 'firstRows: 4'),
      'correction-rows',
    ],
    ['nobody says how many rows there were', corrected.replace('firstRows: 5', ''), 'first-rows'],
    [
      'before publication',
      corrected.replace('2026-11-10, kind', '2026-11-05, kind'),
      'correction-date',
    ],
    [
      'after the list has come down',
      corrected.replace('2026-11-10, kind', '2026-12-06, kind'),
      'correction-date',
    ],
    [
      'for an objection that never came in',
      corrected.replace('received: 2026-11-09 }', 'received: 2026-11-08 }'),
      'correction-objection',
    ],
    [
      'for an objection that was not upheld',
      corrected.replace('upheld: true', 'upheld: false'),
      'correction-objection',
    ],
    ['of a kind that tells too much', corrected.replace('removed', '家里有人去世'), 'choice'],
    ['of no rows', corrected.replace('count: 1', 'count: 0'), 'count'],
    ['with a remark', corrected.replace('count: 1', 'count: 1, name: 某某'), 'unknown-key'],
    [
      'an answer before the objection',
      corrected.replace('closed: 2026-11-10', 'closed: 2026-11-08'),
      'objection-date',
    ],
    [
      'an objection before the notice',
      corrected.replace('received: 2026-11-12', 'received: 2026-11-01'),
      'objection-date',
    ],
    ['an answer without a result', corrected.replace(', upheld: true', ''), 'objection-open'],
  ])('refused: %s', async (_, lines, code) => {
    expect(await codesOf(withLines(lines))).toContain(
      `410621-subsistence-allowance-2026-11 ${code}`,
    );
  });
});

describe('撤回', () => {
  const withdrawn = 'withdrawn: { date: 2026-11-12, reason: wrongList }';

  test('a withdrawn list may be taken out of the folder; what the clerk added up remains', async () => {
    const files = withLines(withdrawn);
    files.delete(`${november}/list.csv`);
    const { project, problems } = await load(files);
    expect(problems).toEqual([]);
    const notice = project.notices.find(({ id }) => november.endsWith(id));
    expect(notice).toMatchObject({ totals: { rows: 4 }, townships: [] });
  });

  test('a list that is not withdrawn may not be missing', async () => {
    const files = miniProject();
    files.delete(`${november}/list.csv`);
    expect(await codesOf(files)).toEqual(['410621-subsistence-allowance-2026-11 missing-file']);
  });

  test.each([
    ['before publication', withdrawn.replace('11-12', '11-05'), 'withdrawal-date'],
    ['after the end', withdrawn.replace('11-12', '12-06'), 'withdrawal-date'],
    ['for a reason in free words', withdrawn.replace('wrongList', '某人不符合'), 'choice'],
  ])('refused: %s', async (_, line, code) => {
    expect(await codesOf(withLines(line))).toEqual([
      `410621-subsistence-allowance-2026-11 ${code}`,
    ]);
  });

  test('the same month may be published again once the first list is withdrawn', async () => {
    const again = (yaml: string) =>
      yaml
        .replaceAll('2026-12', '2026-11')
        .replace('2026年12月', '2026年11月')
        .replace('2026-11-03', '2026-11-12')
        .replace(/ends: .*/, 'ends: 2026-12-05');
    const rename = (files: Files) => {
      for (const name of ['notice.yaml', 'list.csv']) {
        files.set(`${november}-b/${name}`, files.get(`${december}/${name}`) ?? '');
        files.delete(`${december}/${name}`);
      }
      return files;
    };
    expect(await codesOf(rename(withDecember(again)))).toEqual([
      '410621-subsistence-allowance-2026-11-b repeated-list',
    ]);
    expect(await codesOf(rename(withDecember(again, withLines(withdrawn))))).toEqual([]);
  });
});

describe('替换', () => {
  test('the next list is published on the last day of the one before, or the day after', async () => {
    expect(await codesOf(withDecember((yaml) => yaml))).toEqual([]);
    expect(
      await codesOf(
        withDecember((yaml) => yaml.replace('published: 2026-12-03', 'published: 2026-12-04')),
      ),
    ).toEqual([]);
  });

  const late = (yaml: string) => yaml.replace('published: 2026-12-03', 'published: 2026-12-09');
  test('days without any list are refused, unless the notice says why', async () => {
    expect(await codesOf(withDecember(late))).toEqual([
      '410621-subsistence-allowance-2026-12 list-gap',
    ]);
    expect(await codesOf(withDecember((yaml) => `${late(yaml)}gapReason: checking\n`))).toEqual([]);
  });

  test('a reason for days that are not missing is refused', async () => {
    expect(await codesOf(withDecember((yaml) => `${yaml}gapReason: checking\n`))).toEqual([
      '410621-subsistence-allowance-2026-12 gap-reason',
    ]);
    expect(await codesOf(withLines('gapReason: system'))).toEqual([
      '410621-subsistence-allowance-2026-11 gap-reason',
    ]);
  });

  test.each(['2026-11-06', '2026-11-02'])(
    'a later month published on %s contradicts the list of November',
    async (day) => {
      const codes = await codesOf(
        withDecember((yaml) =>
          yaml
            .replace('published: 2026-12-03', `published: ${day}`)
            .replace('ends: 2027-01-04', 'ends: 2026-12-04'),
        ),
      );
      expect(codes.filter((code) => code.endsWith(' list-order'))).toHaveLength(1);
    },
  );
});
