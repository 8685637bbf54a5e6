/** Runs on every page: the choice of the version; what only 长者版 has is loaded there alone. */
import { isElder, startVersionChoice } from './version-choice.ts';

const bar = document.querySelector<HTMLElement>('.elder-bar');
let started: Promise<(() => void) | undefined> | undefined;

async function startBar(): Promise<(() => void) | undefined> {
  const [{ startReading }, { startLineGuide }] = await Promise.all([
    import('./read-aloud.ts'),
    import('./line-guide.ts'),
  ]);
  const read = bar?.querySelector<HTMLButtonElement>('[data-read]');
  const stop = bar?.querySelector<HTMLButtonElement>('[data-stop]');
  const guide = bar?.querySelector<HTMLButtonElement>('[data-guide]');
  const status = bar?.querySelector<HTMLElement>('[data-reading-status]');
  if (!read || !stop || !guide || !status) return undefined;
  read.hidden = guide.hidden = false;
  startLineGuide(guide);
  return startReading({ read, stop, status, phone: bar?.dataset['phone'] ?? '' });
}

function follow(): void {
  if (isElder()) started ??= startBar();
  else void started?.then((stopReading) => stopReading?.());
}

startVersionChoice(follow);
follow();
