/** Quotes and lists nested in each other: compilers take quadratic time for them, or overflow the stack. */
const deepest = 12;
const markers = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${deepest + 1}}`);
const widestIndent = 60;
const mostBrackets = 30;
const piled = new RegExp(`^[ \\t]{${widestIndent}}|[[(*_~<]{${mostBrackets}}`);

/** Characters. The checks of a sentence take more than twice the time for a sentence of twice the length. */
const longestLine = 20_000;

/** The first line, 0 for the first, that is longer than any paragraph, or deeper than any text in quotes, lists or brackets. */
export function findTooDeep(body: string): number | undefined {
  const at = body
    .split('\n')
    .findIndex(
      (line) =>
        line.length > longestLine || (markers.test(line) && !rule.test(line)) || piled.test(line),
    );
  return at === -1 ? undefined : at;
}

/** `*** ` and `- - -`: a rule between paragraphs. */
const rule = /^[ \t]*(?:[-*_][ \t]*)+$/;
export const tooDeep =
  '一段太长（超过两万字），或引用、列表、括号套得太深，网页生成不了；请分段，改成普通的段落，最多套几层。';
