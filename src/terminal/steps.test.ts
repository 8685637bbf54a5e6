import { afterEach, describe, expect, test, vi } from 'vitest';
import { needCommand, reportFailure, runCommand, runStep, StepFailure } from './steps.mjs';

const run = (code: string, options = {}) => runCommand(process.execPath, ['-e', code], options);

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

describe('runCommand', () => {
  test('keeps all that the command prints, and its code', async () => {
    const code = "console.log('字');console.error('错');process.exitCode=3";
    const { code: exit, output } = await run(code);
    expect(exit).toBe(3);
    expect(output).toMatch(/字\n错\n|错\n字\n/);
  });
  test('a command that does not exist is an answer', async () => {
    expect((await runCommand('no-such-command-here', [])).code).toBe(127);
  });
  test('a command that is ended has failed', async () => {
    const stop = new AbortController();
    const running = run('setInterval(() => {}, 1000)', { signal: stop.signal });
    stop.abort();
    expect((await running).code).not.toBe(0);
  });
});

test('a command that has to succeed and does not tells what it printed', async () => {
  const work = needCommand('没有成功', process.execPath, [
    '-e',
    "console.log('为何');process.exit(1)",
  ]);
  await expect(work).rejects.toMatchObject({ message: '没有成功', output: '为何\n' });
});

test('a step is one line, whatever becomes of it', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  await runStep('建网站', () => 'dist');
  await expect(
    runStep('审查', () => {
      throw new StepFailure('不好');
    }),
  ).rejects.toThrow('不好');
  expect(log.mock.calls.flat()).toEqual([
    expect.stringMatching(/^✓ 建网站：dist（\d+\.\d 秒）$/),
    expect.stringMatching(/^✗ 审查（\d+\.\d 秒）$/),
  ]);
});

test('a failure is told without a stack, a fault of the program with one', () => {
  const print = vi.spyOn(console, 'error').mockReturnValue();
  reportFailure(new StepFailure('没有成功', '第一行\n'));
  expect(print).toHaveBeenLastCalledWith('没有成功\n第一行');
  const fault = new TypeError('x');
  reportFailure(fault);
  expect(print).toHaveBeenLastCalledWith(fault);
  expect(process.exitCode).toBe(1);
});
