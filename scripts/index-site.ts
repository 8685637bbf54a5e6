/** node scripts/index-site.ts [DIR=dist]: writes the search index of the pages in DIR into DIR/pagefind. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { programmeWords } from '../src/domain/question/words/content-words.ts';
import { buildIndex } from '../src/search/index/build-index.ts';
import { formatSeconds, reportFailure } from '../src/terminal/steps.mjs';

type Row = Readonly<Record<string, string>>;

const started = performance.now();
const site = resolve(process.argv[2] ?? 'dist');
const content = resolve(process.env['CONTENT_DIR'] || 'content');
const data = resolve(process.env['DATA_DIR'] || 'data', 'reference');

/** A file's text; empty where the file does not exist. */
async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

async function readRows(file: string): Promise<Row[]> {
  const text = await readText(join(data, file));
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

interface SiteFacts {
  readonly region?: { readonly name?: string };
  readonly sample?: { readonly asOf?: string };
}

async function readSite(): Promise<SiteFacts> {
  return (parseYaml(await readText(join(content, 'site.yaml'))) as SiteFacts | null) ?? {};
}

/** The region, counties, townships, other names of any place, programmes by all their names and glossary words: what can be found by its pinyin. */
async function readAliasTerms(): Promise<string[]> {
  const places = await readRows('places.csv');
  const programmes = await readRows('programmes.csv');
  const glossary = await readRows('glossary.csv');
  return [
    (await readSite()).region?.name,
    ...places.filter(({ level }) => level !== 'village').map(({ name }) => name),
    ...places.flatMap(({ aliases }) => aliases?.split('|').filter(Boolean) ?? []),
    ...programmes.flatMap(({ name, shortName }) => [shortName, name]),
    ...programmeWords,
    ...glossary.map(({ term }) => term),
  ].filter((term) => term !== undefined);
}

try {
  const { pages, indexes } = await buildIndex({
    siteDir: site,
    outDir: join(site, 'pagefind'),
    aliasTerms: await readAliasTerms(),
    today: process.env['AS_OF'] || (await readSite()).sample?.asOf,
  });
  const time = formatSeconds(performance.now() - started);
  console.log(
    `搜索索引：${String(pages)} 页可搜索，` +
      `名单和往年的文章另成 ${String(indexes - 1)} 个索引（${time}）`,
  );
} catch (error) {
  reportFailure(error);
}
