import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needChineseFont, needChromium } from '../../terminal/browser.mjs';
import { findNames } from '../../leaks/find-names.ts';
import { maskName } from '../../domain/notices/name.ts';
import { planPosters } from '../../print/posters/plan-posters.ts';
import { printPosters } from '../../print/posters/print-posters.ts';
import { openPrinter } from '../../print/printer.ts';
import { readPdf } from '../../print/testing/read-pdf.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { plannedLists } from './planned-lists.ts';
import {
  differingPages,
  findExpiryFaults,
  makePlannedSite,
  mayChange,
  plannedAllowance,
  type PlannedSite,
} from './planned-site.ts';

const minutes = 15 * 60_000;
const day = '2026-11-20';
const [removed, ...others] = plannedLists;
const raisedAllowance = plannedAllowance + 6;
let planned: PlannedSite;
let before = '';
let after = '';

// The second site differs from the first in two ways: a notice is gone, and a standard is another.
beforeAll(async () => {
  planned = await makePlannedSite();
  before = await planned.build(day);
  after = await planned.build(day, others, raisedAllowance);
}, minutes);
afterAll(() => planned.remove());

const filesWith = async (amount: number, site: string): Promise<readonly string[]> => {
  const found = await findNames([String(amount)], site);
  return (found.get(String(amount)) ?? []).filter((file) => !file.startsWith('pagefind/'));
};

/** Pages that changed and neither tell of the notice nor show the standard. */
async function strangePages(): Promise<string[]> {
  const shown = await filesWith(plannedAllowance, before);
  const pages = await differingPages(before, after);
  return pages.filter((page) => !shown.includes(page) && !mayChange(removed?.id ?? '', page));
}

test('every name stands on its days and on no other', async () => {
  expect(await findExpiryFaults(before, day)).toEqual([]);
});

describe('a notice that is taken out', () => {
  test('leaves its name in no byte of the site', async () => {
    const { name = '' } = removed ?? {};
    const found = await findNames([name, maskName(name)], after);
    expect([...found.values()].flat()).toEqual([]);
  });

  test('changes no page but those that tell of it', async () => {
    expect(await differingPages(before, after)).toContain('notices/index.html');
    expect(await strangePages()).toEqual([]);
  });
});

describe('a standard that is changed in standards.csv', () => {
  test('stands on the pages, in the article that tells of it, and in the downloads', async () => {
    expect(await filesWith(plannedAllowance, before)).toEqual(
      expect.arrayContaining([
        'bulletin/2026-10/window-at-the-door/index.html',
        'data/standards.csv',
        'handbook/apply/index.html',
        'handbook/print/index.html',
        'handbook/subsistence-allowance/index.html',
        'standards/index.html',
      ]),
    );
  });

  test('changes everything that shows it', async () => {
    expect(await filesWith(plannedAllowance, after)).toEqual([]);
    expect(await filesWith(raisedAllowance, after)).toEqual(
      await filesWith(plannedAllowance, before),
    );
  });

  test('changes no page that does not show it', async () => {
    expect(await strangePages()).toEqual([]);
  });
});

test(
  'the check code on a printed poster stands on the built page behind its QR code',
  async () => {
    const settings = readSettings(
      {
        CONTENT_DIR: join(planned.folder, 'content'),
        DATA_DIR: join(planned.folder, 'data'),
        AS_OF: day,
      },
      process.cwd(),
    );
    await needChineseFont();
    const printer = await openPrinter(await needChromium());
    try {
      // One whose names stand on the web, one that hangs in the village alone.
      for (const noticeId of [
        '410611-extreme-poverty-support-2026-11',
        '410611-subsistence-allowance-review-2026-11',
      ]) {
        const posters = await planPosters(settings, { noticeId, by: 'village', withEmpty: false });
        const folder = await printPosters(posters, printer, settings, {
          paper: 'A4',
          out: planned.folder,
          name: noticeId,
          onPrinted: () => undefined,
        });
        const [file = ''] = await readdir(folder);
        const { texts } = await readPdf(await readFile(join(folder, file)));
        const [, onWall = 'none'] = /校验码 (\d{4} \d{4})/.exec(texts.join(' ')) ?? [];
        const address = new URL(posters[0]?.address ?? '').pathname;
        expect(await readFile(join(after, address, 'index.html'), 'utf8')).toContain(onWall);
      }
    } finally {
      await printer.close();
    }
  },
  minutes,
);
