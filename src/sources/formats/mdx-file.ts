import { splitFrontMatter } from './front-matter.ts';
import { lintBody, type BodyFacts, type BodyRules } from './mdx-lint.ts';
import { reportOn, type Reading } from './reading.ts';
import { readTextFile } from './text-file.ts';
import type { MapReader } from './map-reader.ts';
import { parseYaml } from './yaml-file.ts';

/**
 * Reads front matter and checks the body; `undefined` after problems were reported. `build` gets the body
 * too, for what the front matter says about it.
 */
export async function readMdx<T extends object>(
  reading: Reading,
  path: string,
  rules: BodyRules,
  build: (map: MapReader, body: string) => T | undefined,
): Promise<{ file: string; value: T; body: BodyFacts } | undefined> {
  const source = await readTextFile(reading, path);
  if (!source) return undefined;
  const report = reportOn(reading.problems, source.file);
  const parts = splitFrontMatter(source.text, report);
  if (!parts) return undefined;
  const value = parseYaml(parts.yaml, parts.yamlLine, report, (map) => build(map, parts.body));
  const { file } = source;
  const keepLink = (address: string, line: number) =>
    void reading.links?.push({ file, line, address });
  const body = lintBody(
    parts.body,
    parts.bodyLine,
    { ...rules, head: parts.yaml, keepLink },
    report,
  );
  return value && { file, value, body };
}
