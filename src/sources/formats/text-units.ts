import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isPair, isScalar, visit as visitYaml, type Document } from 'yaml';
import { omitUndefined } from './optional-fields.ts';
import type { LineAt } from './map-reader.ts';
import { countLineEnds } from './reading.ts';

/** A text that is read in one piece: a value of the front matter, a paragraph, a heading, a cell. */
export interface TextUnit {
  /** Line of the file on which it begins. */
  line: number;
  /** Key of the front matter; absent in the body. */
  field?: string;
  /** Outermost key of the front matter under which it is: steps, changes … */
  part?: string;
  text: string;
  /** Where in the text further lines of the file begin, besides those that its line feeds end. */
  lineStarts?: readonly number[];
}

/** The line of the file on which a place of a unit's text stands. */
export const lineIn = ({ line, text, lineStarts = [] }: TextUnit, index: number): number =>
  line + countLineEnds(text, index) + lineStarts.filter((start) => start <= index).length;

/** The values of a YAML document, with those of lists. */
export function yamlUnits(document: Document, lineAt: LineAt): TextUnit[] {
  const units: TextUnit[] = [];
  const add = (node: unknown, part: string | undefined, field?: string): void => {
    if (!isScalar(node) || typeof node.value !== 'string') return;
    const line = lineAt(node.range?.[0] ?? 0);
    units.push({ line, text: node.value, ...omitUndefined({ field, part }) });
  };
  visitYaml(document, {
    Pair(_, pair, path) {
      const { key, value } = pair;
      if (isScalar(key)) add(value, partOf([...path, pair]), String(key.value));
    },
    Seq(_, { items }, path) {
      for (const item of items) add(item, partOf(path));
    },
  });
  return units;
}

/** The first key on the way to a node. */
function partOf(path: readonly unknown[]): string | undefined {
  const first = path.find((step) => isPair(step));
  return first && isScalar(first.key) ? String(first.key.value) : undefined;
}

const whole = new Set(['paragraph', 'heading', 'tableCell']);

/** The text of a block, and where in it lines of the file begin. */
function textOf(block: Nodes): Pick<TextUnit, 'text' | 'lineStarts'> {
  const lineStarts: number[] = [];
  let text = '';
  visit(block, (node) => {
    if (node.type === 'break') lineStarts.push(text.length);
    if (node.type === 'text')
      lineStarts.push(...(node.data?.lineStarts ?? []).map((start) => start + text.length));
    if (node.type !== 'break' && !('children' in node)) text += toString(node);
  });
  return { text, ...(lineStarts.length === 0 ? {} : { lineStarts }) };
}

/** The paragraphs, headings and cells of a body. */
export function bodyUnits(tree: Root): TextUnit[] {
  const units: TextUnit[] = [];
  visit(tree, (node) => {
    if (!whole.has(node.type)) return undefined;
    units.push({ line: node.position?.start.line ?? 1, ...textOf(node) });
    return SKIP;
  });
  return units;
}
