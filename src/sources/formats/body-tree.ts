import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Report } from './reading.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

/**
 * The one syntax tree of a body: Markdown with tables, notes and components. Its lines are those of the file.
 * `undefined` after a problem was reported.
 */
export function parseBody(body: string, firstLine: number, report: Report): Root | undefined {
  try {
    // Empty lines in front give every node the line of its file.
    return parser.parse('\n'.repeat(firstLine - 1) + body);
  } catch (error) {
    reportSyntax(error as MdxError, body, firstLine, report);
    return undefined;
  }
}

/** The tree of a body that has been checked. @throws where it is no MDX */
export const parseCheckedBody = (body: string): Root => parser.parse(body);

interface MdxError {
  message: string;
  line?: number;
}

function reportSyntax(
  { message, line }: MdxError,
  body: string,
  firstLine: number,
  report: Report,
): void {
  const at = line ?? Number(/\((\d+):\d+-/.exec(message)?.[1] ?? firstLine);
  const before = body.split('\n').slice(0, at - firstLine + 1);
  const esm = before.findLastIndex((text) => /^(?:import|export)\b/.test(text));
  if (message.includes('import/exports') && esm !== -1) report(firstLine + esm, 'esm', noEsm);
  else if (before.at(-1)?.includes('<!--')) report(at, 'html', noComment);
  else report(at, 'mdx-syntax', strayBracket);
}

export const noEsm =
  '正文里不能写程序（import、export）。请删去这一行；若是英文正文，请不要让这个词打头。';
const noComment = '正文里不能写 HTML 注释（<!-- -->），请删去。';
const strayBracket =
  '这里的“<”或“{”会被当成代码。只想写符号时，请写全角“＜”“｛”；组件要成对，写作 <Note>…</Note>。';
