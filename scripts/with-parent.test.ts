import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isRunning } from '../src/integrations/switch-folder.ts';

const step = `setInterval(() => {}, 1000); console.log(process.pid);`;

/** A build that starts a step and waits, as the shell of an editor would start it. */
const build = (flags: readonly string[]): string =>
  `const { spawn } = require('node:child_process');
spawn(process.execPath, ${JSON.stringify([...flags, '-e', step])}, { stdio: 'inherit' });
setInterval(() => {}, 1000);`;

test('a step ends when its build is killed', async () => {
  const flags = ['--import', resolve('scripts/with-parent.mjs')];
  const parent = spawn(process.execPath, ['-e', build(flags)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const pid = await new Promise<number>((done) => {
    parent.stdout.once('data', (text: Buffer) => {
      done(Number(text.toString()));
    });
  });
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  // The test's own limit of time ends the waiting.
  while (isRunning(pid)) await sleep(50);
  expect(isRunning(pid)).toBe(false);
});
