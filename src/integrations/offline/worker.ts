/** The service worker: keeps what the build has named, answers from it without a network. `PLAN` is put in by the build. */
import { answer } from './answer.ts';
import { dropOldFiles, keepFiles } from './kept-files.ts';
import type { WorkerPlan } from './worker-plan.ts';
import { worker } from './worker-scope.ts';

declare const PLAN: WorkerPlan;

worker.addEventListener('install', (event) => {
  event.waitUntil(keepFiles(PLAN).then(() => worker.skipWaiting()));
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(dropOldFiles(PLAN).then(() => worker.clients.claim()));
});
worker.addEventListener('fetch', (event) => {
  const answered = answer(PLAN, event.request, worker.location.origin);
  if (answered) event.respondWith(answered);
});
