/**
 * npm run new -- issue|article|notice|handbook …: writes starting files with 【待填】 where the editor has to
 * write.
 */
import { createInterface } from 'node:readline/promises';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';
import { makeStartingFiles } from './starting-files.ts';

const terminal = process.stdin.isTTY && process.stdout.isTTY;
const prompt = terminal
  ? createInterface({ input: process.stdin, output: process.stdout })
  : undefined;
try {
  for (const line of await makeStartingFiles(process.argv.slice(2), currentSettings(), prompt))
    console.log(line);
} catch (error) {
  // Ctrl+C or Ctrl+D at a question.
  const isGivenUp = error instanceof Error && error.name === 'AbortError';
  reportFailure(isGivenUp ? new StepFailure('\n没有问完就停了，什么也没有生成。') : error);
} finally {
  prompt?.close();
}
