import { isAlias, isMap, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { unifyLineEnds } from './csv-structure.ts';
import { MapReader, startOf, type LineAt } from './map-reader.ts';
import {
  reportBrokenCharacters,
  reportOn,
  reportPersonalData,
  type Reading,
  type Report,
} from './reading.ts';
import { readTextFile } from './text-file.ts';
import { yamlUnits } from './markdown/text-units.ts';
import type { TextUnit } from './markdown/text-unit.ts';

/**
 * Reads a YAML text that is a map. Every scalar stays text: no date, number or boolean is guessed. Repeated keys,
 * aliases and tags are refused. `undefined` if the text is no map or `build` returns that. `keepUnits` receives the
 * values as texts to be checked.
 */
export function parseYaml<T>(
  text: string,
  firstLine: number,
  report: Report,
  build: (map: MapReader) => T | undefined,
  keepUnits?: (units: TextUnit[]) => void,
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
  reportCutValues(source, document, lineAt, report);
  const value = build(map);
  map.close();
  keepUnits?.(yamlUnits(document, lineAt));
  return value;
}

/** The value in a YAML file, or `undefined` after problems were reported. */
export async function readYaml<T>(
  reading: Reading,
  path: string,
  build: (map: MapReader) => T | undefined,
): Promise<T | undefined> {
  const source = await readTextFile(reading, path);
  if (!source) return undefined;
  const report = reportOn(reading.problems, source.file);
  reportBrokenCharacters(source.text, report);
  return parseYaml(source.text, 1, report, build, (units) => {
    reading.texts?.set(source.file, units);
  });
}

const notAMap = '内容应为一行一项“名称: 内容”，冒号用半角，后面空一格。';

/** Checks line by line, comments included, because whoever gets the file can read all of it. */
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
  const repeated = faults.filter(isRepeatedKey);
  for (const { pos } of repeated)
    report(lineAt(pos[0]), 'repeated-key', '这一项写了两次，请只留一次。', keyAt(source, pos[0]));
  // What follows the first mistake is mostly its consequence.
  const first = faults.find((fault) => !isRepeatedKey(fault));
  if (first) reportSyntax(source, first, lineAt, report);
  const special = first ? undefined : findSpecialNode(document);
  if (special !== undefined) report(lineAt(special), 'yaml', specialNode);
  return faults.length === 0 && special === undefined;
}

/** YAML ends a value at ` #`, so a topic (#孝老爱亲#) behind it would be lost. */
function reportCutValues(
  source: string,
  document: YamlDocument,
  lineAt: LineAt,
  report: Report,
): void {
  visit(document, {
    Scalar: (_key, { range }) => {
      const [start = 0, end = 0] = range ?? [];
      const behind = source.slice(end, end + 80);
      const isCut = end > start ? /^[ \t]+#/u.test(behind) : /^[ \t]*#[^\s#]/u.test(behind);
      if (isCut && !remark.test(behind)) report(lineAt(start), 'yaml-comment', cut);
    },
  });
}

/** Set apart by two spaces in front and one behind, as remarks in a column are. */
const remark = /^[ \t]{2,}# /u;

const cut =
  '“ #”后面的字不会被读出来。内容里有 # 时，给整个内容加上英文引号；是批注的，请另写一行，以“# ”打头，或在 # 前面空两格。';

const specialNode = '以 &、*、!、? 开头的内容有特殊含义，这里不能用；请给整个内容加上英文引号。';

/** Reports anchors, aliases and keys that are no text, because they would not mean what they say. */
function findSpecialNode(document: YamlDocument): number | undefined {
  const found: number[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || 'anchor' in node) found.push(startOf(node));
    },
    Pair: (_key, { key }) => {
      if (isMap(key) || isSeq(key)) found.push(startOf(key));
    },
  });
  return found[0];
}

const isRepeatedKey = ({ code }: SyntaxFault): boolean => code === 'DUPLICATE_KEY';

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
