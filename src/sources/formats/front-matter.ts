import { readFile } from 'node:fs/promises';
import { unifyLineEnds } from './csv-structure.ts';
import type { Report } from './reading.ts';
import { decodeText } from './text-file.ts';

/** A text file in its two parts. */
export interface FrontMatter {
  /** YAML between the two lines `---`. */
  yaml: string;
  /** Line of the file on which `yaml` begins. */
  yamlLine: number;
  body: string;
  /** Line of the file on which `body` begins. */
  bodyLine: number;
}

/** Splits at the two lines `---`; `undefined` and a problem where they are missing. */
export function splitFrontMatter(text: string, report: Report): FrontMatter | undefined {
  const source = unifyLineEnds(text);
  if (!/^---[ \t]*\n/.test(source)) {
    report(
      1,
      'front-matter',
      '文件开头缺少说明部分：第一行应为“---”，下面写 title 等各项，再用一行“---”结束。',
    );
    return undefined;
  }
  const yamlStart = source.indexOf('\n') + 1;
  const end = /^---[ \t]*$/m.exec(source.slice(yamlStart));
  if (!end) {
    report(1, 'front-matter', '说明部分没有结束：title 等各项之后应另起一行写“---”。');
    return undefined;
  }
  const yaml = source.slice(yamlStart, yamlStart + end.index);
  const bodyStart = yamlStart + end.index + end[0].length + 1;
  return {
    yaml,
    yamlLine: 2,
    body: source.slice(bodyStart),
    bodyLine: 3 + yaml.split('\n').length - 1,
  };
}

/** The text below the front matter of a file that has been checked. */
export async function readBody(path: string): Promise<string> {
  const decoded = decodeText(await readFile(path));
  const parts = 'text' in decoded ? splitFrontMatter(decoded.text, () => undefined) : undefined;
  if (!parts)
    throw new Error(`${path} has no front matter: it was not checked before it was rendered`);
  return parts.body;
}
