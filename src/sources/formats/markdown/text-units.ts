import type { List, Nodes, Root, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isPair, isScalar, visit as visitYaml, type Document } from 'yaml';
import { omitUndefined } from '../optional-fields.ts';
import type { LineAt } from '../map-reader.ts';
import { countLineEnds } from '../reading.ts';
import type { TextUnit } from './text-unit.ts';

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

/** The paragraphs, headings and cells of a body. */
export const bodyUnits = (tree: Root): TextUnit[] =>
  unitsOf(tree, new Set(['paragraph', 'heading', 'tableCell']));

/** The blocks of a body: paragraphs and headings, lists and tables as a whole, a line for each item and row. */
export const bodyBlocks = (tree: Root): TextUnit[] =>
  unitsOf(tree, new Set(['paragraph', 'heading', 'list', 'table', 'code']));

function unitsOf(tree: Root, whole: ReadonlySet<string>): TextUnit[] {
  const units: TextUnit[] = [];
  visit(tree, (node) => {
    if (!whole.has(node.type)) return undefined;
    units.push(new UnitText(node).unit());
    return SKIP;
  });
  return units;
}

/** Writes the text of a block as it is read, and records where in it lines of the file begin. */
class UnitText {
  readonly #line: number;
  readonly #lineStarts: number[] = [];
  #text = '';
  /** The line of the file that was reached. */
  #at: number;

  constructor(block: Nodes) {
    this.#line = this.#at = block.position?.start.line ?? 1;
    this.#write(block, '');
  }

  unit(): TextUnit {
    const lineStarts = this.#lineStarts;
    return {
      line: this.#line,
      text: this.#text,
      ...(lineStarts.length === 0 ? {} : { lineStarts }),
    };
  }

  #write(node: Nodes, indent: string): void {
    this.#goTo(node);
    switch (node.type) {
      case 'break':
        this.#startLines([0]);
        return;
      case 'text':
        this.#startLines(node.data?.lineStarts ?? []);
        this.#text += node.value;
        return;
      case 'list':
        return this.#writeItems(node, indent);
      case 'tableRow':
        return this.#writeCells(node, indent);
    }
    if ('title' in node && typeof node.title === 'string') this.#text += node.title;
    if ('children' in node) for (const child of node.children) this.#write(child, indent);
    else this.#text += toString(node);
  }

  /** Ends lines up to that of the node. */
  #goTo({ position }: Nodes): void {
    const line = Math.max(this.#at, position?.start.line ?? 0);
    this.#text += '\n'.repeat(line - this.#at);
    this.#at = line;
  }

  /** Lines of the file that begin in the text that is written next, by their offsets in it. */
  #startLines(places: readonly number[]): void {
    this.#lineStarts.push(...places.map((place) => this.#text.length + place));
    this.#at += places.length;
  }

  #writeItems({ children, ordered, start }: List, indent: string): void {
    for (const [index, item] of children.entries()) {
      this.#goTo(item);
      this.#text += `${indent}${ordered ? `${(start ?? 1) + index}.` : '-'} `;
      for (const child of item.children) this.#write(child, `${indent}  `);
    }
  }

  #writeCells({ children }: TableRow, indent: string): void {
    for (const [index, cell] of children.entries()) {
      if (index > 0) this.#text += '\t';
      this.#write(cell, indent);
    }
  }
}
