import type { Nodes, Root, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { noEsm } from './no-code.ts';
import { countLineEnds, type Report } from '../reading.ts';

/** Three words or more that form no sentence: a row of a table. */
const cells =
  '[ \\t]*[^\\s，。；：、！？]{1,12}(?:[ \\t\u3000]+[^\\s，。；：、！？]{1,12}){2,}[ \\t]*';
const bold = '加粗的星号没有成对，或里面多了空格：写作 **加粗的字**，不要加粗就删去星号';
/** Markup that a reader would see, and what to do about it. */
const leftovers: readonly (readonly [RegExp, string])[] = [
  [/＊＊/u, bold],
  [/(?<!_)__(?=[^\s_])[^_]+__(?!_)/u, '加粗请写作 **加粗的字**，不用下划线'],
  [/^[-－+＋](?=\p{Script=Han})/mu, '列表的每一项写作“- 项目”，横线后面空一格；破折号请写“——”'],
  [
    /(?<![\p{L}\p{N}_])_[^_\s]+_(?![A-Za-z\d_])/u,
    '夹着字的下划线会照样印出来：加粗写作 **加粗的字**',
  ],
  [/~~/u, '正文里不写删除线：要删的字请直接删去'],
  [
    /^[#＃]+(?=[^\s#＃][^#＃]*$)|^[#＃]{2,}/u,
    '小标题写作“## 标题”，单独一行；不是小标题的，请删去 #',
  ],
  [
    /[\]］】][ \t\u3000]*[（(]\s*(?:https?:|mailto:|tel:|\/)|[\]］]\[|\[\[|\]\]/iu,
    '链接没有写成：写作 [文字](https://…)，用半角方括号和圆括号',
  ],
  [
    /!\[[^\]]*\]\(|\]\((?=[^\s()]*[\s\u3000])/u,
    '图片或链接没有写成：圆括号里的地址不能有空格，图片文件名里有空格的请改名',
  ],
  [/\[\^[^\]]*\]/u, '这个注释没有内容：在文末另起一行写“[^1]: 注释的内容”，不要注释就删去'],
  [
    /[|｜]\s*:?-{3}|^\s*[|｜].*[|｜]\s*$|\S[ \t]*[|｜][^\n]*\n[^\n]*\S[ \t]*[|｜]/mu,
    '表格没有写成：表头下面要有一行 | --- | --- |，每行格数一样',
  ],
  [
    new RegExp(`\\S\\t+\\S[^\\n]*\\n[^\\n]*\\S\\t+\\S|^${cells}(?:\\n${cells}){2,}$`, 'mu'),
    '用空格、制表符隔开的几列会连成一段：请写成表格，表头下面有一行 | --- | --- |',
  ],
  [/<\/?[a-z!]/iu, '正文里不能写 HTML，请改用 Markdown 写法'],
  [
    /&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|hellip|mdash|middot|#\d+|#x[\da-f]+)\b|&[a-z]{2,10};/iu,
    '这里有没有转换的代码（&…;），请换成字',
  ],
  [/`/u, '请删去反引号 `'],
  [/\\[nrt](?![a-z])/u, '这里的 \\n、\\t 会照样印出来，请改成换行或空格'],
  [
    /==[^=\s][^=]*==|\+\+[^+\s]+\+\+|^:{2,}|\{\{|^\[toc\]$|^=+$|\$\$/imu,
    '这里的记号网站不认，读者会照样看到，请删去',
  ],
];

/** How a star that hides a name or multiplies is written for the parser. */
export const literalStar = '&#42;';

/**
 * Reports marks of Markdown that had no effect and that a reader would see. Escaped stars are intended. `source` is
 * the text that the tree was parsed from.
 */
export function reportLeftovers(tree: Root, source: string, report: Report): void {
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'text') reportText(node.value, sliceOf(node, source), line, report);
    if (node.type === 'emphasis') report(line, 'mark', noEmphasis);
    if (node.type === 'strong' && /^[、，。；：！？）”》]/u.test(toString(node)))
      report(line, 'mark', `${bold}；遮住姓名写作“李某”。`);
    if (node.type === 'delete') report(line, 'mark', `${noStrike}。`);
    if (
      node.type === 'listItem' &&
      (typeof node.checked === 'boolean' || /^\[[ xX]?\]/u.test(toString(node)))
    )
      report(line, 'mark', noBoxes);
    if (node.type === 'link' && isUnclear(sliceOf(node, source))) report(line, 'mark', unclearEnd);
    if (isEmpty(node)) report(line, 'mark', nothingBehind);
    if (node.type === 'definition' && !isUsed(tree, node.identifier))
      report(line, 'mark', noDefinition);
    if (node.type === 'footnoteDefinition' && !isUsed(tree, node.identifier))
      report(line, 'mark', noReference);
    if (node.type === 'table') reportLongRows(node, report);
    // Of the first level all are refused where headings are looked at.
    if (node.type === 'heading' && node.depth > 1 && !sliceOf(node, source).startsWith('#'))
      report(line, 'heading', setext);
  });
}

const noEmphasis =
  '单个 * 或 _ 夹着字，看不出是什么意思：加粗写作 **字**，乘号写“×”，星号本身写作 \\*。';
const noStrike = '正文里不写删除线：要删的字请直接删去';
const noBoxes = '列表里不写方框 [ ]，请写作“- 项目”。';
const setext = '这一行下面的 --- 或 === 会把它变成标题；要分隔线，请在中间空一行。';

const nothingBehind = '这个记号后面没有字：请补上，或者删去这一行。';

/** https://a.cn/民政: a bare address, whose Han may be the sentence that goes on. */
const isUnclear = (source: string): boolean =>
  /^https?:\/\/[a-z\d.:-]+\/(?:[!-~]*\/)?\p{Script=Han}/iu.test(source);
const unclearEnd =
  '网址后面紧接着汉字，看不出网址到哪里为止：写作 [文字](https://…)；汉字不是网址的，请在前面空一格。';

const isEmpty = (node: Nodes): boolean =>
  (node.type === 'heading' || node.type === 'listItem') && toString(node).trim() === '';

const isUsed = (tree: Root, identifier: string): boolean => {
  let isFound = false;
  visit(tree, ['linkReference', 'imageReference', 'footnoteReference'], (node) => {
    if ('identifier' in node && node.identifier === identifier) isFound = true;
  });
  return isFound;
};

const noReference =
  '正文里没有地方提到这个注释，读者看不到它：在要注释的字后面写上 [^名称]，不要注释就删去。';
const noDefinition = '这一行读者看不到：链接写作 [文字](https://…)，冒号后面的地址改放在圆括号里。';

/** Cells beyond the last column of the head would not be shown. */
function reportLongRows({ children: [head, ...rows] }: Table, report: Report): void {
  const width = head?.children.length ?? 0;
  for (const { children, position } of rows)
    if (children.length > width)
      report(
        position?.start.line ?? 1,
        'mark',
        `表格这一行有 ${children.length} 格，表头只有 ${width} 格，多出的读者看不到，请对齐。`,
      );
}

function reportText(value: string, source: string, line: number, report: Report): void {
  const code = /\n\s*(?:import|export)\b/u.exec(value);
  // Right below a paragraph it is text to the parser, and would be published as text.
  if (code) return report(line + countLineEnds(value, code.index + 1), 'esm', noEsm);
  const unmeant = source.replaceAll(literalStar, '');
  const found = [
    ...leftovers.map(([pattern, says]) => ({ index: value.search(pattern), says })),
    { index: unmeant.search(/\\?\*\\?\*/u), says: bold },
    { index: unmeant.search(/(?<!\\)\*/u), says: star },
  ].filter(({ index }) => index >= 0);
  for (const { index, says } of found.slice(0, 1))
    report(line + countLineEnds(value, index), 'mark', `${says}。`);
}

const star = '这里的 * 会照样印出来：加粗写作 **字**，乘号写“×”，星号本身写作 \\*';

const sliceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** The same marks in a value that is not Markdown: **重要** in a headline. */
export const findPlainMarks = (text: string): { index: number; says: string }[] =>
  [[/\*\*/u, bold] as const, ...leftovers].flatMap(([pattern, says]) => {
    const index = pattern.exec(text)?.index;
    return index === undefined
      ? []
      : [{ index, says: `这一项不是 Markdown，记号会照样显示：${says}` }];
  });
