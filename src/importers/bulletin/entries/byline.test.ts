import { expect, it } from 'vitest';
import { parseBylines, parseNameAlone, parseOriginal } from './byline.ts';
import { takeLead, takeTail } from './signature.ts';
import { textOf, type Glyph } from '../text/source-text.ts';

const glyphs = (text: string): Glyph[] => [...text].map((char, at) => ({ char, at }));
const people = (found: readonly { role: string; name: string }[] | undefined): string | undefined =>
  found?.map(({ role, name }) => `${role}${name}`).join('|');

it.each([
  ['本报记者 高明远', '记者高明远'],
  ['本报记者 高明远 通讯员 岳大川、陶静', '记者高明远|通讯员岳大川|通讯员陶静'],
  ['（记者高明远 通讯员岳大川）', '记者高明远|通讯员岳大川'],
  ['记者高明远通讯员岳大川', '记者高明远|通讯员岳大川'],
  ['□本报通讯员　陶　静', '通讯员陶静'],
  ['卓然 摄', '摄卓然'],
  ['本报记者 高明远 摄', '摄高明远'],
  ['记者 高明远 文/图', '记者高明远|摄高明远'],
  ['文/高明远 图/卓然', '通讯员高明远|摄卓然'],
  ['记者 高明远 通讯员 岳大川 摄影报道', '记者高明远|通讯员岳大川|摄岳大川'],
  ['通讯员 阿依古丽·买买提', '通讯员阿依古丽·买买提'],
  ['高明远 文 卓安然 图', '通讯员高明远|摄卓安然'],
  ['文：高明远', '通讯员高明远'],
  ['特约评论员 高明远', '记者高明远'],
  ['记者 高明远 摄影 卓安然', '记者高明远|摄卓安然'],
  ['本刊特约 高明远', '记者高明远'],
  ['2026-10-28　通讯员　陶静', '通讯员陶静'],
  ['文 / 高明远　图 / 受访者提供', '通讯员高明远'],
  ['石桥村供稿　高明远', '通讯员高明远'],
  ['通讯员 衡 山 芦 苇', '通讯员衡山|通讯员芦苇'],
  ['本报记者 柳 青 山 通讯员 陶 静', '记者柳青山|通讯员陶静'],
  ['记者 欧 阳 明 远', '记者欧阳明远'],
  ['记者 柳 青 山　陶 静', '记者柳青山|记者陶静'],
  ['文/图 记者 柳 青 山', '记者柳青山'],
  ['撰稿：高明远　审核：陶静　签发：岳大川', '通讯员高明远'],
])('reads %s', (text, found) => {
  expect(people(parseBylines(glyphs(text)))).toBe(found);
});

it.each([
  '日报小记者中心，共同',
  '记者在现场看到',
  '市民政局',
  '高明远',
  '创刊语',
  '记者手记',
  '本报记者观察',
])('takes %s for no byline', (text) => {
  expect(parseBylines(glyphs(text))).toBeUndefined();
});

it.each([
  ['河湾县民政局 安欣然', '通讯员安欣然'],
  ['河湾县民政局 养老服务科', undefined],
  ['高 远', '通讯员高远'],
])('reads %s by itself', (text, found) => {
  expect(people(parseNameAlone(glyphs(text)))).toBe(found);
});

it('takes the author behind 原创, and not the account of an editor', () => {
  expect(people(parseOriginal(glyphs('原创 高明远 河湾民政')))).toBe('通讯员高明远');
  expect(parseOriginal(glyphs('原创 小编 河湾民政'))).toBeUndefined();
});

it.each([
  ['本报讯（记者高明远 通讯员岳大川、陶静）正文。', '记者高明远|通讯员岳大川|通讯员陶静'],
  ['本报讯 (通讯员 陶静) 正文。', '通讯员陶静'],
  ['（记者 高明远）正文。', '记者高明远'],
  ['本报讯 记者高明远报道：正文。', '记者高明远'],
  ['本报讯 正文。', ''],
])('takes the lead off %s', (text, found) => {
  const lead = takeLead(glyphs(text));
  expect(people(lead.bylines)).toBe(found);
  expect(textOf(lead.rest).trim()).toBe('正文。');
});

it.each([
  ['正文。（通讯员 陶静）', '通讯员陶静'],
  ['图为窗花。 卓然 摄', '摄卓然'],
  ['图为窗花。本报记者 卓然 摄', '摄卓然'],
  ['正文。（安欣然）', '通讯员安欣然'],
  ['正文。（河湾县图书馆安欣然）', '通讯员安欣然'],
  ['正文（详见第2版）', ''],
])('takes the signature off %s', (text, found) => {
  expect(people(takeTail(glyphs(text)).bylines)).toBe(found);
});
