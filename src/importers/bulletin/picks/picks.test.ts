import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import type { TextBlock } from '../documents/block.ts';
import { tellDrafts } from '../documents/testing/tell-drafts.ts';
import { importBulletin, importDocument, type ImportedBulletin } from '../import-bulletin.ts';
import { writeReport } from '../report.ts';
import { parsePicks } from './picks.ts';

// All texts are made up.

const issue = '2018-07' as Month;
const head = (text: string): TextBlock => ({ kind: 'text', text, size: 22, align: 'centre' });
const small = (text: string): TextBlock => ({ kind: 'text', text, size: 16, isBold: true });
const line = (text: string): TextBlock => ({ kind: 'text', text, size: 12 });
const bench = '河湾县的大厅添了一排长椅。老人可以坐着等。';
const mats = '门口铺了防滑垫。台阶旁有扶手。';
const tea = '柳河区的窗口摆了热水。来人先喝一杯。';

function read(blocks: readonly TextBlock[], picks = ''): ImportedBulletin {
  const imported = importDocument(blocks, issue, 1, parsePicks(picks));
  expect(imported.account.faults).toEqual([]);
  return imported;
}
const report = (imported: ImportedBulletin): string => writeReport(imported, '稿件.docx');

describe('a subhead that may be the headline of another piece', () => {
  const blocks = [head('大厅添长椅'), line('记者 高明远'), line(bench), line(mats)];
  const two = [...blocks, small('窗口有热水'), line(tea)];

  it('begins a piece of its own where that is picked, and not otherwise', () => {
    expect(tellDrafts(read(two))).toHaveLength(1);
    expect(report(read(two))).toContain(
      '| 篇界 | 第 1 篇从头到尾是一篇 | 从“窗口有热水”起另成一篇 |',
    );
    expect(report(read(two))).toContain('`--pick 1篇界=2`');
    expect(tellDrafts(read(two, '1篇界=2'))).toEqual([
      { title: '大厅添长椅', bylines: ['记者 高明远'], body: [bench, mats] },
      { title: '窗口有热水', bylines: [], body: [tea] },
    ]);
    expect(report(read(two, '1篇界=2'))).toContain('### 1乙. 窗口有热水');
    expect(report(read(two, '1篇界=2'))).toContain('`--pick 1篇界=1`');
  });

  it('has the numbers of the other pieces as they were', () => {
    const three = [...two, head('小路有了名字'), line('通讯员 陶静'), line(mats)];
    expect(report(read(three, '1篇界=2'))).toContain('### 2. 小路有了名字');
    const both = read(three, '1篇界=2,2=0');
    expect(both.drafts.map(({ title }) => title)).toEqual(['大厅添长椅', '窗口有热水', undefined]);
  });
});

it('goes on in the piece before where that is picked', () => {
  const text = `本报讯（记者 高明远）${bench}\n本报讯（记者 陶静）${mats}`;
  const count = (picks: string): number => {
    const imported = importBulletin(text, issue, undefined, 1, parsePicks(picks));
    expect(imported.account.faults).toEqual([]);
    return imported.drafts.length;
  };
  expect([count('2篇界=1'), count('2篇界=2')]).toEqual([2, 1]);
});

describe('names that nobody is sure of', () => {
  it('are those of a journalist where that is picked', () => {
    const blocks = [head('大厅添长椅'), line(`${bench}（高明远）`)];
    const names = (picks: string): unknown => tellDrafts(read(blocks, picks))[0]?.bylines;
    expect(names('')).toEqual(['通讯员 高明远']);
    expect(names('1署名=2')).toEqual(['记者 高明远']);
    expect(names('1署名=0')).toEqual([]);
    const asks = read(blocks, '1署名=2').drafts[0]?.entry.asks ?? [];
    expect(asks.map(({ message }) => message).join()).not.toContain('署名');
    expect(report(read(blocks))).toContain('| 署名 | 通讯员 高明远 | 记者 高明远 |');
  });

  it('are taken out of brackets, with a surname that no list has, where that is picked', () => {
    const blocks = [head('大厅添长椅'), line(mats), line(`${bench}（河湾县民政局　岂阿九）`)];
    const [now] = tellDrafts(read(blocks));
    expect(now).toMatchObject({ bylines: [] });
    expect(tellDrafts(read(blocks, '1署名=2'))).toEqual([
      { title: '大厅添长椅', bylines: ['通讯员 岂阿九'], body: [mats, bench] },
    ]);
  });
});

it.each(['1篇界=0', '1署名=3', '1正文=2', '1署名=2,1署名=1'])('cannot read %s', (text) => {
  expect(parsePicks(text)).toBeUndefined();
});

it('refuses a reading that the report has not', () => {
  const blocks = [head('大厅添长椅'), line('记者 高明远'), line(bench)];
  expect(read(blocks, '1署名=2').pickFaults.join()).toContain('署名只有 1 种');
  expect(read(blocks, '1篇界=2').pickFaults.join()).toContain('篇界只有 1 种');
  expect(read(blocks, '2篇界=2').pickFaults.join()).toContain('没有第 2 篇');
});

it('loses and doubles no character, whatever is picked', () => {
  const block = fc.constantFrom(
    head('大厅添长椅'),
    head('小路有了名字'),
    small('窗口有热水'),
    line(bench),
    line(mats),
    line(`本报讯（记者 陶静）${tea}`),
    line(`${tea}（高明远）`),
    line('记者 高明远'),
    line('（河湾县　岂阿九）'),
  );
  const pick = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('', '署名', '篇界'),
    fc.integer({ min: 1, max: 2 }),
  );
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 9 }), fc.array(pick), (blocks, all) => {
      const once = new Map(all.map(([number, thing, reading]) => [`${number}${thing}`, reading]));
      read(blocks, [...once].map(([what, reading]) => `${what}=${reading}`).join());
    }),
    { numRuns: 150 },
  );
});
