import { afterEach, describe, expect, test } from 'vitest';
import { noticeStateOn } from '../../domain/notices/expiry.ts';
import type { CalendarDate } from '../../domain/date.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { readSettings } from '../formats/settings.ts';
import { loadProject } from '../load-project.ts';

type Files = ReturnType<typeof miniProject>;

const base = 'data/notices/410621-subsistence-allowance';
const whole = `${base}-2026-11`;
let root: string | undefined;
afterEach(async () => {
  if (root !== undefined) await removeProject(root);
});

async function load(files: Files) {
  root = await writeProject(files);
  return loadProject(readSettings({}, root));
}

const codesOf = async (files: Files): Promise<string[]> =>
  (await load(files)).problems.map(({ code, file }) => `${file.split('/')[2] ?? ''} ${code}`);

interface Share {
  /** What of the folder's name comes behind the programme. */
  id: string;
  /** Says what it is about. */
  title: string;
  /** `area` and `within`. */
  scope: string;
  rows: readonly string[];
  month?: 11 | 12;
  published?: string;
}

let serial = 10;

/** A confirmed list of a part of the county. */
function addShare(
  files: Files,
  { id, title, scope, rows, month = 11, published = `2026-${month}-03` }: Share,
): Files {
  const cells = rows.map((row) => row.split(','));
  const sum = (index: number): number =>
    cells.reduce((total, row) => total + Number(row[index]), 0);
  const yaml = String(miniProject().get(`${whole}/notice.yaml`))
    .replace('浚县低保对象名单（2026年11月）', `浚县${title}低保对象名单（2026年${month}月）`)
    .replace('2026-0001', `2026-01${(serial += 1)}`)
    .replace("county: '410621'", `county: '410621'\n${scope}`)
    .replace('period: 2026-11', `period: 2026-${month}`)
    .replace('published: 2026-11-06', `published: ${published}`)
    .replace('ends: 2026-12-05', month === 11 ? 'ends: 2026-12-02' : 'ends: 2026-12-31')
    .replace(
      /totals: .*\}/,
      `totals: { rows: ${rows.length}, persons: ${sum(2)}, amountYuan: ${sum(3)} }`,
    );
  const header = '区划代码,姓名,家庭成员数量,保障金额,享受起始年月';
  return files
    .set(`${base}${id}/notice.yaml`, yaml)
    .set(`${base}${id}/list.csv`, `${[header, ...rows].join('\n')}\n`);
}

const withoutWhole = (): Files => {
  const files = miniProject();
  for (const name of ['notice.yaml', 'list.csv']) files.delete(`${whole}/${name}`);
  return files;
};

const rural: Share = {
  id: '-rural-2026-11',
  title: '农村',
  scope: 'area: 农村',
  rows: ['410621101201,白连生,2,600,2024-03', '410621101202,石麦囤,1,290,2025-01'],
};
const urban: Share = {
  id: '-urban-2026-11',
  title: '城市',
  scope: 'area: 城市',
  rows: ['410621101001,欧阳小禾,3,900,2026-11'],
};
const town: Share = {
  ...rural,
  id: '-2026-11-101',
  title: '善堂镇',
  scope: "within: ['410621101']",
};
const street: Share = {
  id: '-2026-11-001',
  title: '卫溪街道',
  scope: "within: ['410621001']",
  rows: ['410621001001,买买提·艾力,2,500,2023-07'],
};
const all = (files: Files, ...shares: readonly Share[]): Files => shares.reduce(addShare, files);

