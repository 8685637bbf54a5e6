import { join, resolve } from 'node:path';
import { addDays, addMonths, type CalendarDate, type Month } from '../../domain/date.ts';
import { lastDayOf, type Guide } from '../../domain/handbook/guide.ts';
import {
  findAmount,
  findHardPlaces,
  findUnexplained,
  mostUnexplained,
} from '../../domain/handbook/readability.ts';
import { findMisnamedHotlines } from '../../domain/handbook/hotline-numbers.ts';
import { findLongPublicity, findShortPublicity } from '../../domain/notices/publicity-mention.ts';
import { areaCodeOf, phonesIn } from '../../domain/places/area-code.ts';
import { findOtherWindows } from '../../domain/places/named-window.ts';
import type { Law } from '../../domain/law/law.ts';
import { findLaterMentions, type TextDay } from '../../domain/law/later-mention.ts';
import { findWrongLawNumbers } from '../../domain/proofreading/law-number.ts';
import { findUnknownHotlines } from '../../domain/proofreading/telephones/unknown-hotline.ts';
import type { TextFinding } from '../../domain/handbook/text-finding.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { findStale, type LawBook } from '../../domain/proofreading/stale-law.ts';
import { findImpossibleTimes } from '../../domain/proofreading/time/impossible-time.ts';
import { findTypingErrors } from '../../domain/proofreading/typing-errors.ts';
import { everyText } from '../formats/markdown/body-faults.ts';
import { findPlainMarks } from '../formats/markdown/leftover-marks.ts';
import { displayPath } from '../formats/settings.ts';
import { reportOn, type Reading, type Report } from '../formats/reading.ts';
import type { Project } from '../project.ts';
import type { Tables } from '../load-tables.ts';
import { lineIn } from '../formats/markdown/text-units.ts';
import type { TextUnit } from '../formats/markdown/text-unit.ts';

type Checked = Pick<
  Project,
  'asOf' | 'articles' | 'guides' | 'pages' | 'notices' | 'laws' | 'site' | 'windows' | 'places'
>;

/**
 * Checks the wording: no text presents a repealed rule as being in force, guides use plain words and do not type
 * amounts. Each text is judged as of the day it is about.
 */
export function checkWording(
  reading: Reading,
  project: Checked,
  { glossary, outdated, hotlines }: Pick<Tables, 'glossary' | 'outdated' | 'hotlines'>,
): void {
  const { settings } = reading;
  const numbers = hotlines.values.map(({ phone }) => phone);
  const book = { laws: project.laws, wordings: outdated.values };
  const today = lastWorkingDay(project);
  const areas = areaCodes(project);
  const lawNumbers = (text: string): TextFinding[] => findWrongLawNumbers(text, project.laws);
  const otherWindows = (text: string): TextFinding[] =>
    findOtherWindows(text, project.windows, project.places);
  reportOwnArea(reading, project);
  const at = (file: string): string => resolve(settings.root, file);
  const stale = (path: string, day: CalendarDate): void => {
    const { units, report } = unitsOf(reading, path);
    reportStale(units, day, book, report);
    reportFieldErrors(units, report);
    reportHotlines(units, numbers, report);
    for (const find of [lawNumbers, otherWindows]) reportEach(units, find, report);
    reportReach(units, report);
  };
  for (const { file, value } of project.articles) {
    const { units, report } = unitsOf(reading, at(file));
    reportStale(units, `${value.date}-01` as CalendarDate, book, report);
    reportLaterMentions(units, endOfMonth(value.date), project.laws, report);
    reportHeadFaults(units, report);
    reportPlainMarks(units, report);
    reportHotlines(units, numbers, report);
    for (const find of [lawNumbers, otherWindows]) reportEach(units, find, report);
  }
  for (const { file } of project.pages) stale(at(file), today);
  for (const { id, published } of project.notices) {
    const path = join(settings.noticesDir, id, 'notice.yaml');
    stale(path, published);
    const { units, report } = unitsOf(reading, path);
    reportAreas(units, areas, report);
  }
  for (const { value, row } of glossary.rows)
    for (const { code, message } of findStale(value.meaning, today, book))
      row.fail('meaning', code, message);
  const terms = glossary.values.map(({ term }) => term);
  for (const { file, value } of project.guides) {
    const { units, report } = unitsOf(reading, at(file));
    const versions = project.guides
      .filter((other) => other.value.programme === value.programme)
      .map((other) => other.value);
    const last = lastDayOf(versions, value);
    const day =
      last !== undefined && last < today ? last : today > value.inForce ? today : value.inForce;
    reportStale(units, day, book, report);
    reportLaterMentions(units, startOf(value), project.laws, report);
    reportFieldErrors(units, report);
    reportHotlines(units, numbers, report);
    for (const find of [lawNumbers, otherWindows]) reportEach(units, find, report);
    reportReach(units, report);
    if (sevenDays.has(value.programme)) reportEach(units, findShortPublicity, report);
    reportHardReading(units, terms, report);
    reportAmounts(units, report);
  }
}

