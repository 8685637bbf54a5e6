import { describe, expect, test } from 'vitest';
import type { Month } from '../date.ts';
import { formatCredits, textNotice, textsOfIssue } from './retold.ts';

const site = { masthead: '淇河晚报·民政之窗' };
const piece = {
  title: '窗口开到家门口',
  titleSupplied: false,
  kicker: '淇滨区',
  deck: '两个乡镇同日开门',
  date: '2026-10' as Month,
  bylines: [{ role: '记者', name: '程知远' }] as const,
};

describe('above a body stands whose text it is', () => {
  test('a retold piece names the report, its whole headline and what is left out', () => {
    expect(textNotice({ ...piece, text: 'retold', leftOut: '孩子的姓名' }, site)).toBe(
      '据《淇河晚报·民政之窗》2026年10月报道改写。原题：淇滨区　窗口开到家门口——两个乡镇同日开门。没有转述的：孩子的姓名。',
    );
  });

  test('a supplied title is never called the original one', () => {
    const { kicker: _kicker, deck: _deck, ...rest } = piece;
    const untitled = { ...rest, titleSupplied: true };
    const supplied = '原报没有标题或标题没有存下来，现题为本站所拟。';
    expect(textNotice({ ...untitled, text: 'original' }, site)).toBe(supplied);
    expect(textNotice({ ...untitled, text: 'retold' }, site)).toBe(
      `据《淇河晚报·民政之窗》2026年10月报道改写。${supplied}`,
    );
  });

  test('the paper’s own text under its own headline needs no word', () => {
    expect(textNotice({ ...piece, text: 'original' }, site)).toBe('');
  });
});

test('a retold piece is not by the reporters: they wrote the report', () => {
  expect(formatCredits({ ...piece, text: 'original' })).toBe('记者 程知远');
  expect(formatCredits({ ...piece, text: 'retold' })).toBe('原报道：记者 程知远');
  expect(formatCredits({ text: 'retold', bylines: [] })).toBe('');
});

test('an issue says how many of its texts are retold', () => {
  const own = { text: 'original' } as const;
  const retold = { text: 'retold' } as const;
  expect(textsOfIssue([own, own])).toBe('');
  expect(textsOfIssue([own, retold])).toContain('本期有1篇');
  expect(textsOfIssue([retold, retold])).toContain('本期文字都');
});
