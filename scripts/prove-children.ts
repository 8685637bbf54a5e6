import {
  measureAlarms,
  measureRecall,
  type HeldUp,
} from '../src/testing/children/measure-children.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { StepFailure } from '../src/terminal/steps.mjs';

const perFrame = 20;
const leastRecall = 0.98;
const mostAlarms = 0.02;

const share = (held: number, sentences: number): string =>
  `${((held / sentences) * 100).toFixed(2)}%`;

const rowsOf = (results: readonly HeldUp[]): string[][] =>
  results.map(({ sort, sentences, held }) => [
    sort,
    String(sentences),
    String(held),
    share(held, sentences),
  ]);

/** @throws StepFailure unless named children and recipients are found, and hardly anybody in office */
export function proveChildren(): void {
  const recall = measureRecall(perFrame);
  const alarms = measureAlarms(perFrame);
  showTable(['写了姓名的儿童和受助人', '句子', '拦下', '检出率'], rowsOf(recall));
  showTable(['工作人员、捐赠人和没有姓名的句子', '句子', '拦下', '误报率'], rowsOf(alarms));
  for (const { wrong } of [...recall, ...alarms])
    for (const text of new Set(wrong)) console.log(`不对：${text}`);
  const adults = alarms.reduce((sum, { sentences }) => sum + sentences, 0);
  const alarmed = alarms.reduce((sum, { wrong }) => sum + wrong.length, 0);
  if (
    recall.some(({ sentences, held }) => held < sentences * leastRecall) ||
    alarmed > adults * mostAlarms
  )
    throw new StepFailure('没有达到要求：写了姓名的拦下98%以上，工作人员的句子误报不多于2%。');
}
