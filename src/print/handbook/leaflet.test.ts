import { beforeAll, expect, test } from 'vitest';
import { benefits } from '../../domain/eligibility/benefits.ts';
import { rules } from '../../domain/eligibility/rules.ts';
import { loadSample, sampleSettings } from '../../testing/sample-project.ts';
import { html } from '../html.ts';
import type { Printer } from '../printer.ts';
import { readPageLayout } from '../page-texts.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { decisionLeaflet } from './decision-leaflet.ts';
import type { Handbook } from './handbook.ts';
import { LeafletTooLong, printLeaflet } from './leaflet.ts';
import { readHandbook } from './read-handbook.ts';
import { openTestPrinter } from '../testing/test-printer.ts';

const qrCode = html`<svg viewBox="0 0 1 1"></svg>`;
const flat = (texts: readonly string[]): string => texts.join('').replace(/\s/g, '');

let printer: Printer;
let handbook: Handbook;
beforeAll(async () => {
  printer = await openTestPrinter();
  handbook = await readHandbook((await loadSample()).project, sampleSettings);
});

test('each guide fits on exactly one page of A4, with every paper to bring', async () => {
  for (const printed of handbook.guides) {
    const { texts } = await readPageLayout(await printLeaflet(printed, handbook, qrCode, printer));
    expect(texts, printed.guide.title).toHaveLength(1);
    for (const text of [printed.guide.title, ...printed.guide.materials])
      expect(texts[0]).toContain(text.replace(/\s/g, ''));
  }
});

test('a leaflet is A4, all fonts in the file', async () => {
  const [printed] = handbook.guides;
  if (!printed) throw new Error('no guide');
  const found = await readPdf(await printLeaflet(printed, handbook, qrCode, printer));
  expect(found).toMatchObject({ sizes: ['210 × 297'], tagged: true, fonts: { missing: [] } });
});

test('a guide that fits in no type is refused', async () => {
  const [printed] = handbook.guides;
  if (!printed) throw new Error('no guide');
  const materials = Array.from({ length: 200 }, (_, index) => `第${index}样材料`);
  await expect(
    printLeaflet({ ...printed, guide: { ...printed.guide, materials } }, handbook, qrCode, printer),
  ).rejects.toThrow(LeafletTooLong);
});

test('the decision leaflet has every benefit and every rule, and no other programme', async () => {
  const all = flat((await readPdf(await printer.print(decisionLeaflet(handbook, qrCode)))).texts);
  for (const { name, otherwise } of benefits) {
    expect(all).toContain(name);
    expect(all).toContain(otherwise.replace(/\s/g, ''));
  }
  for (const { because } of rules) expect(all).toContain(because.replace(/\s/g, ''));
  const one = { ...handbook, guides: handbook.guides.slice(0, 1) };
  const { body } = decisionLeaflet(one, qrCode);
  expect(body.markup).toContain('表1（低保）');
  expect(body.markup).not.toContain('表2');
});
