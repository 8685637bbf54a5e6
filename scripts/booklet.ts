/**
 * npm run booklet -- --out DIR: prints the handbook of the project's day as PDF: A5 for reading, A5 on A4 sheets
 * for folding, a large-type edition, and a leaflet for each programme. Nothing is written until everything is
 * printed.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { guideAddress } from '../src/domain/address.ts';
import { programmeToSlug } from '../src/domain/programme.ts';
import { decisionLeaflet } from '../src/print/handbook/decision-leaflet.ts';
import { foldedEdition, largeTypeEdition } from '../src/print/handbook/editions.ts';
import type { Handbook } from '../src/print/handbook/handbook.ts';
import { imposePdf } from '../src/print/handbook/impose-pdf.ts';
import { printLeaflet } from '../src/print/handbook/leaflet.ts';
import { printBook, titleOf } from '../src/print/handbook/print-book.ts';
import { readHandbook } from '../src/print/handbook/read-handbook.ts';
import type { Printer } from '../src/print/printer.ts';
import { qrCode } from '../src/print/qr-code.ts';
import { printFiles } from './print-files.ts';
import { reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

type Files = Map<string, Uint8Array>;

async function booklet(): Promise<void> {
  const out = readOut();
  await printFiles(out, async ({ project, settings, printer }) => {
    const handbook = await readHandbook(project, settings);
    const files: Files = new Map();
    await runStep('折页本（A5）', () => addFolded(files, handbook, printer));
    await runStep('大字版（A4）', () => addLargeType(files, handbook, printer));
    await runStep('一页纸', () => addLeaflets(files, handbook, printer));
    return files;
  });
  console.log(
    `已写到 ${out}。印折页本用 handbook-a5-sheets.pdf：A4纸，双面，短边翻转，实际大小；印好叠齐，对折，在折缝处钉两针。`,
  );
}

const codeOf = ({ siteAddress }: Handbook, address: string, alt: string) =>
  qrCode(siteAddress.replace(/\/$/, '') + address, alt);

async function addFolded(files: Files, handbook: Handbook, printer: Printer): Promise<void> {
  const code = codeOf(handbook, '/handbook/', '网上的惠民手册');
  const pdf = await printBook(handbook, foldedEdition, code, printer);
  files.set('handbook-a5.pdf', pdf);
  files.set('handbook-a5-sheets.pdf', await imposePdf(pdf, titleOf(handbook, foldedEdition)));
}

async function addLargeType(files: Files, handbook: Handbook, printer: Printer): Promise<void> {
  const code = codeOf(handbook, '/handbook/', '网上的惠民手册');
  const pdf = await printBook(handbook, largeTypeEdition, code, printer);
  files.set('handbook-large-type.pdf', pdf);
}

async function addLeaflets(files: Files, handbook: Handbook, printer: Printer): Promise<string> {
  for (const printed of handbook.guides) {
    const { programme, title } = printed.guide;
    const code = codeOf(handbook, guideAddress(programme), `网上的${title}指南`);
    const pdf = await printLeaflet(printed, handbook, code, printer);
    files.set(`leaflet-${programmeToSlug(programme)}.pdf`, pdf);
  }
  const code = codeOf(handbook, '/handbook/apply/', '网上的“我能申请什么”');
  files.set('leaflet-apply.pdf', await printer.print(decisionLeaflet(handbook, code)));
  return `${handbook.guides.length + 1} 份`;
}

function readOut(): string {
  try {
    const { values } = parseArgs({ options: { out: { type: 'string', default: '' } } });
    if (values.out !== '') return resolve(values.out);
  } catch {
    // Told below.
  }
  throw new StepFailure('用法：npm run booklet -- --out 文件夹');
}

await booklet().catch(reportFailure);
