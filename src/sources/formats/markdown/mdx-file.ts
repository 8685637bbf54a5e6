import type { Root } from 'mdast';
import { parseBody } from './body-tree.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { lintBody, type BodyFacts, type BodyRules } from './mdx-lint.ts';
import { reportBrokenCharacters, reportOn, type Reading } from '../reading.ts';
import { readTextFile } from '../text-file.ts';
import { bodyUnits } from './text-units.ts';
import type { TextUnit } from './text-unit.ts';
import type { MapReader } from '../map-reader.ts';
import { parseYaml } from '../yaml-file.ts';

/** A file whose front matter was read; without a tree if the body is not valid MDX. */
export interface MdxFile<T> {
  /** Relative to the project. */
  file: string;
  value: T;
  body: BodyFacts;
  tree?: Root;
}

/**
 * Reads the front matter and checks the body; `undefined` if problems were reported. `build` receives the body as
 * well, because front matter can make statements about it.
 */
export async function readMdx<T extends object>(
  reading: Reading,
  path: string,
  rules: BodyRules,
  build: (map: MapReader, body: string) => T | undefined,
): Promise<MdxFile<T> | undefined> {
  const source = await readTextFile(reading, path);
  if (!source) return undefined;
  const report = reportOn(reading.problems, source.file);
  reportBrokenCharacters(source.text, report);
  const parts = splitFrontMatter(source.text, report);
  if (!parts) return undefined;
  const { file } = source;
  let units: TextUnit[] = [];
  const value = parseYaml(
    parts.yaml,
    parts.yamlLine,
    report,
    (map) => build(map, parts.body),
    (found) => (units = found),
  );
  const keepLink = (address: string, line: number) =>
    void reading.links?.push({ file, line, address });
  const { facts, tree } = lintBody(
    parts.body,
    parts.bodyLine,
    { ...rules, head: parts.yaml, keepLink },
    report,
  );
  reading.texts?.set(file, [...units, ...(tree ? bodyUnits(tree) : [])]);
  return value && { file, value, body: facts, ...(tree ? { tree } : {}) };
}

/** The texts of such a file that are to be checked; none from a part with problems. */
export function textUnits(source: string): TextUnit[] {
  const ignore = (): void => undefined;
  const parts = splitFrontMatter(source, ignore);
  if (!parts) return [];
  const units: TextUnit[] = [];
  parseYaml(parts.yaml, parts.yamlLine, ignore, ignore, (found) => units.push(...found));
  const tree = parseBody(parts.body, parts.bodyLine, ignore);
  return [...units, ...(tree ? bodyUnits(tree) : [])];
}