/** The bureau's telephone has an area code that two windows or more have, where any two share one. */
function reportOwnArea(reading: Reading, { site, windows }: Checked): void {
  const own = areaCodeOf(site.contacts.phone);
  const shared = areaCodes({ windows });
  if (own === undefined || shared.size === 0 || shared.has(own)) return;
  const { report } = unitsOf(reading, join(reading.settings.contentDir, 'site.yaml'));
  report(
    1,
    'area-code',
    `区号 ${own} 与各窗口的（${[...shared].join('、')}）不同，请核对。`,
    'contacts.phone',
  );
}

/** Of the bureau, and those that two windows or more have. */
function areaCodes({
  site,
  windows,
}: Pick<Project, 'windows'> & Partial<Pick<Project, 'site'>>): Set<string> {
  const own = site && areaCodeOf(site.contacts.phone);
  const counts = Map.groupBy(windows, ({ phone }) => areaCodeOf(phone) ?? '');
  counts.delete('');
  const shared = [...counts].flatMap(([code, all]) => (all.length > 1 ? code : []));
  return new Set(own === undefined ? shared : [own, ...shared]);
}

/**
 * The latest day on which an editor has worked. Texts do not become stale merely because days pass, so a site that
 * is built every night keeps building.
 */
function lastWorkingDay({ asOf, notices, guides, pages }: Checked): CalendarDate {
  return [
    ...notices.map(({ published }) => published),
    ...guides.map(({ value }) => value.reviewed),
    ...pages.map(({ value }) => value.updated),
  ]
    .filter((day) => day <= asOf)
    .reduce((newest, day) => (day > newest ? day : newest), '0000-01-01' as CalendarDate);
}

/** The texts of a file that was parsed when the project was read, and where to report on them. */
const unitsOf = (
  { settings, problems, texts }: Reading,
  path: string,
): { units: readonly TextUnit[]; report: Report } => {
  const file = displayPath(settings, path);
  return { units: texts?.get(file) ?? [], report: reportOn(problems, file) };
};

function reportStale(
  units: readonly TextUnit[],
  day: CalendarDate,
  book: LawBook,
  report: Report,
): void {
  for (const unit of units)
    for (const { index, code, message } of findStale(unit.text, day, book))
      report(lineIn(unit, index), code, message, unit.field);
}

/** What readers see before the body: bodies are looked at where they are read. */
const headFields = new Set([
  'title',
  'kicker',
  'deck',
  'summary',
  'caption',
  'alt',
  'label',
  'text',
]);

/** Figures that contradict each other and named children in headlines, summaries and captions. */
function reportHeadFaults(units: readonly TextUnit[], report: Report): void {
  const context = units.map(({ text }) => text).join('\n');
  for (const unit of units.filter(({ field }) => headFields.has(field ?? '')))
    for (const check of everyText)
      for (const { index, code, message } of check(unit.text, context))
        report(lineIn(unit, index), code, message, unit.field);
}

/** Hotlines that neither the site's table nor the state has. */
function reportHotlines(units: readonly TextUnit[], own: readonly string[], report: Report): void {
  for (const unit of units)
    for (const { index, said } of findUnknownHotlines(unit.text, own))
      report(
        lineIn(unit, index),
        'unknown-hotline',
        `没有热线 ${said}，是不是 12345？确有这个号码的，加进 data/reference/hotlines.csv。`,
        unit.field,
      );
}

