import { isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { unifyLineEnds } from './csv-structure.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseMdx, type SyntaxNode } from './mdx-lint.ts';
import { countLineEnds } from './reading.ts';

/** A text that is read in one piece: a value of the front matter, a paragraph, a heading, a cell. */
export interface TextUnit {
  /** Line of the file on which it begins. */
  line: number;
  /** Key of the front matter; absent in the body. */
  field?: string;
  /** Outermost key of the front matter under which it stands: steps, changes … */
  part?: string;
  text: string;
}

/** The texts of a file with front matter and body; without front matter of a YAML file. Nothing where it is broken. */
export function textUnits(source: string): TextUnit[] {
  const parts = splitFrontMatter(source, () => undefined);
  if (!parts) return source.startsWith('---') ? [] : yamlUnits(unifyLineEnds(source), 1);
  return [...yamlUnits(parts.yaml, parts.yamlLine), ...bodyUnits(parts.body, parts.bodyLine)];
}

function yamlUnits(yaml: string, firstLine: number): TextUnit[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines });
  if (document.errors.length > 0) return [];
  const units: TextUnit[] = [];
  visit(document, {
    Pair(_, pair, path) {
      const { key, value } = pair;
      if (isScalar(key) && isScalar(value)) add(value, partOf([...path, pair]), String(key.value));
    },
    Seq(_, sequence, path) {
      for (const item of sequence.items) if (isScalar(item)) add(item, partOf(path));
    },
  });
  return units;

  function add(
    scalar: { value: unknown; range?: [number, number, number] | null },
    part: string | undefined,
    field?: string,
  ): void {
    const line = lines.linePos(scalar.range?.[0] ?? 0).line + firstLine - 1;
    if (typeof scalar.value === 'string')
      units.push({
        line,
        text: scalar.value,
        ...(field === undefined ? {} : { field }),
        ...(part === undefined ? {} : { part }),
      });
  }
}

/** The first key on the way to a node. */
function partOf(path: readonly unknown[]): string | undefined {
  const first = path.find((step) => isPair(step));
  return first && isScalar(first.key) ? String(first.key.value) : undefined;
}

const whole = new Set(['paragraph', 'heading', 'tableCell']);

/** What makes more of a text than paragraphs and headings. */
const marks = /[<{[*_`\\|~&]|^[ \t]*(?:[-+>]|\d+[.)])[ \t]|^(?: {4}|\t)|^[ \t]*[-=]+[ \t]*$/m;
const headingLine = /^#{1,6}[ \t]+([^\n]*?)[ \t#]*$/;

/** Paragraphs and headings of a body that holds nothing else, without a parser; `undefined` for any other. */
function simpleUnits(body: string, firstLine: number): TextUnit[] | undefined {
  if (marks.test(body)) return undefined;
  const units: TextUnit[] = [];
  let line = firstLine;
  for (const block of body.split(/\n[ \t]*(?=\n)/)) {
    const lead = block.length - block.trimStart().length;
    const text = block.trim();
    const heading = headingLine.exec(text)?.[1];
    if (text.includes('#') && (heading === undefined || heading.includes('#'))) return undefined;
    if (text !== '') units.push({ line: line + countLineEnds(block, lead), text: heading ?? text });
    line += countLineEnds(block) + 1;
  }
  return units;
}

function bodyUnits(body: string, firstLine: number): TextUnit[] {
  const simple = simpleUnits(body, firstLine);
  if (simple) return simple;
  const units: TextUnit[] = [];
  const walk = (node: SyntaxNode): void => {
    if (whole.has(node.type))
      units.push({
        line: (node.position?.start.line ?? 1) + firstLine - 1,
        text: textOf(node),
      });
    else for (const child of node.children ?? []) walk(child);
  };
  try {
    walk(parseMdx(body));
  } catch {
    // The linter of bodies tells what is wrong.
  }
  return units;
}

const textOf = (node: SyntaxNode): string =>
  node.value ?? node.alt ?? (node.children ?? []).map(textOf).join('');
