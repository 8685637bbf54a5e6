/** Quotes and lists nested in each other: compilers take quadratic time for them, or overflow the stack. */
const deepest = 12;
const markers = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${deepest + 1}}`);
const widestIndent = 60;
const mostBrackets = 30;
const piled = new RegExp(`^[ \\t]{${widestIndent}}|[[(*_~<]{${mostBrackets}}`);

/** Characters. The checks of a sentence take more than twice the time for a sentence of twice the length. */
const longestLine = 20_000;
/** Signs that mean something, in one line: a long article has fewer than 500 in all. */
const mostSigns = 300;
const sign = /[[{<`*_~|!]/g;
/** Cells of a row; a screen has no room for them. */
const mostCells = 40;
/** Lines with text. The longest page of the house has 200, a long law 1,000. */
const mostLines = 2_000;

/**
 * The first line, 0 for the first, that is longer than any paragraph, deeper than any text in quotes, lists or brackets,
 * wider than any table, or behind the end of any text.
 */
export function findTooDeep(body: string): number | undefined {
  let lines = 0;
  const at = body.split('\n').findIndex((line) => {
    if (line.trim() !== '') lines += 1;
    return lines > mostLines || isTooMuch(line);
  });
  return at === -1 ? undefined : at;
}

const isTooMuch = (line: string): boolean =>
  line.length > longestLine ||
  (markers.test(line) && !rule.test(line)) ||
  piled.test(line) ||
  (line.match(sign)?.length ?? 0) > mostSigns ||
  line.split('|').length > mostCells + 2;

/** `*** ` and `- - -`: a rule between paragraphs. */
const rule = /^[ \t]*(?:[-*_][ \t]*)+$/;
export const tooDeep =
  '一段太长（超过两万字），一篇太长（超过两千行），一行里的标记或表格的列太多，或引用、列表、括号套得太深，网页生成不了；请分段、分篇，改成普通的段落，最多套几层；很宽的表格请拆成几张。';
