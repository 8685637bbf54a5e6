/** The first month of a new bureau, as its clerks would make it: one article, one notice with a roster imported. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeholder } from '../../domain/placeholder.ts';
import type { Place } from '../../domain/places/place.ts';
import { formatProblems } from '../../domain/problem.ts';
import { importRoster } from '../../importers/roster/import-roster.ts';
import { writeImport } from '../../importers/roster/write-import.ts';
import { makeIdentity } from '../../rosters/testing/people.ts';
import type { Settings } from '../../sources/formats/settings.ts';
import { loadProject } from '../../sources/load-project.ts';
import { StepFailure } from '../../terminal/steps.mjs';

/** An invented bureau, with the arguments of npm run new -- bureau. */
export interface InventedBureau {
  what: string;
  words: readonly [name: string, code: string, masthead: string, phone: string];
  /** How its offices head the columns of township and village. */
  headings: readonly [township: string, village: string];
}

export const inventedBureaus: readonly InventedBureau[] = [
  {
    what: '盟：旗、苏木、嘎查',
    words: ['阿拉善盟民政局', '1529', '阿拉善日报·民政专刊', '0483-0000000'],
    headings: ['苏木镇', '嘎查（社区）'],
  },
  {
    what: '不设县的市：镇街、村社区',
    words: ['东莞市民政局', '4419', '东莞日报·民政专刊', '0769-0000000'],
    headings: ['镇街', '村（社区）'],
  },
  {
    what: '县自己办站',
    words: ['温县民政局', '410825', '温县民政专刊', '0391-0000000'],
    headings: ['乡镇', '村'],
  },
];

const people = ['苗青禾', '聂春泥', '谷满仓'];
/** The day on which the clerks work. */
export const firstDay = '2026-11-20';

const month = '2026-11';

/**
 * Makes issue, article and notice by npm run new, fills them in, and imports a roster of three households in the region's
 * first villages. `desk` is a folder outside of the project, for the roster; `makeFiles` is what npm run new does.
 * @throws StepFailure with the problems
 */
export async function makeFirstMonth(
  settings: Settings,
  { words, headings }: InventedBureau,
  desk: string,
  makeFiles: (words: readonly string[], settings: Settings) => Promise<unknown>,
): Promise<void> {
  const { project } = await loadProject(settings);
  const { township, villages, county } = firstVillages(project.places);
  const make = (...order: readonly string[]) => makeFiles(order, settings);
  await make('issue', month);
  await make('article', month, 'call-buttons');
  await make('notice', county.code, 'subsistenceAllowance', 'confirmed', month);
  const issue = join(settings.contentDir, 'bulletin', month);
  await fillIn(join(issue, '01-call-buttons.mdx'), writeArticle);
  const [id = ''] = await readdir(settings.noticesDir);
  await fillIn(join(settings.noticesDir, id, 'notice.yaml'), (draft) =>
    fillNotice(draft, county.name, words[3]),
  );
  const roster = join(desk, 'roster.csv');
  await writeFile(roster, writeRoster(headings, township, villages));
  const made = await importRoster(settings, {
    ...{ files: [roster], noticeId: id },
    ...{ drop: [], against: [], replace: false },
  });
  if ('problems' in made)
    throw new StepFailure('名册没有导入：', formatProblems(made.problems).join('\n'));
  if (made.clues > 0) throw new StepFailure('名册里有要查的：', made.record);
  await writeImport(made);
}

interface FirstVillages {
  county: Place;
  township: Place;
  villages: readonly Place[];
}

/** The first township with a village for each of the people; its county, or itself where there is none. */
function firstVillages(places: readonly Place[]): FirstVillages {
  const below = (code: string): Place[] => places.filter(({ parent }) => parent === code);
  for (const county of places.filter(({ level }) => level === 'county'))
    for (const township of below(county.code)) {
      const villages = below(township.code).slice(0, people.length);
      if (villages.length === people.length) return { county, township, villages };
    }
  throw new StepFailure('区划表里没有一个乡镇有三个村。');
}

const fillIn = async (file: string, write: (draft: string) => string): Promise<void> =>
  writeFile(file, write(await readFile(file, 'utf8')));

const writeArticle = (draft: string): string =>
  draft
    .replace(`  kicker: ${placeholder}\n`, '')
    .replace(`  deck: ${placeholder}\n`, '')
    .replace(`title: ${placeholder}`, 'title: 独居老人装上一键呼叫')
    .replace(`name: ${placeholder}`, 'name: 包文山')
    .replace(`summary: ${placeholder}`, 'summary: 三十户独居老人装上呼叫设备。')
    .replace(`topics: [${placeholder}, ${placeholder}]`, 'topics: [养老服务, 独居老人]')
    .replace(
      `\n${placeholder}`,
      '\n三十户独居老人装上了一键呼叫设备。老人按下按钮，值班电话就会响。\n\n设备不收钱，坏了可以换。',
    );

/** A starting notice with what a clerk adds to it; the totals are the importer's. */
export const fillNotice = (draft: string, county: string, phone: string): string =>
  draft
    .replace(`issuer: ${placeholder}`, `issuer: ${county}民政局`)
    .replaceAll(`office: ${placeholder}`, `office: ${county}民政局社会救助股`)
    .replaceAll(`phone: ${placeholder}`, `phone: ${phone.replace(/\d$/, '9')}`)
    .replace(`address: ${placeholder}`, 'address: 民政局一楼')
    .replace(`mail: ${placeholder}`, 'mail: jz@example.cn')
    .replace(`hours: ${placeholder}`, 'hours: 周一至周五 8:30—12:00，14:30—17:30');

function writeRoster(
  [townshipHead, villageHead]: InventedBureau['headings'],
  township: Place,
  villages: readonly Place[],
): string {
  const head = `序号,${townshipHead},${villageHead},户主姓名,身份证号,家庭人口,月保障金额,享受起始年月`;
  const rows = villages.map((village, index) =>
    [
      index + 1,
      township.name,
      village.name,
      people[index],
      makeIdentity('19500101', index + 1),
      index + 1,
      500 + 100 * index,
      '2024-03',
    ].join(','),
  );
  return [head, ...rows, ''].join('\n');
}
