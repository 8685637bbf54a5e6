import { describe, expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import type { Problem } from '../../domain/problem.ts';
import { splitFrontMatter } from '../../sources/formats/front-matter.ts';
import { lintBody } from '../../sources/formats/markdown/mdx-lint.ts';
import { reportOn } from '../../sources/formats/reading.ts';
import { parseYaml } from '../../sources/formats/yaml-file.ts';
import { settleAccount } from './account.ts';
import { importBulletin } from './import-bulletin.ts';
import { writeReport } from './report.ts';
import { normalise } from './text/normalise.ts';
import { textOf } from './text/source-text.ts';

const issue = '2018-07' as Month;

/** Every habit of a raw page, in words of our own. */
const page = `
本报记者 高明远
本报通讯员 岳大川 陶 静

天刚蒙蒙亮，一辆白色面包车开出石桥
镇大厅，往最远的瓦窑沟村去。车里坐着两名
经 办 员 ， 后 排 放 着 打 印 机 和 一 箱 表

格,一路没有歇脚。

“以前办一回手续，得走大半天。”村
民老聂说。如今每逢周三，办事车就停在村口
的老槐树下，一顿饭的工夫就办完了。

山里来了流动办事车
——石桥镇上门办理救助见闻

本报讯（记者白若溪 通
讯员阮一鸣） 11 月 5 日，
河湾县敬老院不再围着煤炉
取暖。房间里的温度稳定在
20℃以上。
 本报讯（记者高明远）清明节前，全市殡葬服务单位把收费
目录贴到了大厅。哪些项目免费，价格多少，一看就明白。

市里还公开了监督电话。3月以来，受理咨询147次(含网上)，退
还多收费用2起。

全市殡葬服务单位

公布收费目录接受监督

槐树湾社区请民间艺人走进照料中心，教老人们剪窗花、写福字，屋子里笑声不断，人
人手里都有一张红纸。

图为老人们展示窗花。 卓然 摄

创刊语
从本期起，专刊和大家见面了。一
封信，几句话，说的是柴米油盐，连着
政策冷暖。

笔尖连着心。盼着您的来信。

义工来到北坪村，
除杂草、刷油漆、换
螺丝。图为志愿者给
单杠刷漆。

柏青 摄
`;

const { drafts, account, doubts, seams } = importBulletin(page, issue);
const shown = (part: Parameters<typeof normalise>[0] | undefined): string | undefined =>
  part && textOf(normalise(part, 'headline'));
const bodyOf = (index: number): string[] =>
  (drafts[index]?.text ?? '')
    .replace(/^---\n.*?\n---\n/su, '')
    .trim()
    .split('\n\n');

describe('a page with every habit', () => {
  it('finds the entries, their kinds and their bylines', () => {
    expect(
      drafts.map(({ entry }) => [
        entry.kind,
        ...entry.bylines.map(({ role, name }) => `${role} ${name}`),
      ]),
    ).toEqual([
      ['通讯', '记者 高明远', '通讯员 岳大川', '通讯员 陶静'],
      ['消息', '记者 白若溪', '通讯员 阮一鸣'],
      ['消息', '记者 高明远'],
      ['图片', '摄 卓然'],
      ['评论'],
      ['图片', '摄 柏青'],
    ]);
  });

  it('gives every headline to its body and leaves a lost one open', () => {
    expect(
      drafts.map(({ entry: { headline } }) => [
        shown(headline?.kicker),
        shown(headline?.title),
        shown(headline?.deck),
      ]),
    ).toEqual([
      [undefined, '山里来了流动办事车', '石桥镇上门办理救助见闻'],
      [undefined, undefined, undefined],
      ['全市殡葬服务单位', '公布收费目录接受监督', undefined],
      [undefined, undefined, undefined],
      [undefined, '创刊语', undefined],
      [undefined, undefined, undefined],
    ]);
    expect(drafts[1]?.text).toContain('\ntitle: 【待填】\n');
    expect(drafts[1]?.entry.doubts.map(({ message }) => message).join()).toContain('找不到标题');
  });

  it('puts hard-wrapped, spaced-out and divided lines back into paragraphs', () => {
    expect(bodyOf(0)).toEqual([
      '天刚蒙蒙亮，一辆白色面包车开出石桥镇大厅，往最远的瓦窑沟村去。车里坐着两名经办员，后排放着打印机和一箱表格，一路没有歇脚。',
      '“以前办一回手续，得走大半天。”村民老聂说。如今每逢周三，办事车就停在村口的老槐树下，一顿饭的工夫就办完了。',
    ]);
    expect(bodyOf(1)).toEqual([
      '11月5日，河湾县敬老院不再围着煤炉取暖。房间里的温度稳定在20℃以上。',
    ]);
    expect(bodyOf(2)).toHaveLength(2);
    expect(bodyOf(2)[1]).toContain('147次（含网上），退还');
    expect(seams).toEqual([9]);
  });

  it('keeps a caption apart from the text of the photo', () => {
    expect(drafts[3]?.text).toContain('  caption: 图为老人们展示窗花。\n  archived: false');
    expect(bodyOf(3)).toHaveLength(1);
    expect(drafts[5]?.text).toContain('  caption: 图为志愿者给单杠刷漆。');
    expect(bodyOf(4)).toHaveLength(2);
  });

  it('accounts for every character and says so', () => {
    expect(account.faults).toEqual([]);
    expect(account.total).toBe(page.replace(/\s/gu, '').length);
    const report = writeReport(importBulletin(page, issue), 'page.txt');
    expect(report).toContain('覆盖 100%');
    expect(report).toContain('第 9 行');
    expect(doubts.map(({ line }) => line)).toEqual([7]);
  });

  it('writes what the reader of the content reads', () => {
    for (const draft of drafts) {
      const problems: Problem[] = [];
      const report = reportOn(problems, draft.fileName);
      const parts = splitFrontMatter(draft.text, report);
      const isMap = parts && parseYaml(parts.yaml, 2, report, (map) => map.has('text'));
      const rules = { components: {}, sections: [], hasPicture: () => false };
      lintBody(parts?.body ?? '', 1, rules, report);
      expect(isMap).toBe(true);
      // The marks for the editor are refused, and nothing else; the keys are asked for by the article's reader.
      const others = problems.filter(({ code, message }) =>
        code === 'unknown-key' ? false : !message.includes('待填'),
      );
      expect(others).toEqual([]);
      expect(draft.fileName).toMatch(/^\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*\.mdx$/);
    }
  });
});

describe('the account', () => {
  const source = importBulletin(page, issue).source;

  it('misses a character that no draft has', () => {
    const [first, ...rest] = drafts;
    const poorer = { ...first, shown: first?.shown.slice(1) ?? [] } as (typeof drafts)[number];
    expect(settleAccount(source, [poorer, ...rest], []).faults.join()).toContain('没有去处');
  });

  it('notices a character that two drafts have', () => {
    const twice = drafts[0] as (typeof drafts)[number];
    expect(settleAccount(source, [...drafts, twice], []).faults.join()).toContain('不止一次');
  });

  it('notices a file that does not hold what it should', () => {
    const [first, ...rest] = drafts;
    const text = first?.text.replace('面包车', '小轿车') ?? '';
    const other = { ...first, text } as (typeof drafts)[number];
    expect(settleAccount(source, [other, ...rest], []).faults.join()).toContain('对不上');
  });

  it('notices a character that became another', () => {
    const [first, ...rest] = drafts;
    const glyphs = first?.shown.map((glyph, at) => (at === 3 ? { ...glyph, char: '错' } : glyph));
    const other = { ...first, shown: glyphs } as (typeof drafts)[number];
    expect(settleAccount(source, [other, ...rest], []).faults.join()).toContain('变成了');
  });
});

describe('headlines of two articles that were run together', () => {
  const bodies = [
    '本报讯（记者 高明远）铁匠巷为什么叫铁匠巷？走进南岭区的老城，抬头就能在新换的地名标志上找到答案。标志共有268块。',
    '本报讯（记者 白若溪）青龙市福彩中心举行助学金发放仪式，100名家庭困难的大学新生每人领到5000元，钱来自公益金。',
  ] as const;
  const titles = (heads: string): (string | undefined)[][] =>
    importBulletin([bodies[0], '', heads, '', bodies[1]].join('\n'), issue).drafts.map(
      ({ entry: { headline } }) => [shown(headline?.kicker), shown(headline?.title)],
    );
  const right = [
    ['南岭区', '地名标志换新装'],
    ['青龙市福彩中心', '公益金资助大学新生'],
  ];

  it.each([
    ['one after the other', '南岭区\n地名标志换新装\n青龙市福彩中心\n公益金资助大学新生'],
    ['in turns', '南岭区\n青龙市福彩中心\n地名标志换新装\n公益金资助大学新生'],
    ['side by side', '南岭区    青龙市福彩中心\n地名标志换新装    公益金资助大学新生'],
  ])('%s', (_, heads) => {
    expect(titles(heads)).toEqual(right);
  });

  it('on one line without a gap, and the report says so', () => {
    const text = [bodies[0], '', '地名标志换新装公益金资助大学新生', '', bodies[1]].join('\n');
    const imported = importBulletin(text, issue);
    expect(imported.drafts.map(({ title }) => title)).toEqual([
      '地名标志换新装',
      '公益金资助大学新生',
    ]);
    expect(imported.drafts[0]?.entry.doubts.map(({ message }) => message).join()).toContain('连排');
  });
});

describe('headlines of two lines behind their bodies', () => {
  const reports = [
    '本报讯（记者 白若溪）近日，青龙市民政局把《养老服务三年提升方案》发到各县。方案写明了床位、护理员和助餐点的数目。',
    '本报讯（记者 高明远）十七年来，桥头投注站的灯总是最晚熄。上月十九日，站里出了一注大奖，奖金三百万元。',
    '本报讯（记者 陶静）经过一个冬天的丈量，柳河县首批“智慧门牌”开始上墙。扫一扫，路名、辖区一看便知。',
  ];
  const headlines = [
    '青龙市民政局印发《养老服务\n三年提升方案（2018～2020年）》',
    '我市31070022号桥头投注站\n守候17年终于迎来大奖彩票',
    '柳河县首批“智慧门牌”\n安装上墙',
  ];
  const text = reports.flatMap((report, at) => [report, '', headlines[at], '']).join('\n');

  it('are whole: a title in book marks, who and what, what was done', () => {
    expect(importBulletin(text, issue).drafts.map(({ title }) => title)).toEqual([
      '青龙市民政局印发《养老服务三年提升方案（2018～2020年）》',
      '我市31070022号桥头投注站守候17年终于迎来大奖彩票',
      '柳河县首批“智慧门牌”安装上墙',
    ]);
  });

  it('leave no article to be torn for them', () => {
    const talk = Array.from({ length: 8 }, (_, at) => [
      `闻局长说，第${at + 1}件事是把大厅搬到`,
      '村口，让群众少跑路、少等候，',
      '办成了再说办法。',
      '',
    ]).flat();
    const page = [reports[0], '', headlines[0], '', '本报记者 高明远', '', ...talk].join('\n');
    expect(importBulletin(page, issue).drafts).toHaveLength(2);
  });
});

it('parts a line of two headlines where it has a space, for the two articles above it', () => {
  const text = [
    '本报记者 高明远',
    '',
    '发放棉衣、修缮房屋、添置炉灶，全市民政系统用一个月走遍山村，确保温暖过冬，不落一户困难家庭。',
    '入冬以来，各县挨家登记，确保温暖过冬成了大伙的口头话。',
    '',
    '本报讯（通讯员 陶静）按照全会精神，市民政局对后半年的重点项目作了部署，多举措抓好重点项目。',
    '',
    '市民政局',
    '',
    '多举措抓好重点项目 确保温暖过冬 不落一户困难家庭',
    '——全市民政系统冬季走访综述',
    '',
    '本报讯（记者 白若溪）河湾县换发了新的门牌。居民扫一扫，路名一看便知。',
    '',
    '河湾县换发门牌',
  ].join('\n');
  const heads = importBulletin(text, issue).drafts.map(({ entry: { headline } }) => [
    shown(headline?.kicker),
    shown(headline?.title),
    shown(headline?.deck),
  ]);
  expect(heads).toEqual([
    [undefined, '确保温暖过冬 不落一户困难家庭', '全市民政系统冬季走访综述'],
    ['市民政局', '多举措抓好重点项目', undefined],
    [undefined, '河湾县换发门牌', undefined],
  ]);
});

it('puts what belongs to no entry into the report', () => {
  const head = '第3版 2018年7月30日 星期一';
  const foot = '责任编辑：沈默言';
  const text = [head, '', '本报讯（记者 白若溪）大厅今天开放。', '', foot].join('\n');
  const imported = importBulletin(text, issue);
  expect(imported.leftLines.map((line) => line.text)).toEqual([head, foot]);
  expect(imported.account.faults).toEqual([]);
  expect(writeReport(imported, 'raw.txt')).toContain(`- 第 1 行：${head}`);
});

describe('a child that is named', () => {
  const text = `本报讯（记者 白若溪）儿童节那天，市儿童福利院很热闹。护理员扶着方小满的小手一起切蛋糕。
方小满因患脑瘫不能走路。院长邢海波说，孩子们很高兴。`;
  const imported = importBulletin(text, issue);

  it('cannot be published unseen', () => {
    expect(imported.drafts[0]?.text).toContain('【待填】护理员扶着');
    expect(imported.drafts[0]?.text).toContain('【待填】方小满因患');
    expect(imported.drafts[0]?.risks.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('gives its name to no file; a text without a headline is named by its own first words', () => {
    expect(imported.drafts[0]?.fileName).toBe('01-draft-01.mdx');
    const photo = '图为老人们展示窗花。 卓然 摄\n';
    expect(importBulletin(photo, issue).drafts[0]?.fileName).toMatch(/^01-lao-?ren/);
  });

  it('is shown in the report with its line; officials are not taken for children', () => {
    const report = writeReport(imported, 'raw.txt');
    expect(report).toContain('第 2 行');
    expect(report).toContain('“方小满”');
    expect(report).toContain('文中有职务的人：邢海波');
  });
});
