import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { formatMonth, type Month } from '../../domain/date.ts';
import { readPdf } from '../../importers/bulletin/documents/pdf/read-pdf.ts';
import {
  tellDrafts,
  type ToldDraft,
} from '../../importers/bulletin/documents/testing/tell-drafts.ts';
import { importDocument } from '../../importers/bulletin/import-bulletin.ts';
import { Html } from '../../print/html.ts';
import type { Newspaper, Story } from '../../print/newspaper/newspaper.ts';
import { printIssue } from '../../print/newspaper/print-issue.ts';
import { readNewspaper } from '../../print/newspaper/read-newspaper.ts';
import { openTestPrinter } from '../../print/testing/test-printer.ts';
import { printedFile } from '../../sources/bulletin/printed-issue.ts';
import { readSettings, type Settings } from '../../sources/formats/settings.ts';
import { loadProject } from '../../sources/load-project.ts';
import type { Project } from '../../sources/project.ts';
import { loadSample, sampleSettings } from '../sample-project.ts';

const city = resolve('src/testing/fixtures/second-city');
const secondCity = readSettings(
  { CONTENT_DIR: `${city}/content`, DATA_DIR: `${city}/data` },
  process.cwd(),
);

const needNewspaper = async (
  month: Month,
  project: Project,
  settings: Settings,
): Promise<Newspaper> => {
  const found = await readNewspaper(month, project, settings);
  if (!found) throw new Error(`no issue ${formatMonth(month)}`);
  return found;
};

/** An article so long that it turns to the second page, and the other articles of the fixture. */
async function readTurningIssue(): Promise<Newspaper> {
  const { project } = await loadProject(secondCity);
  const newspaper = await needNewspaper('2026-10' as Month, project, secondCity);
  const [first, ...others] = newspaper.stories;
  if (!first) throw new Error('no story');
  const paragraphs = Array.from(
    { length: 64 },
    (_, at) => `<p>${`第${at}段讲救助的事。`.repeat(12)}</p>`,
  );
  const body = new Html(`${paragraphs.join('\n')}<h2>回访</h2><p>回访也做了。</p>`);
  return { ...newspaper, stories: [{ ...first, body }, ...others] };
}

const bones = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^(?:## |- )|^\|(?: --- \|)+$/gmu, '')
    .replace(/[\s|“”"]/gu, '');

const decoded = (markup: string): string =>
  markup
    .replace(/&#x([0-9A-F]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&lt;/gu, '<')
    .replace(/&amp;/gu, '&');

/** What a draft of the story should say: its own text, without the words that the print adds. */
function tellStory({ article, body }: Story): ToldDraft {
  const own = body.markup
    .replace(/<p class="source-note">.*?<\/p>|<figure>.*?<\/figure>/gsu, '')
    .replace(/<ol>.*?<\/ol>/gsu, numberItems)
    .replace(/<[^>]*>/gu, '');
  const { kicker, title, deck } = article;
  return {
    title: bones(title),
    ...(kicker === undefined ? {} : { kicker: bones(kicker) }),
    ...(deck === undefined ? {} : { deck: bones(deck) }),
    bylines: article.bylines.map(({ role, name }) => `${role} ${name}`),
    body: [bones(decoded(own))],
  };
}

const numberItems = (list: string): string => {
  let number = 0;
  return list.replace(/<li[^>]*>/gu, (open) => `${open}${(number += 1)}. `);
};

async function readDrafts(pdf: Uint8Array): Promise<ToldDraft[]> {
  const read = await readPdf('issue.pdf', pdf);
  if ('refusals' in read) throw new Error(read.refusals.join('\n'));
  const imported = importDocument(read.blocks, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  return tellDrafts(imported).map(({ kicker, title, deck, bylines, body }) => ({
    ...(title === undefined ? {} : { title: bones(title) }),
    ...(kicker === undefined ? {} : { kicker: bones(kicker) }),
    ...(deck === undefined ? {} : { deck: bones(deck) }),
    bylines,
    body: [body.map(bones).join('')],
  }));
}

const byTitle = (a: ToldDraft, b: ToldDraft): number =>
  (a.title ?? '').localeCompare(b.title ?? '');

/** Borders, headlines, names and characters: nothing is missing and nothing is added. */
async function expectToComeBack({ stories }: Newspaper, pdf: Uint8Array): Promise<void> {
  const drafts = await readDrafts(pdf);
  expect(drafts.toSorted(byTitle)).toEqual(stories.map(tellStory).toSorted(byTitle));
}

const minutes = 600_000;

it(
  'reads an article of our own print that turns from page to page',
  async () => {
    const newspaper = await readTurningIssue();
    const { pdf } = await printIssue(newspaper, await openTestPrinter());
    await expectToComeBack(newspaper, pdf);
  },
  minutes,
);

it(
  'reads every article of the prints that the site offers as it was printed',
  async () => {
    const { project } = await loadSample();
    for (const { month } of project.issues) {
      const file = join(sampleSettings.contentDir, 'bulletin', month, printedFile);
      if (!existsSync(file)) continue;
      const newspaper = await needNewspaper(month, project, sampleSettings);
      await expectToComeBack(newspaper, new Uint8Array(await readFile(file)));
    }
  },
  minutes,
);
