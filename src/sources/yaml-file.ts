import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { FieldRule } from './field-rules.ts';
import { unifyLineEnds } from './csv-structure.ts';
import { quoteFound, reportOn, reportPersonalData, type Reading, type Report } from './reading.ts';
import { readTextFile } from './text-file.ts';

/**
 * Keys and values with their lines. Whoever reads asks for every key by name; what nobody asked for is
 * reported as unknown when the reading ends.
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

  /** The line of the key; of the map where the key is missing. */
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

  /** The value, or `undefined` where the key is not there; a problem where it is wrong. */
  readOptional<T>(key: string, rule: FieldRule<T>): T | undefined {
    return this.has(key) ? this.#parse(this.#scalarOf(key), key, rule) : undefined;
  }

  /** True if the list is there and has no item, right or wrong. */
  isEmptyList(key: string): boolean {
    const node = this.#entries.get(key)?.node;
    return isSeq(node) && node.items.length === 0;
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

  /** Reports the keys that nobody asked for, here and in every map inside. */
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
    if (isScalar(node)) return { text: String(node.value ?? ''), line };
    if (node === null || node === undefined) return { text: '', line };
    this.#report(line, 'not-a-text', '应为一段文字，不是列表或分项。', this.#path + key);
    return undefined;
  }

  #parse<T>(found: Scalar | undefined, key: string, rule: FieldRule<T>): T | undefined {
    if (!found || reportPersonalData(found.text, found.line, () => undefined)) return undefined;
    const value = rule.parse(found.text);
    if (value === undefined) {
      const shown = found.text === '' ? '，实际空着' : quoteFound(found.text);
      this.#report(found.line, rule.code, `${rule.expected}${shown}。`, this.#path + key);
    }
    return value;
  }
}

type LineAt = (offset: number) => number;

interface Entry {
  node: unknown;
  line: number;
  lineAt: LineAt;
}

interface Scalar {
  text: string;
  line: number;
}

/**
 * Reads the map that a YAML text is. Every scalar is its text (no dates, numbers or booleans by guess),
 * keys may not repeat, aliases and tags are refused. `undefined` if the text is no map or `build` says so.
 */
export function parseYaml<T>(
  text: string,
  firstLine: number,
  report: Report,
  build: (map: MapReader) => T | undefined,
): T | undefined {
  const source = unifyLineEnds(text);
  const lines = new LineCounter();
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
  });
  const lineAt: LineAt = (offset) => lines.linePos(offset).line + firstLine - 1;
  checkPersonalData(source, firstLine, report);
  if (!checkSyntax(source, document, lineAt, report)) return undefined;
  if (!isMap(document.contents)) {
    report(firstLine, 'yaml', notAMap);
    return undefined;
  }
  const map = new MapReader(document.contents, '', firstLine, lineAt, report);
  const value = build(map);
  map.close();
  return value;
}

/** The value in a YAML file, or `undefined` after problems were reported. */
export async function readYaml<T>(
  reading: Reading,
  path: string,
  build: (map: MapReader) => T | undefined,
): Promise<T | undefined> {
  const source = await readTextFile(reading, path);
  return source && parseYaml(source.text, 1, reportOn(reading.problems, source.file), build);
}

const notAMap = '内容应为一行一项“名称: 内容”，冒号用半角，后面空一格。';

/** Line by line, comments included: what stands in the file can be read by whoever gets the file. */
function checkPersonalData(source: string, firstLine: number, report: Report): void {
  source.split('\n').forEach((line, index) => {
    const key = /^\s*(?:- )?(?:\{ *)?([A-Za-z]\w*):/.exec(line)?.[1];
    reportPersonalData(line, firstLine + index, report, key);
  });
}

type YamlDocument = ReturnType<typeof parseDocument>;

function checkSyntax(
  source: string,
  document: YamlDocument,
  lineAt: LineAt,
  report: Report,
): boolean {
  const faults = [...document.errors, ...document.warnings];
  const repeated = faults.filter(({ code }) => code === 'DUPLICATE_KEY');
  for (const { pos } of repeated)
    report(lineAt(pos[0]), 'repeated-key', '这一项写了两次，请只留一次。', keyAt(source, pos[0]));
  // What follows the first mistake is mostly its consequence.
  const first = faults.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) reportSyntax(source, first, lineAt, report);
  const special = first ? undefined : findSpecialNode(document);
  if (special !== undefined) report(lineAt(special), 'yaml', specialNode);
  return faults.length === 0 && special === undefined;
}

const specialNode = '以 &、*、! 开头的内容有特殊含义，这里不能用；请给整个内容加上英文引号。';

/** Where an anchor or alias stands: text that would not mean what it says. */
function findSpecialNode(document: YamlDocument): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && !('anchor' in node && node.anchor !== undefined)) return undefined;
      found = startOf(node);
      return visit.BREAK;
    },
  });
  return found;
}

interface SyntaxFault {
  code: string;
  pos: [number, number];
}

function reportSyntax(source: string, fault: SyntaxFault, lineAt: LineAt, report: Report): void {
  const fullWidth = /^[ \t-]*[A-Za-z]\w*：/m.exec(source);
  if (fullWidth) {
    report(lineAt(fullWidth.index), 'yaml', '名称后面的冒号应为半角“:”，后面空一格。');
    return;
  }
  const tab = /^ *\t/m.exec(source);
  const known = tab && !quotedOrBlock.has(fault.code) ? 'TAB_AS_INDENT' : fault.code;
  const at = known === 'TAB_AS_INDENT' && tab ? tab.index : fault.pos[0];
  report(lineAt(Math.min(at, source.length)), 'yaml', syntaxMessages[known] ?? otherSyntax);
}

const quotedOrBlock = new Set(['BAD_ALIAS', 'TAG_RESOLVE_FAILED']);
const otherSyntax =
  '这里的写法读不懂。请检查：冒号后空一格；引号、括号成对；内容里有冒号、#、引号时给整个值加上英文引号。';
const syntaxMessages: Record<string, string> = {
  TAB_AS_INDENT: '行首缩进用了制表符（Tab 键），请改用空格。',
  BAD_INDENT: '缩进不对：同一层的各项要左对齐，下一层多空两格。',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“: ”；内容里有冒号时，请给整个内容加上英文引号。',
  MULTILINE_IMPLICIT_KEY: '这一行缺少“: ”，或上一行的引号、缩进不对。',
  MISSING_CHAR: '引号、括号没有配对，或缺少逗号、冒号。',
  BAD_ALIAS: specialNode,
  TAG_RESOLVE_FAILED: specialNode,
  MULTIPLE_DOCS: '这里多了一行“---”，请删去。',
};

const keyAt = (source: string, offset: number): string =>
  /^[^:\s]*/.exec(source.slice(offset))?.[0] ?? '';

const startOf = (node: unknown): number =>
  (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
