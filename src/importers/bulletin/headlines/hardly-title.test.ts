import { expect, it } from 'vitest';
import { isHardlyTitle } from './hardly-title.ts';

it.each([
  '局不断加强救助工作，加大',
  '负责人说，近年来，村里',
  '饭菜不贵，两块. 师傅记得住每个人的口味',
  '河湾县民政局',
  '图为老人们展示窗花',
  '第11期（总第203期）',
  `长椅${'又添了一张'.repeat(14)}`,
])('%s is no title', (text) => {
  expect(isHardlyTitle(text)).toBe(true);
});

it.each(['大厅里的长椅', '低保标准每月提高3.5元', '一件小事，办了三年', '创刊语'])(
  '%s may be one',
  (text) => {
    expect(isHardlyTitle(text)).toBe(false);
  },
);
