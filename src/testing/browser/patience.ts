/** Pages that wait longer than usual before they give something up, because a busy machine answers late. */
import type { BrowserContext } from '@playwright/test';

/**
 * Lengthens every wait of two seconds or more, so that nothing is given up and no message goes away while a busy machine
 * has no time for the browser. A test of giving up installs a clock of its own, which replaces these waits.
 */
export const makePatient = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const patience = 100;
    const lengthen = (ms: number): number => (ms < 2_000 ? ms : ms * patience);
    const wait = window.setTimeout;
    const patientWait = (work: TimerHandler, ms = 0, ...words: unknown[]): number =>
      wait(work, lengthen(ms), ...words);
    window.setTimeout = patientWait as typeof setTimeout;
    const { prototype } = XMLHttpRequest;
    const timeout = Object.getOwnPropertyDescriptor(prototype, 'timeout') ?? {};
    Object.defineProperty(prototype, 'timeout', {
      ...timeout,
      set(this: XMLHttpRequest, ms: number) {
        timeout.set?.call(this, lengthen(ms));
      },
    });
  });
