import { describe, expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importDocument, type ImportedBulletin } from '../import-bulletin.ts';
import type { DocumentBlock, TextBlock } from './block.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

const text = (words: string, look: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  text: words,
  size: 12,
  ...look,
});
const head = (words: string, size: number, look: Partial<TextBlock> = {}): TextBlock =>
  text(words, { size, align: 'centre', ...look });

function read(blocks: readonly DocumentBlock[]): ImportedBulletin {
  const imported = importDocument(blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return imported;
}

const bench = '大厅里添了一张长椅，等号的老人可以坐着歇一歇，椅子旁边放着一壶热水。';
const lamp = '楼道里换了新灯，夜里回家的人说，脚下看得清了，心里也亮堂了。';
const titles = (imported: ImportedBulletin) =>
  tellDrafts(imported).map(({ kicker, title }) => [kicker, title]);

describe('headlines that look as the text does', () => {
  it('are at the top of the file, where its subheads alone are bold', () => {
    const imported = read([
      text('一座大厅的长椅'),
      text('本报记者 高明远', { align: 'centre' }),
      text(bench),
      text('多一盏灯', { isBold: true, size: 14 }),
      text(lamp),
    ]);
    expect(tellDrafts(imported)).toMatchObject([
      { title: '一座大厅的长椅', body: [bench, '## 多一盏灯', lamp] },
    ]);
  });

  it('begin paragraphs of briefs that are each signed at their ends', () => {
    const imported = read([
      head('工作动态（三）', 22),
      text(`【东乡】大厅添了长椅　${bench}（高明远）`),
      text(`【西乡】楼道换了新灯　${lamp}（白若溪）`),
    ]);
    expect(tellDrafts(imported)).toEqual([
      { title: '【东乡】大厅添了长椅', bylines: ['通讯员 高明远'], body: [bench] },
      { title: '【西乡】楼道换了新灯', bylines: ['通讯员 白若溪'], body: [lamp] },
    ]);
    expect(imported.leftLines.map(({ text: words }) => words)).toEqual(['工作动态（三）']);
  });

  it('stand behind a rule, above 文：', () => {
    const imported = read([
      text('大厅添了长椅'),
      text(bench),
      text('（市民政局供稿）'),
      text('------------------------------'),
      text('楼道换了新灯'),
      text('文：白若溪', { align: 'centre' }),
      text(lamp),
    ]);
    expect(titles(imported)).toEqual([
      [undefined, '大厅添了长椅'],
      [undefined, '楼道换了新灯'],
    ]);
  });
});

describe('words of the page beside a headline', () => {
  it('are the name of the paper, as large as the headline below its rubric', () => {
    const imported = read([
      head('河湾民政', 30, { page: 1 }),
      head('社区观察', 13, { page: 1 }),
      head('一张长椅的来历和去处', 30, { page: 1 }),
      text('本报记者 高明远', { page: 1 }),
      text(bench, { page: 1 }),
      text(lamp, { page: 1 }),
    ]);
    expect(titles(imported)).toEqual([['社区观察', '一张长椅的来历和去处']]);
    expect(imported.leftLines.map(({ text: words }) => words)).toEqual(['河湾民政']);
  });

  it('are the office and the number of an official paper', () => {
    const imported = read([
      head('河湾县民政局', 36),
      head('河民告〔2026〕6号', 14),
      head('关于大厅暂停办理业务的通告', 22),
      text(bench),
      text(lamp),
    ]);
    expect(titles(imported)).toEqual([[undefined, '关于大厅暂停办理业务的通告']]);
  });

  it('are 延伸阅读 and what is behind it, unless a whole piece is', () => {
    const article = [head('大厅添了长椅', 22), text('原创 高明远 河湾民政'), text(bench)];
    const links = [text('延伸阅读'), text('春天里的十二个约定'), text('求分享')];
    const piece = [text('延伸阅读'), head('楼道换了新灯', 22), text(lamp), text('编辑：桑榆')];
    expect(titles(read([...article, ...links]))).toEqual([[undefined, '大厅添了长椅']]);
    const imported = read([...article, ...piece]);
    expect(titles(imported)).toEqual([
      [undefined, '大厅添了长椅'],
      [undefined, '楼道换了新灯'],
    ]);
    expect(tellDrafts(imported)[0]?.bylines).toEqual(['通讯员 高明远']);
  });
});

describe('what keeps a piece from being certain', () => {
  const doubtsOf = (blocks: readonly DocumentBlock[]): string =>
    read([...blocks, text('（记者 高明远）')])
      .drafts.flatMap(({ entry }) => entry.doubts.map(({ message }) => message))
      .join();
  const signed = [text(bench), text(lamp)];

  it('is a title so short that it may be a part', () => {
    expect(doubtsOf([head('全面启动', 22), ...signed])).toContain('标题很短');
    expect(doubtsOf([head('大厅添了长椅', 22), ...signed])).toBe('');
  });

  it('is nothing of the kind where the file itself says what its articles are', () => {
    const told = read([
      head('创刊语', 22, { article: 1 }),
      text('本报记者 高明远', { article: 1 }),
      text(bench, { article: 1 }),
      text(lamp, { article: 1 }),
    ]);
    expect(told.drafts.map(({ entry }) => entry.doubts)).toEqual([[]]);
  });

  it('is a caption without a word of the text', () => {
    const picture = (caption: string): DocumentBlock[] => [
      { kind: 'picture', bytes: new Uint8Array([1]) },
      text(caption, { role: 'caption' }),
    ];
    const title = head('大厅添了长椅', 22);
    const own = picture('大厅里的长椅上，几位老人坐着歇脚。');
    const other = picture('腊月廿三，石桥镇护理员拍“全家福”。');
    expect(doubtsOf([title, ...own, ...signed])).toBe('');
    expect(doubtsOf([title, ...other, ...signed])).toContain('另一篇的图片');
  });
});
