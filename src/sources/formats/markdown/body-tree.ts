import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { noEsm } from './no-code.ts';
import { reportLeftovers } from './leftover-marks.ts';
import { layOut, reportFrom } from './markdown-lines.ts';
import { writeSigns } from './markdown-signs.ts';
import type { Report } from '../reading.ts';
import { tidyMarkdown } from './tidy-markdown.ts';
import { findTooDeep, tooDeep } from './too-deep.ts';

// One ~ is a range of numbers, and bold works beside Chinese punctuation.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkMdx);

/**
 * The one syntax tree of a body: article, guide or page. It accepts Markdown as Chinese editors type it, with
 * tables, notes and components; its line numbers are those of the file. Marks that had no effect are reported.
 * `undefined` if the text could not be parsed.
 */
export function parseBody(body: string, firstLine: number, report: Report): Root | undefined {
  const deep = findTooDeep(body);
  if (deep !== undefined) {
    report(firstLine + deep, 'too-deep', tooDeep);
    return undefined;
  }
  const { text, from } = layOut(body);
  const reportHere = reportFrom(from, firstLine, report);
  const source = text.split('\n').map(writeSigns).join('\n');
  try {
    const tree = parser.parse(source);
    reportLeftovers(tree, source, reportHere);
    tidyMarkdown(tree);
    visit(tree, ({ position }) => {
      for (const point of position ? [position.start, position.end] : [])
        point.line = firstLine + (from[point.line - 1] ?? 0);
    });
    return tree;
  } catch (error) {
    reportSyntax(error as MdxError, source, reportHere);
    return undefined;
  }
}

/** The tree of a body that has been checked. @throws if it is not valid MDX */
export function parseCheckedBody(body: string): Root {
  const tree = parseBody(body, 1, () => undefined);
  if (!tree) throw new Error('a body that is no MDX was not checked before it was rendered');
  return tree;
}

interface MdxError {
  message: string;
  line?: number;
}

/** `source` is what was parsed, `report` takes its lines. */
function reportSyntax({ message, line }: MdxError, source: string, report: Report): void {
  const at = line ?? Number(/\((\d+):\d+-/.exec(message)?.[1] ?? 1);
  const before = source.split('\n').slice(0, at);
  const esm = before.findLastIndex((text) => /^(?:import|export)\b/.test(text));
  if (message.includes('import/exports') && esm !== -1) report(esm + 1, 'esm', noEsm);
  else if (before.at(-1)?.includes('<!--')) report(at, 'html', noComment);
  else report(at, 'mdx-syntax', strayBracket);
}

const noComment = '正文里不能写 HTML 注释（<!-- -->），请删去。';
const strayBracket =
  '这里的“<”或“{”会被当成代码。只想写符号时，请写全角“＜”“｛”；组件要成对，写作 <Note>…</Note>。';
