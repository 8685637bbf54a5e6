import { expect, it } from 'vitest';
import { isPageWords } from './page-words.ts';

it.each([
  '版权所有 平川报业 未经授权不得转载',
  'Copyright © 某县民政局 All Rights Reserved',
  '豫公网安备 00000000000000号',
  '本文共815字｜预计阅读2分钟',
  '图丨救助站供图',
  '图文｜柳河区民政局',
  'PART.3',
  '—— 完 ——',
  '（全文完）',
  'END｜值班编辑：立秋',
  '★ 设为星标，不再错过',
  '关注该公众号',
  '听全文',
  '柳河民政发布',
  '2025年3月8日 09:12 河南',
  '第B02版：社会',
  '本版标题导航',
  '<上一篇',
  '放大 +',
  '※ ※ ※',
  '图源网络 侵删',
  '平川区民政局文件',
  '↑点击蓝字 关注我们',
  '—THE END—',
])('%s is of the page', (text) => {
  expect(isPageWords(text)).toBe(true);
});

it.each([
  '图丨高明远',
  '一份文件改了三次',
  '图文｜高明远',
  '慈善项目完成验收',
  '完善救助的“一张表”',
  '星光照进养老院',
  '全县发布养老服务清单',
])('%s is of an article', (text) => {
  expect(isPageWords(text)).toBe(false);
});
