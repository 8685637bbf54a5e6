import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../domain/problem.ts';
import { lintBody, type BodyRules } from './mdx-lint.ts';
import { reportOn } from '../reading.ts';

const rules: BodyRules = { components: { Note: {} }, sections: [], hasPicture: () => false };

function lint(body: string, used: BodyRules = rules) {
  const problems: Problem[] = [];
  const { facts } = lintBody(body, 5, used, reportOn(problems, 'a.mdx'));
  return { facts, found: problems.map(({ code, line }) => `${code}:${line}`) };
}

describe('a body', () => {
  test.each([
    ['好\n\nimport a from "b"\n', ['esm:7']],
    ['好\n\nexport default 1\n', ['esm:7']],
    ['好\nexport const a = 1;\n', ['esm:6']],
    ['**好**\n  import a from "b"\n', ['esm:6']],
    ['好{1}好', ['expression:5']],
    ['{/* 好 */}', ['expression:5']],
    ['<Note>{1}</Note>', ['expression:5']],
    ['<Note {...a}>好</Note>', ['expression:5']],
    ['<Note a="b">好</Note>', ['component-attribute:5']],
    ['<Card />', ['unknown-component:5']],
    ['<Note.Inner />', ['unknown-component:5']],
    ['<></>', ['html:5']],
    ['好<br class="a"/>好', ['html:5']],
    ['<script>alert(1)</script>', ['html:5']],
    ['<!-- 好 -->', ['html:5']],
    ['一\n\n<Note>\n\n好', ['mdx-syntax:7']],
    ['不足<a人', ['mdx-syntax:5']],
    ['<javascript:x>', ['mdx-syntax:5']],
    ['{姓名 + 1}', ['expression:5']],
    ['[好](javascript:x)', ['link-scheme:5']],
    ['[好](JAVA&#115;cript:x)', ['link-scheme:5']],
    ['[好](data:text/html,x)', ['link-scheme:5']],
    ['[好][1]\n\n[1]: vbscript:x', ['link-scheme:7']],
    ['![](/a.jpg)', ['picture-alt:5', 'picture-file:5']],
    ['# 好', ['heading:5']],
    ['好\n===', ['heading:5']],
    ['> # 好', ['heading:5']],
    ['', ['empty-body:5']],
    ['好\n\n2月**30日**\n', ['impossible-date:7']],
    ['- 好\n- 2月30日\n', ['impossible-date:6']],
  ])('%j breaks a rule', (body, problems) => expect(lint(body).found).toEqual(problems));

  test.each([
    '一\n\n## 二\n\n- 三\n',
    '`{1}` 和 `<b>`',
    '[好](https://example.cn) [好](/a/) [好](mailto:a@b.cn)',
    '一 < 二，不足<5人',
    '这是 import 的意思',
    '<Note>好</Note>',
  ])('%j breaks none', (body) => expect(lint(body).found).toEqual([]));

  test('counts Han characters', () => {
    expect(lint('<Note>两字</Note>abc').facts).toEqual({ hanCount: 2 });
  });

  test('must hold the sections', () => {
    const found = lint('## 对象条件\n', { ...rules, sections: ['对象条件', '标准怎么算'] }).found;
    expect(found).toEqual(['missing-section:5', 'missing-section:5']);
    const whole = '## 对象条件\n\n老人。\n\n## 标准怎么算\n\n见表。\n';
    expect(lint(whole, { ...rules, sections: ['对象条件', '标准怎么算'] }).found).toEqual([]);
  });

  test.each([
    '1101**05**19491231002X',
    '&#49;&#49;0105194912310&#48;2X',
    '110105\\_19491231\\_002X',
    '`110105`19491231002X',
    '110105\n19491231\n002X',
    '110105<br>19491231<br>002X',
  ])('does not hide a number: %j', (body) =>
    expect(lint(`一\n\n${body}`).found).toEqual(['personal-data:7']),
  );
});
