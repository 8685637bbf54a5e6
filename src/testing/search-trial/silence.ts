import { setImmediate } from 'node:timers';
import { vi } from 'vitest';
import type { Interference } from './folder-search.ts';

/** A shorter time is a moment for which Pagefind sleeps, no patience. */
const shortestPatienceMs = 1000;

/**
 * Nobody answers for some files, and nobody waits for that: as soon as one of them is asked for, the patience that
 * searches have begun by then ends, or else the next that they begin. Longer patience than `patienceMs` never ends.
 * In force until `vi.unstubAllGlobals()`.
 */
export function fallSilent(patienceMs: number, isSilent: (path: string) => boolean): Interference {
  const wait = globalThis.setTimeout;
  const begun: (() => void)[] = [];
  let isAsked = false;
  const endPatience = (): void => {
    if (begun.length === 0) return;
    isAsked = false;
    for (const end of begun.splice(0)) end();
  };
  vi.stubGlobal('setTimeout', (work: () => void, ms: number) => {
    if (ms < shortestPatienceMs) return wait(work, ms);
    if (ms <= patienceMs) begun.push(work);
    if (isAsked) setImmediate(endPatience);
    return undefined;
  });
  return (path) => {
    if (!isSilent(path)) return undefined;
    isAsked = true;
    setImmediate(endPatience);
    return new Promise<Response>(() => undefined);
  };
}
