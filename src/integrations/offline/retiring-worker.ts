/** Stands at the worker's address where the bureau has none: takes the place of any worker that a device has, empties its store and goes. */
import { cacheName } from './kept-files.ts';
import { worker } from './worker-scope.ts';

declare const PLAN: { base: string };

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => {
  event.waitUntil(caches.delete(cacheName(PLAN.base)).then(() => worker.registration.unregister()));
});
