import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageProgram } from './install.mjs';
import { needCommand, StepFailure } from '../src/terminal/steps.mjs';
import { copyCheckout, lendPackages, openFolder } from '../src/testing/machines/checkout.ts';
import type { Row } from './prove-row.ts';

/**
 * npm run prove -- month: an editor's month in a fresh copy of this project. Two Word files become drafts, are filled in
 * at the desk, checked, built and served, and the new issue is looked for on the home page and in the search. Needs Chromium.
 */
export async function proveMonth(): Promise<Row[]> {
  const folder = await openFolder('month');
  const row = {
    promise: 'Word 稿件到新的一期上网，一个月从头到尾办成',
    tried:
      '新的一份里 new issue，import:bulletin 两个 .docx，编辑台，check，build，serve，首页和搜索',
    times: 1,
  };
  try {
    const root = join(folder, 'site');
    await mkdir(root);
    await copyCheckout(root);
    await lendPackages(root);
    const [node, program] = packageProgram('playwright', '@playwright/test');
    const words = [program, 'test', 'editor-month', '--project=desktop'];
    await needCommand('没有走完：', node, words, {
      cwd: root,
      env: { ...process.env, SITE_ROOT: 'http://127.0.0.1:9/', NO_COLOR: '1' },
    });
    return [{ ...row, faults: [] }];
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    return [{ ...row, faults: [`${error.message}${error.output.trim().slice(-500)}`] }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
