import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importBulletin } from '../import-bulletin.ts';
import { writeReport } from '../report.ts';
import { importBulletinFile } from '../write-drafts.ts';
import { isHardlyTitle } from './hardly-title.ts';
import { noPicks, parsePicks } from '../picks/picks.ts';

const issue = '2018-07' as Month;
const twoLines = [
  '本报讯（记者 陶静）经过一个冬天的丈量，柳河县首批“智慧门牌”开始上墙。扫一扫，路名、辖区一看便知。',
  '',
  '柳河县首批“智慧门牌”',
  '安装上墙',
].join('\n');

describe('a headline of two lines', () => {
  const headOf = (picks: string): string | undefined =>
    importBulletin(twoLines, issue, undefined, 1, parsePicks(picks)).drafts[0]?.text.match(
      /original:\n((?: {2}.*\n)+)/,
    )?.[1];

  it('has both readings in the report, and takes the picked one', () => {
    const report = writeReport(importBulletin(twoLines, issue), 'raw.txt');
    expect(report).toContain('| 读法 | 第 1 种 | 第 2 种 |');
    expect(report).toContain('| 主题 | 柳河县首批“智慧门牌”安装上墙 | 安装上墙 |');
    expect(report).toContain('`--pick 1=2`');
    expect(headOf('1=1')).toBe('  title: 柳河县首批“智慧门牌”安装上墙\n');
    expect(headOf('1=2')).toBe('  kicker: 柳河县首批“智慧门牌”\n  title: 安装上墙\n');
  });

  it('stays open for 0, and the report has its lines', () => {
    const open = importBulletin(twoLines, issue, undefined, 1, parsePicks('1=0'));
    expect(open.drafts[0]?.text).toContain('\ntitle: 【待填】\n');
    expect(open.leftLines.map(({ flat }) => flat)).toEqual(['柳河县首批“智慧门牌”安装上墙']);
    expect(open.account.faults).toEqual([]);
  });

  it('refuses a piece or a reading that the report has not', () => {
    const faults = (picks: string): readonly string[] =>
      importBulletin(twoLines, issue, undefined, 1, parsePicks(picks)).pickFaults;
    expect(faults('2=1').join()).toContain('没有第 2 篇');
    expect(
      importBulletin(
        '本报讯（记者 陶静）一句话。',
        issue,
        undefined,
        1,
        parsePicks('1=2'),
      ).pickFaults.join(),
    ).toContain('只有 1 种');
    expect(faults('1=2')).toEqual([]);
  });
});

it('picks readings of several pieces at once', () => {
  const other = twoLines.replaceAll('柳河', '青龙').replace('陶静', '高明远');
  const text = `${twoLines}\n\n${other}`;
  const titles = (picks: string): (string | undefined)[] =>
    importBulletin(text, issue, undefined, 1, parsePicks(picks)).drafts.map(({ title }) => title);
  expect(titles('1=2，2=2')).toEqual(['安装上墙', '安装上墙']);
  expect(titles('1=2')).toEqual(['安装上墙', '青龙县首批“智慧门牌”安装上墙']);
});

it('gives the lines of a headline to the other of two pieces where that is picked', () => {
  const text = [
    '本报讯（记者 陶静）河湾县办理救助的大厅换了新桌椅。群众坐着等，工作人员站着说。',
    '',
    '办理救助的大厅热闹了',
    '',
    '本报讯（记者 白若溪）石桥镇办理救助的大厅添了热水。群众坐着等，工作人员站着说。',
  ].join('\n');
  const titles = (picks: string): (string | undefined)[] => {
    const imported = importBulletin(text, issue, undefined, 1, parsePicks(picks));
    expect(imported.account.faults).toEqual([]);
    return imported.drafts.map(({ title }) => title);
  };
  const usual = titles('1=1');
  const owner = usual.findIndex((title) => title !== undefined) + 1;
  expect(titles(`${owner}=2`)).toEqual(usual.toReversed());
});

it.each([
  '局不断加强“救急难”工作，加大',
  '闫局长说，近年来，温泉县民政',
  '城乡低保、特困供养人员，',
  '责任编辑 何文 校对 吕杰',
  '《民政之页》2021年4月',
  '2018年7月月刊 本期7篇 共2版',
  '图为老人们在包粽子',
  '村里的老人在窗边 卓然 摄',
  '印发《养老服务',
  '的工作人员来到村里',
])('never takes %s for a title', (text) => {
  expect(isHardlyTitle(text)).toBe(true);
});

it.each([
  '六一，孩子们不再孤单',
  '创刊语',
  '一碗粥的约定',
  '地名标志换新装 老城添新景',
  '谁出押金？',
  '着力保障困难群众过冬',
  '地名里的乡愁',
])('may take %s for a title', (text) => {
  expect(isHardlyTitle(text)).toBe(false);
});

it('leaves half a sentence out of a draft until an editor picks it', () => {
  const text =
    '本报讯（记者 陶静）河湾县的大厅换了新桌椅。群众坐着等。\n\n责任编辑们的一天，从大厅，\n开始\n\n本报讯（记者 白若溪）石桥镇添了热水。群众坐着等。';
  for (const { title } of importBulletin(text, issue).drafts)
    expect(title === undefined || !isHardlyTitle(title)).toBe(true);
});

it.each(['3', '3=3', 'a=1', '3=1,3=2', '', '0=1'])('cannot read %j as picks', (text) => {
  expect(parsePicks(text)).toBeUndefined();
});

describe('a second import with picks', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'picks-'));
    await writeFile(join(folder, 'raw.txt'), twoLines);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const out = (): string => join(folder, 'out');
  const run = (picks?: string) =>
    importBulletinFile(join(folder, 'raw.txt'), issue, out(), undefined, out(), {
      picks: (picks === undefined ? undefined : parsePicks(picks)) ?? noPicks,
    });

  it('takes the place of the first, as often as one likes', async () => {
    await run();
    await run('1=2');
    const [draft = '', ...others] = await readdir(out());
    expect(others).toEqual(['report.md']);
    expect(await readFile(join(out(), draft), 'utf8')).toContain('  title: 安装上墙');
    await run('1=1');
    expect(await readdir(out())).toHaveLength(2);
  });

  it('leaves a draft alone that was edited', async () => {
    await run();
    const [draft = ''] = await readdir(out());
    await writeFile(join(out(), draft), '改过的稿件');
    const outcome = await run('1=2');
    expect('refusals' in outcome && outcome.refusals.join()).toContain('已经改过');
    expect(await readFile(join(out(), draft), 'utf8')).toBe('改过的稿件');
  });
});
