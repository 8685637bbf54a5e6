/**
 * npm run check:source -- ARTICLE.mdx --source TEXT [--lines 3-80,95-97] Compares an article with the report that it
 * retells: what the source does not support, what the article leaves out, which share of the facts it states. Exit code
 * 1 if anything is unsupported.
 */
import { parseArgs } from 'node:util';
import type { OwnPart } from '../src/domain/proofreading/source/own-part.ts';
import { ProblemsError } from '../src/domain/problem.ts';
import { readInputFile } from '../src/sources/formats/input-file.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { decodeText } from '../src/sources/formats/text-file.ts';
import { readPlaces } from '../src/sources/places/places.ts';
import {
  coverageOf,
  describeUnsupported,
  reportOnSource,
  type SourceReport,
} from '../src/sources/proofreading/source-report.ts';
import { loadSite } from '../src/sources/site/site.ts';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：npm run check:source -- 文章.mdx --source 原文.txt [--lines 3-80,95-97]
  原文里有好几篇报道的，自己找到相近的几段；找得不对，用 --lines 写明是原文的第几行。`;

try {
  const { articles, source, lines } = readArguments();
  const text = await readText(source);
  const city = await readCity();
  for (const article of articles) {
    const report = reportOnSource(await readText(article), text, city, lines);
    tell(article, report);
    if (report.unsupported.length > 0) process.exitCode = 1;
  }
} catch (error) {
  reportFailure(error);
}

function readArguments(): { articles: string[]; source: string; lines?: OwnPart['lines'] } {
  const { values, positionals } = parseWords();
  const { source, lines } = values;
  if (source === undefined || positionals.length === 0) throw new StepFailure(usage);
  return {
    articles: positionals,
    source,
    ...(lines === undefined ? {} : { lines: readLines(lines) }),
  };
}

function parseWords() {
  try {
    return parseArgs({
      options: { source: { type: 'string' }, lines: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    throw new StepFailure(usage);
  }
}

function readLines(written: string): [number, number][] {
  return written.split(/[,，]/).map((range) => {
    const [, from, to = from] = /^(\d+)(?:[-~–](\d+))?$/.exec(range.trim()) ?? [];
    if (from === undefined) throw new StepFailure(usage);
    return [Number(from), Number(to)];
  });
}

async function readText(path: string): Promise<string> {
  const bytes = await readInputFile(path, 10);
  if ('refusal' in bytes) throw new StepFailure(bytes.refusal);
  const decoded = decodeText(bytes);
  if ('message' in decoded) throw new StepFailure(`${path}：${decoded.message}`);
  return decoded.text;
}

async function readCity() {
  const settings = currentSettings();
  const site = await loadSite(settings);
  const places = await readPlaces(settings, site.region);
  if (!places.sound) throw new ProblemsError(places.problems);
  return { region: site.region.name, places: places.values };
}

function tell(article: string, report: SourceReport): void {
  const { unsupported, missing, unseen, named, part } = report;
  for (const fact of unsupported)
    console.log(`${article}:${report.lineOf(fact)} ${describeUnsupported(fact)}。`);
  for (const { kind, text } of missing) console.log(`${article} 没有写到：${kind}“${text}”`);
  if (unseen.length > 0)
    console.log(`${article} 原文没有这些字，请看一遍是不是原文的意思：${unseen.join('、')}`);
  console.log(
    `${article}：原文没有的 ${unsupported.length} 处；原文写明的 ${named} 项，写到 ${named - missing.length} 项，${coverageOf(report)}%。核对的是原文第 ${part.lines.map(([from, to]) => `${from}–${to}`).join('、')} 行。`,
  );
}
