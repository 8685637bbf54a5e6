import { expect, test } from 'vitest';
import { addMonths, type CalendarDate, type Month } from '../../domain/date.ts';
import { findLaterMentions } from '../../domain/law/later-mention.ts';
import { loadSample, sampleSettings } from '../../testing/sample-project.ts';
import { html } from '../html.ts';
import type { Printer } from '../printer.ts';
import { guideChapter } from './guide-chapter.ts';
import type { Handbook, PrintedGuide } from './handbook.ts';
import { printLeaflet } from './leaflet.ts';
import { readHandbook } from './read-handbook.ts';

const { project } = await loadSample();
const qrCode = html`<svg viewBox="0 0 1 1"></svg>`;

const firsts: CalendarDate[] = [];
for (let month = '2014-01' as Month; month <= '2026-12'; month = addMonths(month, 1))
  firsts.push(`${month}-01` as CalendarDate);

/** The first of these days on which a version is the answer: later ones only know more. */
const firstDays = new Map<PrintedGuide['guide'], CalendarDate>();
for (const day of firsts)
  for (const { value } of project.guides)
    if (value.inForce <= day && !firstDays.has(value)) firstDays.set(value, day);

/** What a leaflet would be printed from; nothing is printed. */
async function leafletOf(printed: PrintedGuide, handbook: Handbook): Promise<string> {
  let body = '';
  const printer: Printer = {
    measure: () => Promise.resolve(new Map([['14', 1]])),
    print: (document) => {
      body = document.body.markup;
      return Promise.resolve(new Uint8Array());
    },
    findMissingGlyphs: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  await printLeaflet(printed, handbook, qrCode, printer);
  return body;
}

/** When editors looked the version over is no claim of the version. */
const reviewed = /[\d年月日]+核对/g;

const linesOf = (markup: string): string[] =>
  markup
    .replace(/<(?:p|li|td|th|dt|dd|h\d|tr|div|section)\b/g, '\n$&')
    .replace(/<[^>]+>/g, '')
    .replace(reviewed, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const laterIn = (markup: string, day: CalendarDate): string[] =>
  linesOf(markup).filter(
    (line) => findLaterMentions(line, { day, what: '' }, project.laws).length > 0,
  );

test('leaflet and printed chapter of each version cite nothing later than its first month', async () => {
  const faults: string[] = [];
  for (const day of new Set(firstDays.values())) {
    const handbook = await readHandbook({ ...project, asOf: day }, sampleSettings);
    for (const printed of handbook.guides) {
      if (firstDays.get(printed.guide) !== day) continue;
      const markups = [
        await leafletOf(printed, handbook),
        guideChapter(printed, handbook).body.markup,
      ];
      faults.push(
        ...markups.flatMap((markup) => laterIn(markup, day).map((line) => `${day}: ${line}`)),
      );
    }
  }
  expect(faults).toEqual([]);
});

test('a later law in a leaflet is seen', async () => {
  const day = '2016-01-01' as CalendarDate;
  const handbook = await readHandbook({ ...project, asOf: day }, sampleSettings);
  const [printed] = handbook.guides;
  if (!printed) throw new Error('no guide of that day');
  const guide = { ...printed.guide, summary: '按《社会救助法》办理。' };
  expect(laterIn(await leafletOf({ ...printed, guide }, handbook), day)).toEqual([
    '按《社会救助法》办理。',
  ]);
});
