import { describe, expect, test } from 'vitest';
import { runScript, startScript } from '../run-script.ts';
import { checkChanged, writeChanged } from './changed-project.ts';
import {
  all,
  append,
  article,
  confirmed,
  edit,
  photoStory,
  reference,
  review,
  write,
  type Change,
} from './changes.ts';

test('the project without a fault has none', async () => {
  const { problems } = await checkChanged(() => undefined);
  expect(problems).toEqual([]);
});

test('faults of a notice and of its list are found at once', async () => {
  const change = all(
    edit(`${confirmed}/notice.yaml`, 'published: 2026-11-06', 'published: 2026-02-30'),
    edit(`${confirmed}/list.csv`, ',290,', ',-290,'),
    edit(`${review}/list.csv`, '白庙村,', '黑庙村,'),
    edit(`${reference}/standards.csv`, ',6000,', ',六千,'),
  );
  const { problems } = await checkChanged(change);
  expect(problems.map(({ code }) => code)).toEqual(['unknown-place', 'yuan', 'date', 'yuan']);
});

describe('what is right in another form is no fault', () => {
  const valid: [string, Change][] = [
    [
      'a list without rows',
      all(
        write(`${confirmed}/list.csv`, '区划代码,姓名,家庭成员数量,保障金额,享受起始年月\n'),
        edit(
          `${confirmed}/notice.yaml`,
          'rows: 4, persons: 8, amountYuan: 2290',
          'rows: 0, persons: 0, amountYuan: 0',
        ),
      ),
    ],
    ['a byte-order mark', edit(`${confirmed}/list.csv`, '区划代码', '\uFEFF区划代码')],
    ['GB18030', (files) => void files.set('content/pages/about.mdx', gb18030Page)],
    [
      'Windows line ends',
      (files) => {
        for (const [path, text] of files)
          if (typeof text === 'string') files.set(path, text.replaceAll('\n', '\r\n'));
      },
    ],
    ['a child by another name', append(article, '\n孤儿小麦（化名）从小患有先天性心脏病。\n')],
    [
      'a picture of a minor with consent',
      edit(photoStory, 'people: 公开场合', "people: 未成年人\n  consent: '2026-10-02'"),
    ],
    [
      'lists of which nothing was chosen, as the desk leaves them out',
      all(
        edit(photoStory, 'places: []\nprogrammes: []\n', ''),
        edit(`${review}/notice.yaml`, 'legalBasis: []\n', ''),
      ),
    ],
    ['the source has it so', append(article, '\n受理20件，办结30件（原文如此）。\n')],
    [
      'the whole address of a page of the site',
      append('content/pages/about.mdx', '\n见 https://mz.example.cn/standards/?year=2026#now 。\n'),
    ],
    ['an address of another site', append(article, '\n见 www.mca.gov.cn 。\n')],
    [
      'a file that lies in public',
      all(
        write('public/files/form.txt', '申请表\n'),
        append(
          'content/pages/about.mdx',
          '\n[申请表](/files/form.txt)，[信箱](mailto:mz@example.cn)。\n',
        ),
      ),
    ],
    [
      'pages that are counted, drawn or listed',
      append(
        'content/pages/about.mdx',
        '\n[甲](/feeds/topics/社会救助.xml)、[乙](/bulletin/places/410621/)、[丙](/coverage/410622/)、[丁](/ledger/2026-10/)、[戊](/data/standards.csv)、[己](/bulletin/2026-10.zip)。\n',
      ),
    ],
    ['a link into a page', edit(article, 'subsistence-allowance/)', 'subsistence-allowance/#who)')],
    ['empty lines at the end', append(`${confirmed}/list.csv`, ',,,,\n\n\n')],
    ['quoted cells', edit(`${confirmed}/list.csv`, '石麦囤', '"石麦囤"')],
    ['a rare character', edit(`${confirmed}/list.csv`, '石麦囤', '石𬍛囤')],
    ['a village by its full name', edit(`${review}/list.csv`, '白庙村,', '白庙村民委员会,')],
    ['a village beside a community of its name', edit(`${review}/list.csv`, '白庙村,', '石羊村,')],
  ];
  test.each(valid)('%s', async (_name, change) => {
    const { problems } = await checkChanged(change);
    expect(problems).toEqual([]);
  });
});

/** “关于” and “说明” in GB18030, the rest ASCII. */
const gb18030Page = new Uint8Array([
  ...Buffer.from('---\ntitle: '),
  ...[0xb9, 0xd8, 0xd3, 0xda],
  ...Buffer.from('\nsummary: '),
  ...[0xcb, 0xb5, 0xc3, 0xf7],
  ...Buffer.from('\nupdated: 2026-11-01\n---\n'),
  ...[0xb9, 0xd8, 0xd3, 0xda],
  0x0a,
]);

describe('the command', () => {
  const run = (cwd: string, env: Record<string, string> = {}) =>
    runScript('check.ts', [], { cwd, env });

  test('says what was checked and how long it took', async () => {
    const cwd = await writeChanged(() => undefined);
    const { code, output } = await startScript('check.ts', [], { cwd });
    expect(output).toMatch(
      /^检查通过：专刊 1 期 2 篇，.*公示 2 个（名单 6 行）.*用时 [\d.]+ 秒。\n$/m,
    );
    expect(code).toBe(0);
  });

  test('prints every problem on its line and fails', async () => {
    const change = all(
      edit(`${confirmed}/list.csv`, ',290,', ',-1,'),
      append(article, '\nexport const a = 1\n'),
    );
    const { code, output } = await run(await writeChanged(change));
    expect(output.split('\n')).toEqual([
      `${article}:21 正文里不能写程序（import、export）。请删去这一行；若是英文正文，请不要让这个词打头。`,
      `${confirmed}/list.csv:3 「保障金额」应为非负整数（元），只写数字，不写逗号、小数和单位，实际是“-1”。`,
      expect.stringMatching(/^发现 2 处问题，用时 [\d.]+ 秒。/),
      '',
    ]);
    expect(code).toBe(1);
  });

  test('tells when the last update was and refuses only where somebody asks', async () => {
    const root = await writeChanged(edit('content/site.yaml', '2026-11-20', '2026-12-20'));
    const told = await run(root);
    expect(told.output).toMatch(/^普查自查：.*上次更新是38天前（2026年11月12日，.*已经超过两周/m);
    expect(told.code).toBe(0);
    const dated = await run(root, { AS_OF: '2026-12-01' });
    expect(dated.output).toMatch(/notice\.yaml:7 上次更新是19天前.*请发布新的内容/);
    expect(dated.code).toBe(1);
  });

  test('refuses a date of the environment that does not exist', async () => {
    const root = await writeChanged(() => undefined);
    const { code, output } = await run(root, { AS_OF: '2026-02-30' });
    expect(output).toContain('「AS_OF」应为存在的日期');
    expect(code).toBe(1);
  });
});