describe('lists of one county, programme and month', () => {
  test('of 农村 and 城市, or of each township, stand side by side', async () => {
    expect(await codesOf(all(withoutWhole(), rural, urban))).toEqual([]);
    expect(await codesOf(all(withoutWhole(), town, street))).toEqual([]);
    const ruralTown = { ...town, title: '善堂镇农村', scope: `${rural.scope}\n${town.scope}` };
    expect(await codesOf(all(withoutWhole(), ruralTown, urban))).toEqual([]);
  });

  test.each<[string, Share, Share]>([
    ['the whole county and 农村', { ...urban, id: '-2026-11', scope: '' }, rural],
    ['农村 and a township', rural, town],
    ['农村 twice', { ...rural, id: '-rural-2026-11-b' }, rural],
    ['one township in both', { ...street, scope: "within: ['410621001', '410621101']" }, town],
  ])('that overlap are refused: %s', async (_, one, other) => {
    const codes = await codesOf(all(withoutWhole(), one, other));
    expect(codes.filter((code) => code.endsWith(' repeated-list'))).toHaveLength(1);
  });

  test('nobody is in two of them', async () => {
    const twice = { ...urban, rows: [...urban.rows, rural.rows[0] ?? ''] };
    expect(await codesOf(all(withoutWhole(), rural, twice))).toEqual([
      '410621-subsistence-allowance-urban-2026-11 listed-twice',
    ]);
  });
});

describe('a list of a part of the county', () => {
  test.each<[string, Share, string]>([
    ['rows of another township', { ...town, rows: street.rows }, 'other-township'],
    ['a title without its area', { ...rural, title: '' }, 'title-scope'],
    ['a title of the other area', { ...rural, title: '城市' }, 'title-scope'],
    ['a title without its township', { ...town, title: '' }, 'title-scope'],
    ['a title with another township', { ...town, title: '善堂镇、卫溪街道' }, 'title-scope'],
    ['a township that is none', { ...town, scope: "within: ['410621101201']" }, 'unknown-place'],
    ['an area that is none', { ...rural, scope: 'area: 牧区' }, 'choice'],
  ])('with %s is refused', async (_, share, code) => {
    expect(await codesOf(all(withoutWhole(), share))).toContain(
      `410621-subsistence-allowance${share.id} ${code}`,
    );
  });

  test('an empty list of townships, as the desk writes it, is the whole county', async () => {
    const { project, problems } = await load(
      all(withoutWhole(), { ...rural, scope: 'area: 农村\nwithin: []' }),
    );
    expect(problems).toEqual([]);
    expect(project.notices.find(({ area }) => area === '农村')).not.toHaveProperty('within');
  });
});

describe('替换', () => {
  const next = (share: Share, published = '2026-12-03'): Share => ({
    ...share,
    id: share.id.replace('-11', '-12'),
    month: 12,
    published,
  });

  test('each list follows its own part', async () => {
    const files = all(withoutWhole(), rural, urban, next(rural), next(urban, '2026-12-02'));
    const { project, problems } = await load(files);
    expect(problems).toEqual([]);
    const endOf = (id: string): string => {
      const notice = project.notices.find((one) => one.id.endsWith(id));
      const state = notice && noticeStateOn(notice, project.notices, '2026-12-20' as CalendarDate);
      return state?.state === 'ended' ? `${state.reason} ${state.since}` : '';
    };
    expect(endOf('urban-2026-11')).toBe('replaced 2026-12-02');
    expect(endOf('rural-2026-11')).toBe('expired 2026-12-03');
  });

  test('a gap is of one part', async () => {
    const late = next(urban, '2026-12-07');
    expect(await codesOf(all(withoutWhole(), rural, urban, next(rural), late))).toEqual([
      '410621-subsistence-allowance-urban-2026-12 list-gap',
    ]);
  });

  test('the whole county is replaced by its parts on one day, and the parts by the whole', async () => {
    const before = miniProject();
    const day = '2026-12-04';
    expect(await codesOf(all(before, next(rural, day), next(urban, day)))).toEqual([]);
    const county = { ...next(rural), id: '-2026-12', title: '', scope: '' };
    expect(await codesOf(all(withoutWhole(), rural, urban, county))).toEqual([]);
  });

  test.each<[string, string | undefined]>([
    ['nothing else', undefined],
    ['the rest three days later', '2026-12-07'],
  ])('a part of it by %s is refused', async (_, rest) => {
    const shares = [next(rural, '2026-12-04'), ...(rest === undefined ? [] : [next(urban, rest)])];
    expect(await codesOf(all(miniProject(), ...shares))).toContain(
      '410621-subsistence-allowance-rural-2026-12 list-part',
    );
  });
});
