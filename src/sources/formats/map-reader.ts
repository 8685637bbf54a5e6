import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { placeholder } from '../../domain/placeholder.ts';
import type { FieldRule } from './field-rules.ts';
import { hiddenInValue, holdsHiddenSign } from './hidden-signs.ts';
import { quoteFound, type Report } from './reading.ts';

/**
 * Keys and values with their lines. The caller asks for every key by name; keys that nobody asked for are reported
 * as unknown at the end.
 */
export class MapReader {
  /** Line of the map itself. */
  readonly line: number;
  readonly #path: string;
  readonly #entries = new Map<string, Entry>();
  readonly #asked = new Set<string>();
  readonly #inner: MapReader[] = [];
  readonly #report: Report;

  constructor(map: YAMLMap, path: string, line: number, lineAt: LineAt, report: Report) {
    this.line = line;
    this.#path = path;
    this.#report = report;
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      this.#entries.set(name, { node: value, line: lineAt(key.range?.[0] ?? 0), lineAt });
    }
  }

  has(key: string): boolean {
    this.#asked.add(key);
    return this.#entries.has(key);
  }

  /** The line of the key; if the key is missing, the line of the map. */
  lineOf(key: string): number {
    return this.#entries.get(key)?.line ?? this.line;
  }

  fail(key: string, code: string, message: string): void {
    this.#report(this.lineOf(key), code, message, this.#path + key);
  }

  /** The value, or `undefined` after a problem was reported. */
  read<T>(key: string, rule: FieldRule<T>): T | undefined {
    if (this.has(key)) return this.#parse(this.#scalarOf(key), key, rule);
    this.fail(key, 'missing-key', `缺少这一项：${rule.expected}。`);
    return undefined;
  }

  /** The value; `undefined` if the key is missing, or after a problem was reported. */
  readOptional<T>(key: string, rule: FieldRule<T>): T | undefined {
    return this.has(key) ? this.#parse(this.#scalarOf(key), key, rule) : undefined;
  }

  /** The items of a list, right or wrong; `undefined` if there is no list. */
  lengthOf(key: string): number | undefined {
    const node = this.#entries.get(key)?.node;
    return isSeq(node) ? node.items.length : undefined;
  }

  /** Whether something in it is still to be filled in, which is reported separately. */
  isUnfilled(key: string): boolean {
    return String(this.#entries.get(key)?.node).includes(placeholder);
  }

  /** The values of a list, each with its line; a list may be empty (`[]`), its key may not be missing. */
  readList<T>(key: string, rule: FieldRule<T>): { value: T; line: number }[] | undefined {
    const items = this.#itemsOf(key);
    return items?.flatMap((item, index) => {
      const value = this.#parse(this.#scalar(item, key), `${key}[${index + 1}]`, rule);
      return value === undefined ? [] : [{ value, line: item.line }];
    });
  }

  readMap(key: string): MapReader | undefined {
    if (!this.has(key)) {
      this.fail(key, 'missing-key', '缺少这一项，下面应有几行缩进的“名称: 内容”。');
      return undefined;
    }
    return this.readOptionalMap(key);
  }

  readOptionalMap(key: string): MapReader | undefined {
    if (!this.has(key)) return undefined;
    const entry = this.#entries.get(key);
    return entry && this.#open(entry, key);
  }

  /** The maps of a list. */
  readMaps(key: string): MapReader[] | undefined {
    return this.#itemsOf(key)?.flatMap((item, index) => {
      const map = this.#open(item, `${key}[${index + 1}]`);
      return map ? [map] : [];
    });
  }

  /** Leaves the keys that were not asked for to another reader. */
  leaveRest(): void {
    for (const key of this.#entries.keys()) this.#asked.add(key);
  }

  /** Reports the keys that nobody asked for, here and in every nested map. */
  close(): void {
    const known = [...this.#asked].join('、');
    for (const [name, { line }] of this.#entries)
      if (!this.#asked.has(name))
        this.#report(
          line,
          'unknown-key',
          `没有约定这一项，请删去或改正名称。可以有的是：${known}。`,
          this.#path + name,
        );
    for (const map of this.#inner) map.close();
  }

  #open({ node, line, lineAt }: Entry, key: string): MapReader | undefined {
    if (!isMap(node)) {
      this.#report(line, 'not-a-map', '这里应有几项“名称: 内容”，冒号后空一格。', this.#path + key);
      return undefined;
    }
    const map = new MapReader(node, `${this.#path}${key}.`, line, lineAt, this.#report);
    this.#inner.push(map);
    return map;
  }

  #itemsOf(key: string): Entry[] | undefined {
    if (!this.has(key)) {
      this.fail(key, 'missing-key', '缺少这一项；没有内容时写作 []。');
      return undefined;
    }
    const entry = this.#entries.get(key);
    if (!entry || !isSeq(entry.node)) {
      this.fail(key, 'not-a-list', '应为列表：每行一项，以“- ”开头；没有内容时写作 []。');
      return undefined;
    }
    const { lineAt } = entry;
    return entry.node.items.map((node) => ({ node, line: lineAt(startOf(node)), lineAt }));
  }

  #scalarOf(key: string): Scalar | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#scalar(entry, key);
  }

  #scalar({ node, line }: Entry, key: string): Scalar | undefined {
    if (isScalar(node)) return { text: textOf(node.value), line };
    if (node === null || node === undefined) return { text: '', line };
    this.#report(line, 'not-a-text', '应为一段文字，不是列表或分项。', this.#path + key);
    return undefined;
  }

  #parse<T>(found: Scalar | undefined, key: string, rule: FieldRule<T>): T | undefined {
    // Both were reported with the file.
    if (!found || found.text.includes(placeholder) || holdsPersonalData(found.text))
      return undefined;
    if (holdsHiddenSign(found.text)) {
      this.#report(found.line, 'hidden-sign', hiddenInValue, this.#path + key);
      return undefined;
    }
    const value = rule.parse(found.text);
    if (value === undefined) {
      const shown = found.text === '' ? '，实际空着' : quoteFound(found.text);
      this.#report(found.line, rule.code, `${rule.expected}${shown}。`, this.#path + key);
    }
    return value;
  }
}

/** The line of a file on which an offset of the YAML text stands. */
export type LineAt = (offset: number) => number;

interface Entry {
  node: unknown;
  line: number;
  lineAt: LineAt;
}

interface Scalar {
  text: string;
  line: number;
}

/** Under the failsafe schema a scalar's value is its text, or nothing. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Offset at which a node of the document begins. */
export const startOf = (node: unknown): number =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
