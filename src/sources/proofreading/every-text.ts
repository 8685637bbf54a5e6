import { findUnknownStatutes } from '../../domain/law/statutes.ts';
import { misplacedDivisions } from '../../domain/places/divisions.ts';
import { findWrongEmergencyNumbers } from '../../domain/proofreading/telephones/emergency-number.ts';
import { findPaidForFree } from '../../domain/proofreading/free-of-charge.ts';
import { findWrongPhrases } from '../../domain/proofreading/phrasing.ts';
import { findWrongPronouns } from '../../domain/proofreading/pronouns.ts';
import { findSummaryFigures } from '../../domain/proofreading/summary-figures.ts';
import { findOffScale } from '../../domain/proofreading/scales.ts';
import { findCommonMisspellings } from '../../domain/proofreading/spelling/common-misspellings.ts';
import { lexiconWith } from '../../domain/proofreading/spelling/lexicon.ts';
import { findMisspeltWords } from '../../domain/proofreading/spelling/misspelt-word.ts';
import type { TextFinding } from '../../domain/handbook/text-finding.ts';
import { unlessAsInSource } from '../formats/markdown/body-faults.ts';
import { lineIn } from '../formats/markdown/text-units.ts';
import type { TextUnit } from '../formats/markdown/text-unit.ts';
import { reportOn, type Reading, type Report } from '../formats/reading.ts';
import type { Project } from '../project.ts';
import type { Tables } from '../load-tables.ts';

/** Bodies that every bureau writes about and no dictionary has. */
const bodies =
  '民政局 民政厅 居民委员会 村民委员会 居委会 村委会 便民服务 社会救助 婚姻登记处 殡仪馆 救助管理 福利院 敬老院 慈善总会 残疾人联合会 志愿服务 志愿者 户口簿 身份证 特困人员 困难群众 低保对象 孤寡老人 留守儿童 未成年人';

type Known = Pick<Project, 'places' | 'programmes' | 'glossary' | 'laws'>;

/** Reports what is wrong whatever a text is about: words, phrases, names of places and laws, numbers of emergency. */
export function checkEveryText(reading: Reading, project: Known, tables: Tables): void {
  const finders = findersFor(project, tables);
  checkTables(tables, finders);
  for (const [file, units] of reading.texts ?? []) {
    const report = reportOn(reading.problems, file);
    reportSummary(units, report);
    for (const unit of units)
      for (const [code, find] of finders)
        for (const { index, says } of unlessAsInSource(unit.text, find(unit.text)))
          report(
            lineIn(unit, index),
            code,
            `${says}。请核对改正；确实这样写的，在句子里写“（原文如此）”。`,
            unit.field ?? '正文',
          );
  }
}

/** A summary or a headline with another figure than the text below it. */
function reportSummary(units: readonly TextUnit[], report: Report): void {
  const body = units
    .filter(({ field, part }) => (field ?? part) === undefined)
    .map(({ text }) => text)
    .join('\n');
  for (const unit of units.filter(({ field }) => field === 'summary' || field === 'title'))
    for (const { index, says } of unlessAsInSource(unit.text, findSummaryFigures(unit.text, body)))
      report(lineIn(unit, index), 'summary-figure', `${says}，请核对改正。`, unit.field);
}

/** Cells of tables that readers read as words. */
function checkTables(tables: Tables, finders: readonly Finder[]): void {
  const { hotlines, windows, facilities, services, lotteryFunds, donations, programmes } = tables;
  for (const { rows } of [
    ...[hotlines, windows, facilities, services, lotteryFunds, donations, programmes],
    tables.glossary,
  ])
    for (const { value, row } of rows)
      for (const [column, text] of Object.entries(value))
        if (typeof text === 'string' && /\p{Script=Han}{3}/u.test(text))
          for (const [code, find] of finders)
            for (const { says } of find(text)) row.fail(column, code, `${says}，请核对改正。`);
}

type Finder = readonly [code: string, find: (text: string) => readonly TextFinding[]];

function findersFor(
  { places, programmes, glossary, laws }: Known,
  { statutes, divisions }: Pick<Tables, 'statutes' | 'divisions'>,
): Finder[] {
  const counties = places.filter(({ level }) => level === 'county');
  const lexicon = lexiconWith([
    ...bodies.split(' '),
    ...counties.map(({ name }) => name),
    ...programmes.flatMap(({ name, shortName }) => [name, shortName]),
    ...glossary.map(({ term }) => term),
  ]);
  const titles = [
    ...statutes.values,
    ...laws.map(({ title }) => ({ title: title.replace(/^中华人民共和国/u, '') })),
  ];
  const country = {
    provinces: divisions.values.filter(({ code }) => code.length === 2),
    cities: divisions.values.filter(({ code }) => code.length === 4),
    counties: [...divisions.values.filter(({ code }) => code.length === 6), ...counties],
  };
  return [
    ['misspelt-word', findCommonMisspellings],
    ['misspelt-word', (text) => findMisspeltWords(text, lexicon)],
    ['phrase', findWrongPhrases],
    ['pronoun', findWrongPronouns],
    ['free-of-charge', findPaidForFree],
    ['off-scale', findOffScale],
    ['emergency-number', findWrongEmergencyNumbers],
    [
      'unknown-statute',
      (text) => (statutes.values.length === 0 ? [] : findUnknownStatutes(text, titles)),
    ],
    ['misplaced-division', misplacedDivisions(country)],
  ];
}
