/**
 * npm run booklet -- [--out DIR]: the handbook of the project's day as PDF: A5 to read, A5 on A4 sheets to
 * fold, a large-type edition, and a leaflet a programme. Nothing is written before everything is printed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import QRCode from 'qrcode';
import { ProblemsError } from '../src/domain/problem.ts';
import { programmeToSlug } from '../src/domain/programme.ts';
import { decisionLeaflet } from '../src/print/handbook/decision-leaflet.ts';
import { foldedEdition, largeTypeEdition } from '../src/print/handbook/editions.ts';
import { imposePdf } from '../src/print/handbook/impose-pdf.ts';
import { leafletAddress, LeafletTooLong, printLeaflet } from '../src/print/handbook/leaflet.ts';
import { printBook, titleOf } from '../src/print/handbook/print-book.ts';
import { readHandbook } from '../src/print/handbook/read-handbook.ts';
import { Html } from '../src/print/html.ts';
import { MissingGlyphs, openPrinter } from '../src/print/printer.ts';
import { loadProject } from '../src/sources/load-project.ts';
import { readSettings } from '../src/sources/settings.ts';
import { needChineseFont, needChromium } from './browser.mjs';
import { reportFailure, runStep, StepFailure } from './steps.mjs';

const usage = '用法：npm run booklet -- --out 文件夹';

async function booklet(out: string): Promise<void> {
  const settings = readSettings(process.env, process.cwd());
  const { project, problems } = await loadProject(settings);
  if (problems.length > 0) throw new ProblemsError([...problems]);
  const handbook = await readHandbook(project, settings);
  const qrCode = await drawQrCode(`${handbook.siteAddress}handbook/`);
  await needChineseFont();
  const printer = await openPrinter(await needChromium());
  const files = new Map<string, Uint8Array>();
  try {
    await runStep('折页本（A5）', async () => {
      const pdf = await printBook(handbook, foldedEdition, qrCode, printer);
      files.set('handbook-a5.pdf', pdf);
      files.set('handbook-a5-sheets.pdf', await imposePdf(pdf, titleOf(handbook, foldedEdition)));
    });
    await runStep('大字版（A4）', async () => {
      const pdf = await printBook(handbook, largeTypeEdition, qrCode, printer);
      files.set('handbook-large-type.pdf', pdf);
    });
    await runStep('一页纸', async () => {
      for (const printed of handbook.guides) {
        const code = await drawQrCode(leafletAddress(printed, handbook));
        const pdf = await printLeaflet(printed, handbook, code, printer);
        files.set(`leaflet-${programmeToSlug(printed.guide.programme)}.pdf`, pdf);
      }
      const code = await drawQrCode(`${handbook.siteAddress}handbook/apply/`);
      files.set('leaflet-apply.pdf', await printer.print(decisionLeaflet(handbook, code)));
      return `${handbook.guides.length + 1} 份`;
    });
  } finally {
    await printer.close();
  }
  await mkdir(out, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(out, name), bytes);
  console.log(
    `已写到 ${out}。印折页本用 handbook-a5-sheets.pdf：A4纸，双面，短边翻转，实际大小；印好叠齐，对折，在折缝处钉两针。`,
  );
}

const drawQrCode = async (address: string): Promise<Html> =>
  new Html(await QRCode.toString(address, { type: 'svg', margin: 0 }));

function readOut(): string {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string', default: '' } } });
    if (values.out !== '') return resolve(values.out);
  } catch {
    // Told below.
  }
  throw new StepFailure(usage);
}

function tellFailure(error: unknown): unknown {
  if (error instanceof MissingGlyphs)
    return new StepFailure(
      `没有字体能印这些字：${error.letters.join('')}。请换字，或者安装有这些字的字体。`,
    );
  if (error instanceof LeafletTooLong)
    return new StepFailure(
      `“${error.title}”的申请材料、步骤太多，一页纸放不下。请把指南里的材料和步骤写短。`,
    );
  return error;
}

try {
  await booklet(readOut());
} catch (error) {
  reportFailure(tellFailure(error));
}
