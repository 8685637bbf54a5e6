import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyCheckout, lendPackages, openFolder } from '../src/testing/machines/checkout.ts';
import { listFiles } from '../src/leaks/list-files.ts';
import { readSettings } from '../src/sources/formats/settings.ts';
import { needCommand, runStep, StepFailure } from '../src/terminal/steps.mjs';
import {
  firstDay,
  inventedBureaus,
  makeFirstMonth,
  type InventedBureau,
} from '../src/testing/new-bureaus/first-month.ts';
import { makeBureau } from './new-bureau.ts';
import { makeStartingFiles } from './starting-files.ts';
import type { Row } from './prove-row.ts';

/**
 * npm run prove -- bureau: three bureaus that there are not, each in a copy of this project: npm run new -- bureau, an
 * article, a notice with a roster imported; then check, build and audit as they come.
 */
export async function proveBureau(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const bureau of inventedBureaus)
    rows.push(await runStep(bureau.words[0], () => proveOne(bureau)));
  return rows;
}

const steps = ['check', 'build', 'audit'];

async function proveOne(bureau: InventedBureau): Promise<Row> {
  const folder = await openFolder('bureau');
  const row = {
    promise: `${bureau.words[0]}（${bureau.what}）从头到尾办成`,
    tried: `new bureau、issue、article、notice，import:roster，${steps.join('，')}`,
  };
  try {
    const root = join(folder, 'site');
    await mkdir(root);
    await copyCheckout(root);
    await lendPackages(root);
    const settings = readSettings({ AS_OF: firstDay }, root);
    await makeBureau(bureau.words, settings);
    await makeFirstMonth(settings, bureau, folder, makeStartingFiles);
    for (const step of steps) await runStep(step, () => runIn(root, step));
    return { ...row, times: (await listFiles(join(root, 'dist'))).length, faults: [] };
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return { ...row, times: 0, faults: [`${error.message}${error.output.trim().slice(-500)}`] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runIn(root: string, step: string): Promise<void> {
  await needCommand(`${step} 没有通过：`, process.execPath, [`scripts/${step}.ts`], {
    cwd: root,
    env: { ...process.env, AS_OF: firstDay, NO_COLOR: '1' },
  });
}
