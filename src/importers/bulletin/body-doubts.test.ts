import { describe, expect, test } from 'vitest';
import type { Month } from '../../domain/date.ts';
import type { DocumentBlock } from './documents/block.ts';
import { importDocument } from './import-bulletin.ts';

const title = (text: string): DocumentBlock => ({ kind: 'text', text, size: 22, align: 'centre' });
const line = (text: string): DocumentBlock => ({ kind: 'text', text, size: 11 });

const lead = line('本报讯（记者 王安）县里开了一次会。会上说了三件事。');
const whole = [title('便民窗口增加夜间服务'), lead, line('群众说很方便。窗口明年再加两个。')];

const doubtsOf = (blocks: readonly DocumentBlock[]): string[][] =>
  importDocument(blocks, '2026-03' as Month).drafts.map(({ entry }) =>
    entry.doubts.map(({ message }) => message),
  );

test('a whole piece with a headline and a byline is in no doubt', () => {
  expect(doubtsOf(whole)).toEqual([[]]);
});

describe('a body is in doubt', () => {
  test.each([
    ['a byline in its midst', '路修好了。（通讯员 李平）', '还有署名'],
    ['a byline that columns left in a sentence', '她每月按本报记者李平时到账。', '还有署名'],
    ['the credit of an office in its midst', '路修好了。（综合科）', '还有署名'],
    ['the jump to another page', '她说好。◀上接第1版', '转版'],
    ['a paragraph that ends in mid-sentence', '可她最大的难处是', '不完整'],
    ['a paragraph that begins in mid-sentence', '，都已查清并答复。', '不完整'],
    ['a quotation that nothing opened', '不能查。”三是说清楚了。', '不完整'],
  ])('for %s', (_, text, message) => {
    const [[found] = []] = doubtsOf([...whole.slice(0, 2), line(text), ...whole.slice(2)]);
    expect(found).toContain(message);
  });

  test('for brackets at its end that nobody understands', () => {
    const [found] = doubtsOf([...whole, line('大家都说好。（西岭记事）')]);
    expect(found).toContainEqual(expect.stringContaining('括号里的字'));
  });

  test('for names both before and behind it', () => {
    const blocks = [...whole, line('大家都说好。（通讯员 李平）')];
    expect(doubtsOf(blocks).flat()).toContainEqual(expect.stringContaining('开头和结尾都有署名'));
  });

  test('for no whole sentence', () => {
    const blocks = [title('便民窗口增加夜间服务'), line('本报讯（记者 王安）县里开了一次会，')];
    expect(doubtsOf(blocks).flat()).toContainEqual(expect.stringContaining('没有几句完整'));
  });

  test('for a single subhead', () => {
    const bold: DocumentBlock = { kind: 'text', text: '闹钟叮叮响', size: 11, isBold: true };
    const blocks = [...whole, bold, line('喇叭响起来。老人笑了。')];
    expect(doubtsOf(blocks).flat()).toContainEqual(expect.stringContaining('只有一个小标题'));
  });
});

test('a piece beside one in doubt is in doubt too', () => {
  const torn = [title('板凳会上说定的事'), lead, line('可她最大的难处是')];
  const [, beside] = doubtsOf([...torn, ...whole]);
  expect(beside).toContainEqual(expect.stringContaining('相邻的一篇'));
});

test('a paragraph in the words of another piece is in doubt, and so is that piece', () => {
  const heating = '敬老院的地热改造工程冬天完工，老人不再围着煤炉取暖，管道由专职水暖工看管。';
  const cars = '流动办事车沿着盘山公路开往瓦窑沟村，打印机和申请表格都在后排，村民在槐树下办事。';
  const stray = line(`${heating.slice(0, 14)}专职水暖工看管地热管道，煤炉取暖改造完工。`);
  const found = doubtsOf([
    title('敬老院装上地热'),
    line(`本报讯（记者 王安）${heating}`),
    line(heating),
    title('山里来了办事车'),
    line(`本报讯（记者 李平）${cars}`),
    line(cars),
    stray,
  ]);
  expect(found[1]?.join()).toContain('更像同一版的另一篇');
  expect(found[0]?.join()).toContain('相邻的一篇');
});