/** Typing errors in what is before a body: bodies are looked at where they are read. */
function reportFieldErrors(units: readonly TextUnit[], report: Report): void {
  for (const unit of units.filter(({ field, part }) => (field ?? part) !== undefined))
    for (const { index, says } of findTypingErrors(unit.text))
      report(lineIn(unit, index), 'slip', `${says}。`, unit.field);
  for (const unit of units.filter(({ field, part }) => (field ?? part) !== undefined))
    for (const { index, says } of findImpossibleTimes(unit.text))
      report(lineIn(unit, index), 'impossible-time', `${says}，请核对。`, unit.field);
  reportPlainMarks(units, report);
}

/** Marks of Markdown in a value that is none: readers would see them. */
function reportPlainMarks(units: readonly TextUnit[], report: Report): void {
  for (const unit of units.filter(({ field, part }) => (field ?? part) !== undefined))
    for (const { index, says } of findPlainMarks(unit.text))
      report(lineIn(unit, index), 'mark', `${says}。`, unit.field);
}

/** Hotlines by the name of another, and periods of publicity that no rule has. */
function reportReach(units: readonly TextUnit[], report: Report): void {
  for (const find of [findMisnamedHotlines, findLongPublicity]) reportEach(units, find, report);
}

function reportEach(
  units: readonly TextUnit[],
  find: (text: string) => readonly TextFinding[],
  report: Report,
): void {
  for (const unit of units)
    for (const { index, says } of find(unit.text))
      report(lineIn(unit, index), 'reach', `${says}，请核对。`, unit.field);
}

/** Programmes whose lists hang for seven days by rule. */
const sevenDays: ReadonlySet<ProgrammeId> = new Set([
  'subsistenceAllowance',
  'extremePovertySupport',
]);

/** A telephone of another area than the bureau's and that of the windows. */
function reportAreas(units: readonly TextUnit[], areas: ReadonlySet<string>, report: Report): void {
  for (const unit of units)
    for (const { index, area } of phonesIn(unit.text))
      if (areas.size > 0 && !areas.has(area))
        report(
          lineIn(unit, index),
          'area-code',
          `区号 ${area} 与本地的（${[...areas].join('、')}）不同，请核对。`,
          unit.field,
        );
}

const endOfMonth = (month: Month): TextDay => ({
  day: addDays(`${addMonths(month, 1)}-01` as CalendarDate, -1),
  what: `这篇是 ${month} 的`,
});

const startOf = ({ inForce }: Guide): TextDay => ({
  day: inForce,
  what: `这一版从 ${inForce} 起用`,
});

/** What an editor wrote later: corrections of an article, the record of changes of a guide. */
const writtenLater = new Set(['corrections', 'changes', 'reviewed']);

function reportLaterMentions(
  units: readonly TextUnit[],
  told: TextDay,
  laws: readonly Law[],
  report: Report,
): void {
  for (const unit of units.filter(({ part }) => !writtenLater.has(part ?? '')))
    for (const { index, message } of findLaterMentions(unit.text, told, laws))
      report(lineIn(unit, index), 'later-mention', message, unit.field);
}

function reportHardReading(
  units: readonly TextUnit[],
  terms: readonly string[],
  report: Report,
): void {
  for (const unit of units)
    for (const { index, code, message } of findHardPlaces(unit.text))
      report(lineIn(unit, index), code, message, unit.field);
  const unexplained = findUnexplained(units.map(({ text }) => text).join('\n'), terms);
  if (!unexplained) return;
  const first = units.find(({ text }) => unexplained.words.some((word) => text.includes(word)));
  report(
    first?.line ?? 1,
    'unexplained-words',
    `这份指南的难词有 ${Math.round(unexplained.share * 100)}% 没有解释，超过 ${mostUnexplained * 100}%：${unexplained.words.join('、')}。请换成平常话，或者在 data/reference/glossary.csv 里加上解释。`,
  );
}

function reportAmounts(units: readonly TextUnit[], report: Report): void {
  for (const unit of units) {
    const amount = findAmount(unit.text);
    if (amount)
      report(
        lineIn(unit, amount.index),
        'typed-amount',
        `指南里不手写金额（“${amount.found}”）：金额写进 data/reference/standards.csv，这里用 <Standards programme="…" />。`,
        unit.field,
      );
  }
}
