/** Quotes and lists inside each other; compilers take the square of it, or more than a stack. */
const deepest = 12;
const markers = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])){${deepest + 1}}`);
const widestIndent = 60;
const mostBrackets = 30;
const piled = new RegExp(`^[ \\t]{${widestIndent}}|[[(*_~<]{${mostBrackets}}`);

/** The first line, 0 for the first, whose quotes, lists or brackets are deeper than any text. */
export function findTooDeep(body: string): number | undefined {
  const at = body
    .split('\n')
    .findIndex((line) => (markers.test(line) && !rule.test(line)) || piled.test(line));
  return at === -1 ? undefined : at;
}

/** `*** ` and `- - -`: a rule between paragraphs. */
const rule = /^[ \t]*(?:[-*_][ \t]*)+$/;
export const tooDeep = '引用、列表或括号套得太深，网页生成不了；请改成普通的段落，最多套几层。';
